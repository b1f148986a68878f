import { invalidInput } from './errors.ts'
import { usualPrompt } from './prompts/built-in-prompts.ts'
import { fillTemplate } from './prompts/fill-template.ts'
import type { PromptSubject } from './prompts/prompt-subject.ts'
import { nameReferences, type PromptReference } from './prompts/reference.ts'

/** Everything that an edit's prompts are written from, as it was when the edit was planned. */
export interface PromptPlan {
  readonly template: string
  /** Which of our own prompts the template is; undefined for one of the shop's. */
  readonly builtInVersion: number | undefined
  readonly subject: PromptSubject
  /** Somebody wrote it for this edit: it need not name what is to change. */
  readonly isOwn?: boolean | undefined
}

/**
 * Plans an edit's prompts by one that was written for it.
 * @throws ColorwayError `invalid_input` for what is no template, or names what the edit has no value for
 */
export const planOwnPrompt = (subject: PromptSubject, template: string): PromptPlan => {
  const filled = fillTemplate(template, subject, { isOwn: true })
  if (filled.kind === 'unfit')
    throw invalidInput(
      `The prompt needs {${filled.variable}}, which has no value here.`,
      'Write the word itself, or put the hole in square brackets with the words around it.',
    )
  return { template, builtInVersion: undefined, subject, isOwn: true }
}

/**
 * Plans an edit's prompts by a shop's template, or by the built-in one where that does not fit: where it names what
 * the edit has no value for, or leaves out what is to change.
 * @throws ColorwayError `invalid_input` for what is no template
 */
export const planPrompt = (subject: PromptSubject, template: string = usualPrompt.template): PromptPlan =>
  template !== usualPrompt.template && fillTemplate(template, subject).kind === 'fits'
    ? { template, builtInVersion: undefined, subject }
    : { template: usualPrompt.template, builtInVersion: usualPrompt.version, subject }

interface PromptOptions {
  /** The built-in one where none is given. */
  readonly template?: string
  /** What the pictures show that are sent after the one to edit, in their order. */
  readonly references?: readonly PromptReference[]
  /** It was written for this edit, and need not name what is to change. */
  readonly isOwn?: boolean | undefined
}

/**
 * The prompt of one call. It reads the same with and without references, but for the sentences about them at its end.
 * @throws ColorwayError `invalid_input` for what is no template
 */
export const writePrompt = (
  subject: PromptSubject,
  { template = usualPrompt.template, references = [], isOwn = false }: PromptOptions = {},
): string => {
  const filled = fillTemplate(template, subject, { isOwn })
  const text = filled.kind === 'fits' ? filled.text : writePrompt(subject)
  return references.length > 0 ? `${text} ${nameReferences(references)}` : text
}
