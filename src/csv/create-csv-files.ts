import { invalidInput } from '../domain/errors.ts'
import type { CsvEncoding, CsvFiles, OpenFile } from '../ports/csv-files.ts'
import { decodeText } from './decode-text.ts'
import { detectEncoding } from './detect-encoding.ts'
import { findShape } from './find-shape.ts'
import { createAsideParser } from './parse-aside.ts'

/** Headers and the first rows; a description in HTML may be long. */
const sampleCharacters = 512 * 1024

export const createCsvFiles = (): CsvFiles => ({
  survey: async (open, mapping) => {
    const encoding = await detectEncoding(open)
    const sample = await readSample(open, encoding)
    if (isBinary(sample))
      throw invalidInput(
        'The file is not a text file.',
        'In a spreadsheet, choose “Save as” and “CSV UTF-8”, and upload what that writes.',
      )
    const shape = findShape(sample, mapping)
    if (!shape)
      throw invalidInput(
        'The file is empty.',
        'Upload a CSV file whose first row has the names of its columns.',
      )
    return { encoding, ...shape }
  },
  read: createAsideParser(),
})

const readSample = async (open: OpenFile, encoding: CsvEncoding): Promise<string> => {
  let text = ''
  for await (const chunk of decodeText(open, encoding)) {
    text += chunk.toString()
    if (text.length >= sampleCharacters) break
  }
  return text.slice(0, sampleCharacters)
}

/** Spreadsheets, archives and pictures hold many control characters, whatever their names end in; texts hold none. */
const isBinary = (sample: string): boolean => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0
  return controls > sample.length / 50
}
