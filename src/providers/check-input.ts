import { invalidInput } from '../domain/errors.ts'
import { estimateTokens } from '../domain/prompts/estimate-tokens.ts'
import type { EditorDescription, EditRequest, InputPicture } from '../ports/image-editor.ts'

interface InputCheck {
  readonly title: string
  readonly description: EditorDescription
  readonly request: EditRequest
}

const highestSeed = 2_147_483_647

/**
 * Whether an editor can take what must not be changed on the way: pictures, texts, the seed.
 * @throws ColorwayError `invalid_input`, with what is allowed and what was given
 */
export const checkInput = (check: InputCheck): void => {
  const { title, description, request } = check
  const { picture, references, count, seed } = request
  const { pictures: most } = description.inputs
  const given = 1 + references.length
  if (given > most) throw invalidInput(`${title} takes at most ${most} pictures in a call, not ${given}.`)
  for (const one of [picture, ...references]) checkPicture(check, one)
  checkTexts(check)
  if (!Number.isInteger(count) || count < 1)
    throw invalidInput(`A call asks for one picture or more, not for ${count}.`)
  if (seed !== undefined && !(Number.isInteger(seed) && seed >= 0 && seed <= highestSeed))
    throw invalidInput(`A seed is a whole number from 0 to ${highestSeed}, not ${seed}.`)
}

const checkPicture = ({ title, description }: InputCheck, picture: InputPicture): void => {
  const { formats, maxBytes, minSidePx, maxSidePx, delivery } = description.inputs
  const { format, bytes, widthPx, heightPx, url } = picture
  if (!formats.includes(format))
    throw invalidInput(`${title} takes ${formats.join(', ')} files; this picture is a ${format} file.`)
  if (bytes.length > maxBytes)
    throw invalidInput(`${title} takes files of up to ${maxBytes} bytes; this picture has ${bytes.length}.`)
  if (Math.min(widthPx, heightPx) < minSidePx || Math.max(widthPx, heightPx) > maxSidePx)
    throw invalidInput(
      `${title} takes pictures with sides of ${minSidePx} to ${maxSidePx} px; this one has ${widthPx} × ${heightPx} px.`,
    )
  if (delivery === 'url' && url === undefined)
    throw invalidInput(
      `${title} fetches the pictures itself, and this one has no public address.`,
      'Give Colorway a public address, or use another provider.',
    )
}

const checkTexts = ({ title, description, request }: InputCheck): void => {
  const { promptLimit, options } = description
  const { prompt, negativePrompt } = request
  const length = promptLimit?.unit === 'tokens' ? estimateTokens(prompt) : [...prompt].length
  if (promptLimit && length > promptLimit.count) {
    const about = promptLimit.unit === 'tokens' ? 'about ' : ''
    throw invalidInput(
      `${title} takes prompts of up to ${promptLimit.count} ${promptLimit.unit}; this one has ${about}${length}.`,
    )
  }
  const mostCharacters = options.negativePrompt?.maxCharacters ?? Number.POSITIVE_INFINITY
  const characters = [...(negativePrompt ?? '')].length
  if (characters > mostCharacters)
    throw invalidInput(
      `${title} takes negative prompts of up to ${mostCharacters} characters; this one has ${characters}.`,
    )
}
