import type { WireBatch, WireNewBatch } from '../../../src/http/wire/wire-batch.ts'
import type { WireDecided } from '../../../src/http/wire/wire-candidate.ts'
import type { WireQuote } from '../../../src/http/wire/wire-quote.ts'
import type { WireProductStanding, WireSelection } from '../../../src/http/wire/wire-standing.ts'
import type { Answer, CallServer } from '../../api/call-server.ts'

/** So many products are read and quoted at once. */
export const mostSelected = 250

/** What a batch is asked for. */
export type BatchRequest = Pick<WireNewBatch, 'productIds' | 'colorways' | 'sources' | 'template'>

interface Start {
  /** The same for the same press of a button: sent again, it starts nothing twice. */
  readonly requestId: string
  /** The price that was seen. */
  readonly upToMicros: number
}

export interface Server {
  readonly readSelection: (productIds: readonly string[]) => Promise<Answer<WireSelection>>
  readonly readProduct: (productId: string) => Promise<Answer<WireProductStanding>>
  readonly quote: (request: BatchRequest) => Promise<Answer<WireQuote>>
  readonly startBatch: (request: BatchRequest, start: Start) => Promise<Answer<WireBatch>>
  readonly readBatch: (id: string) => Promise<Answer<WireBatch>>
  readonly runBatch: (id: string) => Promise<Answer<WireBatch>>
  readonly decide: (candidateId: string, kind: 'approve' | 'reject') => Promise<Answer<WireDecided>>
}

/** "123" of "gid://shopify/Product/123". */
const numberOf = (gid: string): string => gid.slice(gid.lastIndexOf('/') + 1)

export const createServer = (call: CallServer): Server => ({
  readSelection: (productIds) =>
    call({ method: 'GET', path: `/api/selection?ids=${productIds.map(numberOf).join(',')}` }),
  readProduct: (productId) => call({ method: 'GET', path: `/api/products/${numberOf(productId)}` }),
  quote: (request) => call({ method: 'POST', path: '/api/quotes', body: request }),
  startBatch: (request, start) =>
    call({ method: 'POST', path: '/api/batches', body: { ...request, ...start, start: true } }),
  readBatch: (id) => call({ method: 'GET', path: `/api/batches/${id}` }),
  runBatch: (id) => call({ method: 'POST', path: `/api/batches/${id}/run` }),
  decide: (candidateId, kind) =>
    call({ method: 'POST', path: `/api/candidates/${candidateId}/decision`, body: { kind } }),
})
