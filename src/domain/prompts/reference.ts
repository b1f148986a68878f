import { listWords } from './list-words.ts'
import { sayValue } from './prompt-words.ts'

/** What is to be taken from a picture that is sent along with the one to edit. */
export const referenceRoles = ['color', 'pattern', 'material'] as const
export type ReferenceRole = (typeof referenceRoles)[number]

/** A picture that shows what a value looks like, such as its swatch. */
export interface PromptReference {
  readonly role: ReferenceRole
  /** The value that it shows: "Leopard". */
  readonly value: string
}

/** The picture to edit is image 1. */
const firstNumber = 2

/**
 * The sentences that tell a model what the pictures after the first one are for, in their order. Models copy the
 * framing of the last picture, unless they are told which one to edit.
 */
export const nameReferences = (references: readonly PromptReference[]): string => {
  const uses = references.map(
    ({ role, value }, index) => `the ${role} of image ${index + firstNumber} for ${sayValue({ value })}`,
  )
  const samples = references.length > 1 ? 'the other images are samples' : 'the other image is a sample'
  return `Use ${listWords(uses)}. Edit image 1 only and keep its framing; ${samples}.`
}
