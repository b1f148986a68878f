import { foldText } from './fold-text.ts'
import type { Product } from './product.ts'
import { findNoun, findNouns } from './prompts/nouns/find-noun.ts'

/**
 * The noun for the thing that is recoloured: from the last part of its category, which is chosen from a fixed list,
 * then from its type, then its title. Where we know none of their words, the last part itself is used if it is a few
 * plain words, or else what the category says before; "product" where nothing says anything.
 */
export const nameThing = (product: Pick<Product, 'productType' | 'title' | 'category'>): string => {
  const parts = (product.category ?? '').split('>').map((part) => part.trim())
  const told = isBeside.test(parts.at(-1) ?? '') ? [] : parts.toReversed()
  const [last = ''] = told
  return (
    findOnly(last) ??
    findNoun(product.productType) ??
    findNoun(product.title) ??
    asNoun(last) ??
    told.map(findNoun).find((noun) => noun !== undefined) ??
    'product'
  )
}

/** Categories of what goes with a thing: "Sofa Accessories" are no sofa. */
const isBeside = /\b(?:accessor\w*|suppl\w*|parts?|care)\b/i

/** What a part of a category names: "Coats & Jackets" does not say which. */
const findOnly = (part: string): string | undefined => {
  const nouns = new Set(part.split(/[&,]/).flatMap(findNouns))
  return nouns.size === 1 ? [...nouns][0] : undefined
}

const saysNothing = /\b(?:other|products?|merchandise|uncategori[sz]ed|kits?|sets?)\b/

/** The category's own words, where they are few and plain: "Foam Rollers" → "foam roller". */
const asNoun = (part: string): string | undefined => {
  const folded = foldText(part)
  return !saysNothing.test(folded) && /^(?:[a-z]+ ){0,2}[a-z]{3,}$/.test(folded)
    ? singularOf(folded)
    : undefined
}

const singularOf = (words: string): string => {
  if (/ies$/.test(words)) return words.replace(/ies$/, 'y')
  if (/(?:ss|sh|ch|x)es$/.test(words)) return words.replace(/es$/, '')
  return /ves$|ss$|us$/.test(words) ? words : words.replace(/s$/, '')
}
