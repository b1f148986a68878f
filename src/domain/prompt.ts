/** What a prompt is written from. `looks` are the values that are to change: "navy (#1F2A44)", "velvet". */
export interface PromptSubject {
  readonly thing: string
  readonly looks: readonly {
    readonly kind: string
    readonly value: string
    readonly hex?: string | undefined
  }[]
}

/**
 * The built-in prompt, version 1: names the colour and its hex (models follow names well and hex codes badly),
 * then lists what must stay.
 */
export const writePrompt = ({ thing, looks }: PromptSubject): string => {
  const kinds = looks.map(({ kind }) => kind).join(' and ')
  const values = looks.map(({ value, hex }) => (hex ? `${value} (${hex})` : value)).join(' and ')
  return [
    `Change only the ${kinds} of the ${thing} to ${values}.`,
    'Keep its fabric texture, folds, shadows, seams, logos and fit unchanged.',
    'Keep the person, skin, hair, other clothing, background, lighting, framing and image size exactly unchanged.',
  ].join(' ')
}
