import type { AppearanceKind } from './appearance-option.ts'
import type { ColorResolution, TargetOrigin } from './color/color-resolution.ts'
import type { EditorAbilities } from './editor-abilities.ts'

/** A value that is to change, with what is known of its colour where it is one. */
interface WantedLook {
  readonly kind: AppearanceKind
  readonly value: string
  readonly resolution: ColorResolution | undefined
}

interface SkipQuestion {
  readonly looks: readonly WantedLook[]
  /** Whether the thing has parts with a colour each. */
  readonly hasParts: boolean
  readonly abilities: EditorAbilities
}

const sayWhatItMeans = 'give its option value a swatch, or add the name to your colours.'
const connectOne = ({ isNamed }: EditorAbilities): string =>
  isNamed ? 'choose another editor, which follows prompts' : 'connect an editor that follows prompts'

/** Why no picture can be made of a colorway, and what the merchant can do about it; undefined where one can. */
export const explainSkip = ({ looks, hasParts, abilities }: SkipQuestion): string | undefined => {
  for (const { value, resolution } of looks) {
    if (resolution?.kind === 'ambiguous')
      return `“${value}” can mean several colours (${resolution.candidates.join(', ')}): ${sayWhatItMeans}`
    if (resolution?.kind === 'unknown')
      return `“${value}” is not a colour name that we know: ${sayWhatItMeans}`
  }
  if (abilities.followsPrompts) return undefined
  const advice = connectOne(abilities)
  const nonColor = looks.find(({ kind }) => kind !== 'color')
  if (nonColor)
    return `A change of ${nonColor.kind} (“${nonColor.value}”) needs an editor that follows prompts: ${abilities.isNamed ? 'choose one that does' : 'connect one'}, or add one picture of it.`
  for (const { value, resolution } of looks) {
    if (resolution?.kind === 'two-colored') return `${tellTwo(value, resolution.origin)}: ${advice}.`
    if (resolution?.kind === 'pattern') return tellPattern(value, resolution.origin, advice)
  }
  if (hasParts)
    return `Its parts have a colour each, and the local editor paints the whole thing: ${advice}, or add one picture of it.`
  return undefined
}

const tellTwo = (value: string, origin: TargetOrigin): string =>
  origin === 'metaobject'
    ? `The entry that “${value}” is linked to has several base colours, and the local editor paints one`
    : `“${value}” names two colours, and the local editor paints one`

const tellPattern = (value: string, origin: TargetOrigin, advice: string): string => {
  if (origin === 'swatch-image')
    return `The swatch picture of “${value}” shows more than one colour, and the local editor paints one: give its option value a swatch colour, add the name to your colours, or ${advice}.`
  const what = origin === 'metaobject' ? `The entry that “${value}” is linked to has` : `“${value}” is`
  return `${what} a pattern, and the local editor paints one colour: ${advice}.`
}
