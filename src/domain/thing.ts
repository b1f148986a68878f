import type { Product } from './product.ts'

/** The nouns that prompts and the local editor know, from the most to the least telling. */
const nouns: readonly (readonly [noun: string, words: RegExp])[] = [
  ['hoodie', /\b(hoodie|hooded sweatshirt|kapuzenpullover)\b/],
  ['t-shirt', /\b(t-?shirt|tee)\b/],
  ['sweater', /\b(sweater|jumper|pullover|cardigan|knit)\b/],
  ['jacket', /\b(jacket|coat|parka|blazer|anorak|gilet|vest)\b/],
  ['shirt', /\b(shirt|blouse|polo)\b/],
  ['top', /\b(top|tank|camisole|long ?sleeve)\b/],
  ['dress', /\b(dress|gown|robe)\b/],
  ['skirt', /\bskirt\b/],
  ['trousers', /\b(trousers?|pants|chinos?|jeans|leggings|joggers)\b/],
  ['shorts', /\bshorts\b/],
  ['sneaker', /\b(sneakers?|trainers?|running shoes?)\b/],
  ['boots', /\bboots?\b/],
  ['shoes', /\b(shoes?|loafers?|sandals?|heels|pumps)\b/],
  ['beanie', /\bbeanie\b/],
  ['cap', /\b(cap|hat)\b/],
  ['scarf', /\bscarf\b/],
  ['bag', /\b(bag|tote|backpack|purse|satchel|handbag)\b/],
  ['sofa', /\b(sofa|couch|settee)\b/],
  ['armchair', /\barm ?chair\b/],
  ['chair', /\b(chair|stool)\b/],
  ['cushion', /\b(cushion|pillow)\b/],
  ['lamp', /\b(lamp|lampshade)\b/],
  ['planter', /\b(planter|pot|vase)\b/],
  ['mug', /\b(mug|cup)\b/],
  ['blanket', /\b(blanket|throw)\b/],
  ['towel', /\btowel\b/],
  ['curtain', /\bcurtains?\b/],
  ['rug', /\b(rug|carpet)\b/],
]

/**
 * The noun for the thing that is recoloured: from the product's type, then its title, then the last part of
 * its category; "product" where none of them says.
 */
export const nameThing = (product: Pick<Product, 'productType' | 'title' | 'category'>): string => {
  const category = product.category?.split('>').at(-1) ?? ''
  for (const text of [product.productType, product.title, category]) {
    const found = nouns.find(([, words]) => words.test(text.toLowerCase()))
    if (found) return found[0]
  }
  return 'product'
}
