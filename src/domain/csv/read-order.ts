import { formatHex, parseHex } from '../color/hex.ts'
import type { EditWish } from '../edit-order.ts'
import { foldText } from '../fold-text.ts'
import type { OrderField, ReadCell } from './csv-field.ts'
import type { RowOrder, SourceWish } from './row-order.ts'
import type { RowProblem } from './row-problem.ts'

interface FieldProblem extends Omit<RowProblem, 'column'> {
  readonly field: OrderField
}

interface OrderReading {
  readonly order: RowOrder
  /** The first cell that does not say what its column is for. */
  readonly problem: FieldProblem | undefined
}

/** Prompts that no editor takes, and alt texts that Shopify does not. */
const mostPromptCharacters = 5_000
const mostAltTextCharacters = 512
/** The tables find edits by it. */
const mostUrlCharacters = 1_000

type Draft = { -readonly [Field in keyof EditWish]: EditWish[Field] }

/** Reads what a row of our own format asks for. */
export const readOrder = (cell: ReadCell): OrderReading => {
  const hex = cell('targetHex')
  const rgb = hex === '' ? undefined : parseHex(hex)
  const sourceText = cell('source')
  const source = sourceText === '' ? undefined : readSource(sourceText)
  const isFurther = readAngle(cell('angle'))
  const wish = readWish(cell)
  if (rgb) wish.targetHex = formatHex(rgb)
  const look = cell('optionValue') || undefined
  const provider = cell('provider').toLowerCase() || undefined
  return {
    order: { look, source, isFurther: isFurther ?? false, provider, wish },
    problem:
      (hex !== '' && !rgb ? wrong('targetHex', hex, notHex) : undefined) ??
      (sourceText !== '' && !source ? wrong('source', sourceText, notSource) : undefined) ??
      (isFurther === undefined ? wrong('angle', cell('angle'), notAngle) : undefined) ??
      findTooLong(wish) ??
      (wish.prompt !== undefined && wish.template !== undefined
        ? wrong('template', wish.template, twoPrompts)
        : undefined),
  }
}

const wishFields = {
  targetColor: 'targetName',
  template: 'template',
  prompt: 'prompt',
  thing: 'thing',
  altText: 'altText',
} as const
const wishCells = ['targetColor', 'template', 'prompt', 'thing', 'altText'] as const

const readWish = (cell: ReadCell): Draft => {
  const wish: Draft = {}
  for (const field of wishCells) {
    const text = cell(field)
    if (text !== '') wish[wishFields[field]] = text
  }
  return wish
}

const wrong = (
  field: OrderField,
  value: string,
  said: Pick<RowProblem, 'message' | 'suggestion'>,
): FieldProblem => ({ code: 'cell', field, value, ...said })

const notHex = {
  message: 'This is not a hex colour.',
  suggestion: 'Write it like #1F2A44: three or six digits 0–9, A–F.',
}
const notSource = {
  message: 'This is neither the place of a picture in the gallery nor the address of one.',
  suggestion:
    'Write 1 for the first picture, or an address that begins with https:// and has at most 1,000 characters.',
}
const notAngle = {
  message: 'This is not an angle.',
  suggestion:
    'Write “lead” for the picture that the variants show, or “further” for one that only goes to the gallery.',
}
const twoPrompts = {
  message: 'The row has a prompt of its own and names a template as well.',
  suggestion: 'Leave one of the two out.',
}

const findTooLong = ({ prompt = '', altText = '' }: EditWish): FieldProblem | undefined => {
  if (prompt.length > mostPromptCharacters)
    return wrong('prompt', prompt.slice(0, 60), {
      message: `The prompt has ${prompt.length} characters, more than any editor takes.`,
      suggestion: 'Shorten it.',
    })
  if (altText.length > mostAltTextCharacters)
    return wrong('altText', altText.slice(0, 60), {
      message: `The alt text has ${altText.length} characters, and Shopify takes ${mostAltTextCharacters}.`,
      suggestion: 'Shorten it.',
    })
  return undefined
}

const readSource = (text: string): SourceWish | undefined => {
  if (/^[1-9]\d{0,3}$/.test(text)) return { kind: 'position', position: Number(text) }
  const isAddress = /^https:\/\/\S+$/i.test(text) && text.length <= mostUrlCharacters
  return isAddress ? { kind: 'url', url: text } : undefined
}

const leadWords = new Set(
  ['lead', 'main', '0', 'Haupt', 'Hauptbild', 'principal', 'principale', 'メイン'].map(foldText),
)
const furtherWords = new Set(
  ['further', 'gallery', 'additional', 'Galerie', 'galería', 'galleria', 'weitere', 'ギャラリー'].map(
    foldText,
  ),
)

/** Whether it is a further one; undefined for what is no angle. */
const readAngle = (text: string): boolean | undefined => {
  if (text === '') return false
  const folded = foldText(text)
  if (leadWords.has(folded)) return false
  return furtherWords.has(folded) || /^[1-9]\d{0,2}$/.test(folded) ? true : undefined
}
