import type { EditDraft } from '../domain/draft-edit.ts'
import { writePrompt } from '../domain/prompt.ts'
import { measurePrompt } from '../domain/prompts/measure-prompt.ts'
import { rewordPrompt } from '../domain/prompts/reword-prompt.ts'
import type { ReferencePicture } from '../domain/prompts/swatch-reference.ts'
import { addInstruction } from '../domain/revision.ts'
import type { EditorDescription } from '../ports/image-editor.ts'

interface ChosenPrompt {
  readonly prompt: string
  /** The pictures to send after the one to edit, in this order: the prompt speaks of them as image 2, image 3 … */
  readonly references: readonly ReferencePicture[]
}

interface Call {
  readonly editor: Pick<EditorDescription, 'provider' | 'inputs' | 'options' | 'promptLimit'>
  /** Whether a moderation refused this edit before. */
  readonly wasRefused: boolean
  /** What to mind besides. */
  readonly instruction?: string | undefined
}

/**
 * The prompt for one call, and the references that go with it: as many as the editor takes and has room to be told of.
 * None where the size of its pictures cannot be chosen, as the last picture would then give them its shape. A prompt
 * that is too long even without any is answered as it is, for the editor to refuse.
 */
export const choosePrompt = (
  { promptPlan: { subject, template, isOwn }, references: all }: Pick<EditDraft, 'promptPlan' | 'references'>,
  { editor, wasRefused, instruction }: Call,
): ChosenPrompt => {
  const write = (references: readonly ReferencePicture[]) =>
    addInstruction(
      wasRefused ? rewordPrompt(subject, references) : writePrompt(subject, { template, references, isOwn }),
      instruction,
    )
  const most = editor.options.size ? editor.inputs.pictures - 1 : 0
  for (let count = Math.min(all.length, most); count > 0; count--) {
    const references = all.slice(0, count)
    const prompt = write(references)
    if (measurePrompt(prompt, editor).error === undefined) return { prompt, references }
  }
  return { prompt: write([]), references: [] }
}
