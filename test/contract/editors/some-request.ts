import type { EditRequest, InputPicture } from '../../../src/ports/image-editor.ts'
import { drawPicture } from '../../support/draw-picture.ts'

/** Large enough for every editor. */
const size = { widthPx: 640, heightPx: 512 }

export const somePicture = async (url?: string): Promise<InputPicture> => ({
  bytes: await drawPicture(size),
  format: 'jpeg',
  ...size,
  url,
})

/** A request that leaves everything to the editor, but for what a test says of it. */
export const someRequest = (picture: InputPicture, differs: Partial<EditRequest> = {}): EditRequest => ({
  picture,
  references: [],
  prompt: 'Change only the color of the ball to navy (#1F2A44).',
  thing: 'product',
  targetHex: '#1F2A44',
  size: undefined,
  seed: undefined,
  negativePrompt: undefined,
  extendPrompt: undefined,
  watermark: undefined,
  count: 1,
  signal: new AbortController().signal,
  ...differs,
})
