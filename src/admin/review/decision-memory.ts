import type { QueuedDecision } from './decision-queue.ts'

const kinds: readonly unknown[] = ['approve', 'reject', 'redo', 'take-back']

const isQueuedDecision = (value: unknown): value is QueuedDecision =>
  typeof value === 'object' &&
  value !== null &&
  'candidateId' in value &&
  typeof value.candidateId === 'string' &&
  'label' in value &&
  typeof value.label === 'string' &&
  'decision' in value &&
  typeof value.decision === 'object' &&
  value.decision !== null &&
  'kind' in value.decision &&
  kinds.includes(value.decision.kind)

const parse = (text: string | null): readonly QueuedDecision[] => {
  const value: unknown = JSON.parse(text ?? '[]')
  return Array.isArray(value) ? value.filter(isQueuedDecision) : []
}

/**
 * Keeps, for one shop, what is not sent yet in this tab's session storage, so that a reload loses nothing. A browser that
 * forbids storage inside a frame is no reason to stop: then only a reload is not survived.
 */
export const createDecisionMemory = (shop: string) => {
  const key = `colorway.decisions.${shop}`
  return {
    read: (): readonly QueuedDecision[] => {
      try {
        return parse(sessionStorage.getItem(key))
      } catch {
        return []
      }
    },
    write: (entries: readonly QueuedDecision[]): void => {
      try {
        sessionStorage.setItem(key, JSON.stringify(entries))
      } catch {
        // Storage is forbidden or full: the queue itself still holds them.
      }
    },
  }
}
