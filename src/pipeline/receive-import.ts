import { invalidInput } from '../domain/errors.ts'
import type { CsvImport, NewImport } from '../ports/csv-import-store.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import { keepFile } from './import-file.ts'

interface ReceiveDeps {
  readonly stores: Stores
  readonly storage: Pick<PictureStorage, 'put'>
  readonly nudges: Nudges
}

interface ReceivedFile
  extends Pick<NewImport, 'fileName' | 'requestedBy' | 'quality' | 'strict' | 'mapping'> {
  readonly shopId: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What a million rows need, and a little more. */
export const mostImportBytes = 500_000_000

/**
 * Keeps a file that comes in, and has it read. Nothing is made of it before somebody approves what it will cost.
 * @throws ColorwayError `invalid_input` for an empty file and one that is too large
 */
export const receiveImport = async (
  { stores, storage, nudges }: ReceiveDeps,
  { shopId, chunks, ...said }: ReceivedFile,
): Promise<CsvImport> => {
  const { partKeys, bytes } = await keepFile(storage, shopId, limitBytes(chunks))
  if (bytes === 0) throw emptyFile()
  const file = await stores.forShop(shopId).imports.create({ ...said, partKeys, fileBytes: bytes })
  await nudges.nudge('import-csv', { shopId, id: file.id })
  return file
}

const emptyFile = () =>
  invalidInput('The file is empty.', 'Upload a CSV file whose first row has the names of its columns.')

async function* limitBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > mostImportBytes)
      throw invalidInput(
        'The file has more than 500 MB.',
        'Cut it into several files, each with the header row.',
      )
    yield chunk
  }
}
