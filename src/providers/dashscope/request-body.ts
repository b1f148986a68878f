import { toDashScopeBody } from '../dashscope-shape.ts'
import type { FittedRequest } from '../fit-request.ts'
import { toDataUri } from '../picture-on-wire.ts'

/** Pictures travel in the request, so that nothing hangs on our own address [doc]. */
export const toRequestBody = (model: string, request: FittedRequest) =>
  toDashScopeBody(model, request, request.pictures.map(toDataUri))
