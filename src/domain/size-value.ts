import { foldText } from './fold-text.ts'

const letters =
  /^(?:\d?x{0,4}[sl]|xx?s|xs|s|m|l|s\/m|m\/l|l\/xl|one size|onesize|os|tu|taille unique|einheitsgrosse|talla unica)$/
const words =
  /^(?:x ?)?(?:small|medium|large|klein|mittel|gross|petit|moyen|grand|pequeno|mediano|grande|piccolo|medio|フリー|均码|均碼)$/
const numbers =
  /^(?:(?:us|uk|eu|fr|it|de|jp) ?)?\d{1,3}(?:[.,]5)?(?: ?(?:cm|mm|m|in|inch|"|ml|l|oz|kg|g|y|t|years?|months?|mois|号|號|码|碼))?$/
const measures = /^\d+(?:[.,]\d+)? ?(?:cm|mm|m|in|")? ?[x×*] ?\d+(?:[.,]\d+)? ?(?:cm|mm|m|in|")?$/

/** Whether a text is a size: "L", "XXL", "42", "EU 38", "50 x 70 cm", "Large". */
export const isSizeValue = (text: string): boolean => {
  const folded = foldText(text)
  return [letters, words, numbers, measures].some((size) => size.test(folded))
}
