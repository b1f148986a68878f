import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invalidInput } from '../domain/errors.ts'

/** Reads a file that the user named. @throws ColorwayError `invalid_input` */
export const readInput = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw invalidInput(`${path} cannot be read: ${explain(error)}.`, 'Check the path.')
  }
}

/** Makes sure that a file that the user named can be read. @throws ColorwayError `invalid_input` */
export const checkInput = async (path: string): Promise<void> => {
  try {
    const file = await open(path)
    const isFile = (await file.stat()).isFile()
    await file.close()
    if (isFile) return
  } catch (error) {
    throw invalidInput(`${path} cannot be read: ${explain(error)}.`, 'Check the path.')
  }
  throw invalidInput(`${path} is no file.`, 'Check the path.')
}

/** Makes the folder if need be, and makes sure that it can be written to. @throws ColorwayError `invalid_input` */
export const prepareFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw invalidInput(
      `${folder} cannot be written to: ${explain(error)}.`,
      'Choose another folder with --out.',
    )
  }
}

/** Writes the whole file or none of it. Answers its path. @throws ColorwayError `invalid_input` */
export const writeWhole = async (folder: string, name: string, bytes: Uint8Array): Promise<string> => {
  const path = join(folder, name)
  const aside = join(folder, `.${name}.${randomUUID()}`)
  try {
    await writeFile(aside, bytes)
    await rename(aside, path)
    return path
  } catch (error) {
    await rm(aside, { force: true })
    throw invalidInput(`${path} cannot be written: ${explain(error)}.`, 'Choose another folder with --out.')
  }
}

/** Writes a file part by part, and puts it in its place once it is whole. @throws ColorwayError `invalid_input` */
export const writeInParts = async (
  path: string,
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const aside = `${path}.${randomUUID()}`
  const cannot = (error: unknown) =>
    invalidInput(`${path} cannot be written: ${explain(error)}.`, 'Choose another file.')
  const file = await open(aside, 'wx').catch((error: unknown) => Promise.reject(cannot(error)))
  try {
    await fill(async (text) => {
      await file.appendFile(text).catch((error: unknown) => Promise.reject(cannot(error)))
    })
    await file.close()
    await rename(aside, path).catch((error: unknown) => Promise.reject(cannot(error)))
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(aside, { force: true })
    throw error
  }
}

const explain = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file is in the way'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission is denied'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error instanceof Error ? error.message : 'for an unknown reason'
  }
}
