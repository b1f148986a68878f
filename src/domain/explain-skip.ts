import type { ColorResolution } from './color/resolve-color.ts'
import type { EditorAbilities } from './editor-abilities.ts'

interface SkipQuestion {
  readonly looks: readonly { readonly kind: string; readonly value: string }[]
  readonly resolution: ColorResolution | undefined
  readonly colorName: string | undefined
  readonly abilities: EditorAbilities
}

/** Why no picture can be made of a colorway, and what the merchant can do about it; undefined where one can. */
export const explainSkip = ({
  looks,
  resolution,
  colorName,
  abilities,
}: SkipQuestion): string | undefined => {
  const nonColor = looks.find(({ kind }) => kind !== 'color')
  if (resolution?.kind === 'ambiguous')
    return `“${colorName}” can mean several colours (${resolution.candidates.join(', ')}): give its option value a swatch.`
  if (resolution?.kind === 'unknown')
    return `“${colorName}” is not a colour name that we know: give its option value a swatch.`
  if (abilities.followsPrompts) return undefined
  if (nonColor)
    return `A change of ${nonColor.kind} (“${nonColor.value}”) needs an editor that follows prompts: connect one, or add one picture of it.`
  if (resolution?.kind === 'two-colored')
    return `“${colorName}” names two colours, and the local editor paints one: connect an editor that follows prompts.`
  if (resolution?.kind === 'pattern')
    return `“${colorName}” is a pattern, and the local editor paints one colour: connect an editor that follows prompts.`
  return undefined
}
