import type { AdminClient } from '../admin-client.ts'
import { updateFilesDocument } from '../documents/generated/update-files.ts'
import { gather } from './gather.ts'
import type { MediaPace } from './media-pace.ts'
import { toRefusal } from './refusals.ts'
import { sendApart } from './send-apart.ts'

interface Reference {
  readonly id: string
  readonly productId: string
}

/** Puts files into galleries, or takes them out, many in one call. */
export const updateReferences = (
  client: AdminClient,
  pace: MediaPace,
  change: 'referencesToAdd' | 'referencesToRemove',
) => {
  const what =
    change === 'referencesToAdd'
      ? 'put the pictures into the gallery'
      : 'take the pictures out of the gallery'
  const update = gather(
    (references: readonly Reference[]) =>
      sendApart<Reference, true>(references, {
        send: async (some) => {
          const files = some.map(({ id, productId }) => ({ id, [change]: [productId] }))
          const { fileUpdate } = await client.send(updateFilesDocument, { files })
          return {
            userErrors: fileUpdate?.userErrors ?? [],
            answers: fileUpdate ? some.map(() => true as const) : [],
          }
        },
        groupOf: ({ productId }) => productId,
        toError: (error) => toRefusal(error, what),
      }),
    pace,
  )
  return async (productId: string, mediaIds: readonly string[]): Promise<void> => {
    await Promise.all(mediaIds.map((id) => update({ id, productId })))
  }
}
