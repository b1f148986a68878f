import { toDashScopeBody } from '../dashscope-shape.ts'
import type { FittedRequest } from '../fit-request.ts'
import { toAddress } from '../picture-on-wire.ts'
import type { Route } from './choose-route.ts'

export const toRequestBody = ({ modelWithin }: Route, request: FittedRequest) => {
  const addresses = request.pictures.map(toAddress)
  if (modelWithin !== undefined) return toDashScopeBody(modelWithin, request, addresses)
  return { prompt: request.prompt, image_urls: addresses }
}
