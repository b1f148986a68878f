import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireCandidate, WireDecision } from '../../http/wire.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { say } from '../texts/say.ts'
import { collectPassing, type Passing } from './collect-passing.ts'
import { createDecisionMemory } from './decision-memory.ts'
import { createDecisionQueue, type DecisionQueue } from './decision-queue.ts'
import { explainSettled } from './explain-settled.ts'
import { createWaitingList, type WaitingList } from './waiting-list.ts'

export interface Review {
  readonly list: ReadonlySignal<WaitingList>
  readonly decisions: DecisionQueue
  /** What the last decision came to, in a few words. */
  readonly note: ReadonlySignal<string | null>
  /** Begins a review: of one batch, or of everything that waits. */
  readonly open: (batchId: string | null) => void
  readonly decide: (kind: WireDecision['kind']) => void
  readonly approveAll: (candidates: readonly WireCandidate[]) => void
  readonly findPassing: () => Promise<Passing | null>
}

export const labelCandidate = ({ productTitle, colorwayLabel }: WireCandidate): string =>
  say('review.candidate', { product: productTitle, colorway: colorwayLabel })

/** What the review knows: the list, the decisions on their way, and the note about the last one. */
export const createReview = (api: ShopApi, shop: string): Review => {
  const note = signal<string | null>(null)
  const settledAtMs = new Map<string, number>()
  let scope: string | null = null

  const decisions = createDecisionQueue({
    send: ({ candidateId, decision }) => api.decide(candidateId, decision),
    memory: createDecisionMemory(shop),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onSettled: (entry, result) => {
      if (result.ok || result.status === 409) settledAtMs.set(entry.candidateId, Date.now())
      const told = explainSettled(entry, result)
      if (told === null) return
      note.value = told
      shopify.toast.show(told)
    },
  })
  const hiddenSince = (ms: number): ReadonlySet<string> => {
    const settled = [...settledAtMs].flatMap(([id, atMs]) => (atMs >= ms ? [id] : []))
    return new Set([...decisions.candidateIds(), ...settled])
  }
  const load = (after: string | null) => api.listReview({ batchId: scope, after })
  const createList = () => createWaitingList({ load, hiddenSince, nowMs: Date.now })
  const list = signal(createList())

  /** What is decided with these: an edit's other candidates, unless one of them may still be chosen. */
  const siblingsOf = (candidates: readonly WireCandidate[], kind: WireDecision['kind']) => {
    const edits = new Set(candidates.map(({ editId }) => editId))
    return kind === 'reject'
      ? []
      : (list.value.candidates.value ?? []).filter(({ editId }) => edits.has(editId))
  }
  const queue = (candidates: readonly WireCandidate[], kind: WireDecision['kind']): void => {
    decisions.add(
      candidates.map((candidate) => ({
        candidateId: candidate.id,
        label: labelCandidate(candidate),
        decision: { kind },
      })),
    )
    list.value.remove(new Set([...candidates, ...siblingsOf(candidates, kind)].map(({ id }) => id)))
  }

  return {
    list,
    decisions,
    note,
    open: (batchId) => {
      scope = batchId
      note.value = null
      list.value = createList()
    },
    decide: (kind) => {
      const candidate = list.value.current.value
      if (candidate === null) return
      queue([candidate], kind)
      note.value = say(`review.done.${kind}`, { candidate: labelCandidate(candidate) })
    },
    approveAll: (candidates) => queue(candidates, 'approve'),
    findPassing: () => collectPassing({ load, hidden: decisions.candidateIds }),
  }
}
