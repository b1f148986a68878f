import { findNoun } from './prompts/nouns/find-noun.ts'

/** Where on a person a thing is worn. */
export type BodyPart = 'head' | 'upper body' | 'lower body' | 'whole body' | 'feet'

/** By our nouns; what is carried, or too small to tell from what is around it, has none. */
const wornOn: readonly (readonly [part: BodyPart, nouns: readonly string[]])[] = [
  ['head', ['beanie', 'cap', 'hat', 'headband']],
  ['upper body', ['hoodie', 'sweatshirt', 't-shirt', 'sweater', 'jacket', 'shirt', 'top', 'bra']],
  ['lower body', ['skirt', 'jeans', 'leggings', 'trousers', 'shorts', 'briefs', 'tights']],
  [
    'whole body',
    ['coat', 'dress', 'jumpsuit', 'bodysuit', 'suit', 'costume', 'swimsuit', 'pyjamas', 'apron'],
  ],
  ['feet', ['sneakers', 'boots', 'sandals', 'slippers', 'shoes', 'socks']],
]
const parts = new Map(wornOn.flatMap(([part, nouns]) => nouns.map((noun) => [noun, part] as const)))

/** The part of the body that a noun is worn on, in whatever words ("jumper", "Turnschuhe"); undefined for other things. */
export const bodyPartOf = (noun: string): BodyPart | undefined => parts.get(findNoun(noun) ?? noun)
