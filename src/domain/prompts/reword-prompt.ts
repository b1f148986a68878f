import { writePrompt } from '../prompt.ts'
import { softPrompt } from './built-in-prompts.ts'
import type { PromptLook, PromptSubject } from './prompt-subject.ts'
import type { PromptReference } from './reference.ts'

/** Words at which moderation may stumble, though in a shop they are colours and clothes; a star: whatever follows. */
const stumblingWords = [
  'person*, people, human*, man, men, mens, woman, women, womens, girl*, boy*, child*, kid, kids, baby, babies, toddler*',
  'skin*, body*, bodies, hair*, face*, leg, legs, chest*, breast*, bust, nude*, naked, bare, flesh*, sexy, blood*, kill*, death, dead',
  'bra, bras, bralette*, brief, briefs, panty, panties, thong*, lingerie, underwear, nightdress*, nightgown*, bikini*, swim*',
].flatMap((line) => line.split(', '))

const stumbling = new RegExp(
  `(?<!\\p{L})(?:${stumblingWords.map((word) => word.replace('*', '\\p{L}*')).join('|')})(?!\\p{L})(?:['’]s?)?`,
  'giu',
)

const plainly = 'garment'

/**
 * The prompt for a second try after a moderation refused the first: our softer built-in one, whatever the template
 * was, with the same meaning. Names at which moderation may stumble ("Nude") give way to their hex; without one, the
 * innocent words of a name are left, or else the name stays, as something has to be asked for.
 */
export const rewordPrompt = (
  { thing, looks }: PromptSubject,
  references: readonly PromptReference[] = [],
): string =>
  writePrompt(
    { thing: soften(thing) === thing ? thing : plainly, looks: looks.map(softenLook) },
    {
      template: softPrompt.template,
      references: references.map((reference) => ({
        ...reference,
        value: soften(reference.value) || reference.value,
      })),
    },
  )

const softenLook = (look: PromptLook): PromptLook => {
  const value = soften(look.value)
  const part = look.part === undefined ? undefined : soften(look.part) || undefined
  return { ...look, part, value: value === look.value ? value : (look.hex ?? (value || look.value)) }
}

const soften = (text: string): string => text.replaceAll(stumbling, '').replaceAll(/\s+/g, ' ').trim()
