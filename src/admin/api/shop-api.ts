import type {
  WireBatch,
  WireBatchPage,
  WireEdit,
  WireEditPage,
  WireRetried,
} from '../../http/wire/wire-batch.ts'
import type {
  WireDecided,
  WireDecision,
  WireReviewPage,
  WireSiblings,
} from '../../http/wire/wire-candidate.ts'

import type { WireEditors } from '../../http/wire/wire-editors.ts'
import type {
  WirePublication,
  WirePublicationPage,
  WirePublishing,
} from '../../http/wire/wire-publication.ts'
import type { WireSettings } from '../../http/wire/wire-settings.ts'
import type { CallApi } from './call-api.ts'

export type BatchMove = 'run' | 'pause' | 'resume' | 'cancel'

/** What a person says of a call whose outcome nobody knows. */
export type UncertainAnswer = 'again' | 'charged' | 'not-charged'

export interface EditScope {
  readonly batchId: string
  /** None: all. */
  readonly states: readonly WireEdit['state'][]
  readonly after: string | null
}

export interface ReviewScope {
  readonly batchId: string | null
  readonly after: string | null
}

const query = (values: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Every route of the server that the page uses, typed by what goes over the wire. */
export const createShopApi = (call: CallApi) => ({
  listBatches: (after: string | null) =>
    call<WireBatchPage>({ method: 'GET', path: `/api/batches${query({ after })}` }),
  planBatch: () => call<WireBatch>({ method: 'POST', path: '/api/batches', body: {} }),
  moveBatch: (id: string, move: BatchMove) =>
    call<WireBatch>({ method: 'POST', path: `/api/batches/${id}/${move}` }),
  readBatch: (id: string) => call<WireBatch>({ method: 'GET', path: `/api/batches/${id}` }),
  retryFailed: (batchId: string) =>
    call<WireRetried>({ method: 'POST', path: `/api/batches/${batchId}/retry` }),
  listEdits: ({ batchId, states, after }: EditScope) =>
    call<WireEditPage>({
      method: 'GET',
      path: `/api/batches/${batchId}/edits${query({ states: states.join() || null, after })}`,
    }),
  answerUncertain: (editId: string, answer: UncertainAnswer) =>
    call<WireEdit>({ method: 'POST', path: `/api/edits/${editId}/uncertain`, body: { answer } }),
  publishApproved: (batchId: string) =>
    call<WirePublishing>({ method: 'POST', path: `/api/batches/${batchId}/publish` }),
  listPublications: (after: string | null) =>
    call<WirePublicationPage>({ method: 'GET', path: `/api/publications${query({ after })}` }),
  undoPublication: (id: string) =>
    call<WirePublication>({ method: 'POST', path: `/api/publications/${id}/undo` }),
  listReview: ({ batchId, after }: ReviewScope) =>
    call<WireReviewPage>({ method: 'GET', path: `/api/review${query({ batch: batchId, after })}` }),
  listSiblings: (candidateId: string) =>
    call<WireSiblings>({ method: 'GET', path: `/api/candidates/${candidateId}/siblings` }),
  approveAgain: (editId: string) =>
    call<WireEdit>({ method: 'POST', path: `/api/edits/${editId}/approve-again` }),
  readSettings: () => call<WireSettings>({ method: 'GET', path: '/api/settings' }),
  changeSettings: (texts: Readonly<Record<string, string>>) =>
    call<WireSettings>({ method: 'PATCH', path: '/api/settings', body: texts }),
  listEditors: () => call<WireEditors>({ method: 'GET', path: '/api/editors' }),
  takeBack: (candidateId: string) =>
    call<WireDecided>({ method: 'DELETE', path: `/api/candidates/${candidateId}/decision` }),
  decide: (candidateId: string, decision: WireDecision) =>
    call<WireDecided>({ method: 'POST', path: `/api/candidates/${candidateId}/decision`, body: decision }),
})

export type ShopApi = ReturnType<typeof createShopApi>
