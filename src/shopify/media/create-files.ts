import type { NewFile } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import { createFileDocument } from '../documents/generated/create-file.ts'
import { createUploadDocument } from '../documents/generated/create-upload.ts'
import { awaitFile, findFile } from './find-file.ts'
import { gather } from './gather.ts'
import type { Lanes } from './lanes.ts'
import type { MediaPace } from './media-pace.ts'
import { putUpload, type UploadTarget } from './put-upload.ts'
import { toRefusal } from './refusals.ts'
import { sendApart } from './send-apart.ts'

interface Making {
  readonly originalSource: string
  readonly filename: string
  readonly alt: string
}

/** Thrown within, where a file of the name exists. */
class NameTaken extends Error {}

/** Makes files in the shop, many in one call. A name is made once, however often it is asked for. */
export const createFiles = (client: AdminClient, pace: MediaPace, uploads: Lanes) => {
  const underWay = new Map<string, Promise<string>>()

  const askTarget = gather(
    (files: readonly NewFile[]) =>
      sendApart<NewFile, UploadTarget>(files, {
        send: async (some) => {
          const input = some.map(({ filename, mimeType }) => ({
            resource: 'IMAGE' as const,
            httpMethod: 'PUT' as const,
            filename,
            mimeType,
          }))
          const { stagedUploadsCreate } = await client.send(createUploadDocument, { input })
          return {
            userErrors: stagedUploadsCreate?.userErrors ?? [],
            answers: stagedUploadsCreate?.stagedTargets ?? [],
          }
        },
        groupOf: ({ filename }) => filename,
        toError: (error, { filename }) => toRefusal(error, `take the file ${filename}`),
      }),
    pace,
  )

  const make = gather(
    (files: readonly Making[]) =>
      sendApart<Making, string>(files, {
        send: async (some) => {
          const { fileCreate } = await client.send(createFileDocument, {
            files: some.map((file) => ({
              ...file,
              contentType: 'IMAGE' as const,
              duplicateResolutionMode: 'RAISE_ERROR' as const,
            })),
          })
          return {
            userErrors: fileCreate?.userErrors ?? [],
            answers: fileCreate?.files?.map(({ id }) => id) ?? [],
          }
        },
        groupOf: ({ filename }) => filename,
        toError: (error, { filename }) =>
          error.code === 'FILENAME_ALREADY_EXISTS'
            ? new NameTaken()
            : toRefusal(error, `make the file ${filename}`),
      }),
    pace,
  )

  const create = async (file: NewFile): Promise<string> => {
    const { filename, altText: alt, maybeMade } = file
    const found = maybeMade ? await findFile(client, filename) : undefined
    if (found !== undefined) return found
    const target = await askTarget(file)
    const originalSource = await uploads(async () => putUpload(target, await file.load()))
    return make({ originalSource, filename, alt }).catch((error: unknown) => {
      if (error instanceof NameTaken) return awaitFile(client, filename, pace)
      throw error
    })
  }

  return (file: NewFile): Promise<string> => {
    const known = underWay.get(file.filename)
    if (known) return known
    const creating = create(file).finally(() => underWay.delete(file.filename))
    underWay.set(file.filename, creating)
    return creating
  }
}
