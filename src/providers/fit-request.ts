import type { EditorDescription, EditRequest, InputPicture, PixelSize } from '../ports/image-editor.ts'
import { checkInput } from './check-input.ts'
import { fitSize } from './fit-size.ts'

/** What is really asked of an editor. An option that it does not have is undefined. */
export interface FittedRequest {
  /** The picture to edit first, what the prompt speaks of besides after it. */
  readonly pictures: readonly [InputPicture, ...InputPicture[]]
  readonly prompt: string
  readonly size: PixelSize | undefined
  readonly seed: number | undefined
  readonly negativePrompt: string | undefined
  /** Always said where there is the option: most providers rewrite when they are told nothing. */
  readonly extendPrompt: boolean | undefined
  readonly watermark: boolean | undefined
  readonly count: number
  readonly warnings: readonly string[]
}

/**
 * What this editor can do of a request, and one sentence for each thing that it cannot.
 * @throws ColorwayError `invalid_input` for what must not be changed and does not fit
 */
export const fitRequest = (
  title: string,
  description: EditorDescription,
  request: EditRequest,
): FittedRequest => {
  checkInput({ title, description, request })
  const { options, maxPictures } = description
  const { seed, negativePrompt, extendPrompt, watermark, count } = request
  const { size, warning: sizeWarning } = fitWantedSize(title, description, request.size)
  const warnings = [
    sizeWarning,
    seed !== undefined && !options.seed && `${title} takes no seed: the same call gives another picture.`,
    negativePrompt !== undefined &&
      !options.negativePrompt &&
      `${title} takes no negative prompt: it was left out.`,
    extendPrompt !== undefined &&
      !options.extendPrompt &&
      `${title} does not let us choose whether its model rewrites the prompt.`,
    watermark === true && !options.watermark && `${title} puts no watermark on its pictures.`,
    count > maxPictures &&
      `${title} makes at most ${maxPictures} of the ${count} pictures that were asked for in one call.`,
  ].filter((warning) => typeof warning === 'string')
  return {
    pictures: [request.picture, ...request.references],
    prompt: request.prompt,
    size,
    seed: options.seed ? seed : undefined,
    negativePrompt: options.negativePrompt ? negativePrompt : undefined,
    extendPrompt: options.extendPrompt ? (extendPrompt ?? false) : undefined,
    watermark: options.watermark ? (watermark ?? false) : undefined,
    count: Math.min(count, maxPictures),
    warnings,
  }
}

interface FittedSize {
  readonly size: PixelSize | undefined
  readonly warning?: string
}

const fitWantedSize = (
  title: string,
  { options }: EditorDescription,
  wanted: PixelSize | undefined,
): FittedSize => {
  if (!wanted) return { size: undefined }
  const name = nameSize(wanted)
  if (!options.size)
    return { size: undefined, warning: `${title} chooses the size of its pictures: ${name} px was left out.` }
  const size = fitSize(wanted, options.size)
  if (nameSize(size) === name) return { size }
  return { size, warning: `${title} makes no pictures of ${name} px: ${nameSize(size)} px was asked for.` }
}

/** "1024 × 1536" */
export const nameSize = ({ widthPx, heightPx }: PixelSize): string => `${widthPx} × ${heightPx}`
