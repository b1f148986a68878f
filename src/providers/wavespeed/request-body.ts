import type { FittedRequest } from '../fit-request.ts'
import { toAddressOrDataUri, writeSize } from '../picture-on-wire.ts'

export const toRequestBody = ({ pictures, prompt, size, seed }: FittedRequest) => ({
  images: pictures.map(toAddressOrDataUri), // [doc] addresses; data URIs: [use]
  prompt,
  size: size && writeSize(size),
  seed,
})
