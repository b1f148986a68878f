import type { EditDraft } from '../draft-edit.ts'
import { writePrompt } from '../prompt.ts'
import { fillTemplate } from './fill-template.ts'
import type { PromptSubject } from './prompt-subject.ts'
import { rewordPrompt } from './reword-prompt.ts'

/** The texts of an edit's prompts. */
export interface PromptPreview {
  readonly prompt: string
  /** For editors that take references as well; undefined where there are none. */
  readonly referencedPrompt: string | undefined
  /** For a second try after a refusal. */
  readonly rewordedPrompt: string
  /** Why the built-in prompt is used in place of the shop's template; undefined where it is not. */
  readonly note: string | undefined
}

/** What is sent to editors for an edit; `template` is what was wanted for it. */
export const previewPrompt = (
  { prompt, promptPlan: { subject, template: used, isOwn }, references }: EditDraft,
  template: string,
): PromptPreview => ({
  prompt,
  referencedPrompt:
    references.length > 0 ? writePrompt(subject, { template: used, references, isOwn }) : undefined,
  rewordedPrompt: rewordPrompt(subject),
  note: used === template ? undefined : explainUnfit(template, subject),
})

const explainUnfit = (template: string, subject: PromptSubject): string | undefined => {
  const filled = fillTemplate(template, subject)
  if (filled.kind === 'fits') return undefined
  const { variable, why } = filled
  return why === 'no value'
    ? `The template needs {${variable}}, which has no value here, so the built-in prompt is used: put it in square brackets with the words around it.`
    : `The template does not say what is to change here, so the built-in prompt is used: add {${variable}}, or {looks} for all that changes.`
}
