import type { WireChanges, WireMoved } from '../../http/wire/wire-changes.ts'

/** What the server told: what moved, or that anything may have. */
export type Changes = WireChanges | 'everything'

/** Whether changes are worth a screen's reading again what it shows. */
export type Concern = (changes: WireChanges) => boolean

/** Anything of a kind; with states, only what came to one of these or left one. */
export const concernsKind =
  (kind: WireMoved['kind'], states?: readonly string[]): Concern =>
  ({ moved }) =>
    moved.some(
      (one) =>
        one.kind === kind && (states === undefined || one.states.some((state) => states.includes(state))),
    )

/** Any batch or edit of one. */
export const concernsAnyBatch: Concern = ({ batches }) => batches === null || batches.length > 0

/** A batch or one of its edits. */
export const concernsBatch =
  (id: string): Concern =>
  ({ batches }) =>
    batches === null || batches.includes(id)
