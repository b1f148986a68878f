import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type {
  WireCandidate,
  WireChanges,
  WireDecision,
  WireSiblings,
} from '../../http/wire/wire-candidate.ts'
import type { WireEditor } from '../../http/wire/wire-editors.ts'
import { type ApiResult, isUnreachable } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { say } from '../texts/say.ts'
import { collectPassing, type Passing } from './collect-passing.ts'
import { createSelection, type Selection } from './create-selection.ts'
import { createDecisionMemory } from './decision-memory.ts'
import { createDecisionQueue, type DecisionQueue } from './decision-queue.ts'
import { explainSettled } from './explain-settled.ts'
import { createWaitingList, type WaitingList } from './waiting-list.ts'

/** What can be decided about many at once. */
export type JointDecision = WireDecision & { readonly kind: 'approve' | 'reject' }

export interface Review {
  readonly list: ReadonlySignal<WaitingList>
  readonly decisions: DecisionQueue
  /** What the last decision came to, in a few words. */
  readonly note: ReadonlySignal<string | null>
  /** Begins a review: of one batch, or of everything that waits. */
  readonly open: (batchId: string | null) => void
  readonly decide: (candidate: WireCandidate, decision: WireDecision) => void
  /** Has a picture made again in another way; answers what is wrong with that, or null. */
  readonly revise: (candidate: WireCandidate, changes: WireChanges) => Promise<string | null>
  /** The same about many, as one step. Of an edit with several candidates only one can be approved: the first given. */
  readonly decideAll: (candidates: readonly WireCandidate[], decision: JointDecision) => void
  readonly selection: Selection
  readonly listSiblings: (candidateId: string) => Promise<ApiResult<WireSiblings>>
  /** Takes the last decision back, or all that were made with it; up to ten steps. */
  readonly undo: () => void
  readonly canUndo: ReadonlySignal<boolean>
  /** The editors that can be chosen; none where the server does not answer. */
  readonly listEditors: () => Promise<readonly WireEditor[]>
  readonly findPassing: () => Promise<Passing | null>
}

export const labelCandidate = ({ productTitle, colorwayLabel }: WireCandidate): string =>
  say('review.candidate', { product: productTitle, colorway: colorwayLabel })

/** One decision, or one about many at once. */
interface Step {
  readonly decided: readonly WireCandidate[]
  /** Those, and the other candidates of their edits that left the list with them. */
  readonly removed: readonly WireCandidate[]
}

const mostSteps = 10

const firstOfEachEdit = (candidates: readonly WireCandidate[]): readonly WireCandidate[] =>
  [...Map.groupBy(candidates, ({ editId }) => editId).values()].map(([first]) => first)

/** What the review knows: the list, the decisions on their way, and the note about the last one. */
export const createReview = (api: ShopApi, shop: string): Review => {
  const note = signal<string | null>(null)
  const settledAtMs = new Map<string, number>()
  const steps = signal<readonly Step[]>([])
  let scope: string | null = null

  const decisions = createDecisionQueue({
    send: ({ candidateId, decision }) =>
      decision.kind === 'take-back' ? api.takeBack(candidateId) : api.decide(candidateId, decision),
    memory: createDecisionMemory(shop),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onSettled: (entry, result) => {
      const { candidateId, decision } = entry
      const state = result.ok ? result.value.state : result.decided?.state
      if (decision.kind !== 'take-back') {
        if ((result.ok || result.status === 409) && !decisions.holds(candidateId))
          settledAtMs.set(candidateId, Date.now())
      } else if (state !== 'in_review') list.value.remove(new Set([candidateId]))
      const told = explainSettled(entry, result)
      if (told === null) return
      note.value = told
      shopify.toast.show(told)
    },
  })
  const hiddenSince = (ms: number): ReadonlySet<string> => {
    const settled = [...settledAtMs].flatMap(([id, atMs]) => (atMs >= ms ? [id] : []))
    return new Set([...decisions.decidedIds(), ...settled])
  }
  const load = (after: string | null) => api.listReview({ batchId: scope, after })
  const createList = () => createWaitingList({ load, hiddenSince, nowMs: Date.now })
  const list = signal(createList())
  const selection = createSelection()

  /** What is decided with these: an edit's other candidates, unless one of them may still be chosen. */
  const siblingsOf = (candidates: readonly WireCandidate[], kind: WireDecision['kind']) => {
    const edits = new Set(candidates.map(({ editId }) => editId))
    return kind === 'reject'
      ? []
      : (list.value.candidates.value ?? []).filter(({ editId }) => edits.has(editId))
  }
  const queue = (candidates: readonly WireCandidate[], decision: WireDecision): void => {
    decisions.add(
      candidates.map((candidate) => ({
        candidateId: candidate.id,
        label: labelCandidate(candidate),
        decision,
      })),
    )
    leave(candidates, decision.kind)
  }
  /** Takes what is decided off the list, so that it can come back. */
  const leave = (candidates: readonly WireCandidate[], kind: WireDecision['kind']): void => {
    const removed = [
      ...candidates,
      ...siblingsOf(candidates, kind).filter((one) => !candidates.includes(one)),
    ]
    list.value.remove(new Set(removed.map(({ id }) => id)))
    steps.value = [...steps.value, { decided: candidates, removed }].slice(-mostSteps)
  }
  const undo = (): void => {
    const step = steps.value.at(-1)
    if (step === undefined) return
    steps.value = steps.value.slice(0, -1)
    for (const { id } of step.removed) settledAtMs.delete(id)
    decisions.add(
      step.decided.map((candidate) => ({
        candidateId: candidate.id,
        label: labelCandidate(candidate),
        decision: { kind: 'take-back' },
      })),
    )
    list.value.restore(step.removed)
    note.value = say('review.done.take-back', {
      count: step.decided.length,
      candidate: labelCandidate(step.decided[0]),
    })
  }

  return {
    list,
    decisions,
    note,
    open: (batchId) => {
      scope = batchId
      note.value = null
      steps.value = []
      selection.clear()
      list.value = createList()
    },
    decide: (candidate, decision) => {
      queue([candidate], decision)
      note.value = say(`review.done.${decision.kind}`, { candidate: labelCandidate(candidate) })
    },
    revise: async (candidate, changes) => {
      const decision = { kind: 'redo', changes } as const
      const result = await api.decide(candidate.id, decision)
      if (!result.ok && !isUnreachable(result) && result.status !== 409)
        return [result.error.message, result.error.hint].filter(Boolean).join(' ')
      if (isUnreachable(result)) queue([candidate], decision)
      else {
        settledAtMs.set(candidate.id, Date.now())
        leave([candidate], 'redo')
      }
      const entry = { candidateId: candidate.id, label: labelCandidate(candidate), decision }
      note.value =
        explainSettled(entry, result) ?? say('review.done.redo', { candidate: labelCandidate(candidate) })
      return null
    },
    decideAll: (candidates, decision) => {
      const decided = decision.kind === 'approve' ? firstOfEachEdit(candidates) : candidates
      if (decided.length === 0) return
      queue(decided, decision)
      selection.clear()
      note.value = say(`review.done.all.${decision.kind}`, { count: decided.length })
    },
    selection,
    listSiblings: api.listSiblings,
    undo,
    canUndo: computed(() => steps.value.length > 0),
    listEditors: async () => {
      const result = await api.listEditors()
      return result.ok ? result.value.editors.filter(({ reason }) => reason === null) : []
    },
    findPassing: () => collectPassing({ load, hidden: decisions.decidedIds }),
  }
}
