import { z } from 'zod'
import { type OrderField, orderFields } from '../domain/csv/csv-field.ts'
import type { HeaderMapping } from '../domain/csv/find-layout.ts'
import { orderHeaders } from '../domain/csv/header-names.ts'
import { invalidInput } from '../domain/errors.ts'
import { foldText } from '../domain/fold-text.ts'
import { readInput } from './files.ts'

const mappingFile = z.record(z.string(), z.string())

/**
 * A file of JSON that says what columns are: {"handle": "Artikel"}. What they are may be written as we write our own
 * headers, too: {"Option value": "Farbe"}.
 * @throws ColorwayError `invalid_input`
 */
export const readMapping = async (path: string): Promise<HeaderMapping> => {
  const parsed = mappingFile.safeParse(parseJson(Buffer.from(await readInput(path)).toString()))
  if (!parsed.success)
    throw invalidInput(
      `${path} is no mapping.`,
      'Write JSON such as {"handle": "Artikel", "optionValue": "Farbe"}.',
    )
  return Object.fromEntries(Object.entries(parsed.data).map(([name, header]) => [findField(name), header]))
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const findField = (name: string): OrderField => {
  const folded = foldText(name)
  const found = orderFields.find(
    (field) =>
      foldText(field) === folded || orderHeaders[field].some((header) => foldText(header) === folded),
  )
  if (found) return found
  throw invalidInput(`“${name}” is nothing that can be mapped.`, `There is ${orderFields.join(', ')}.`)
}
