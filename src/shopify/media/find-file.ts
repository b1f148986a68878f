import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../../domain/errors.ts'
import type { AdminClient } from '../admin-client.ts'
import { findFileDocument } from '../documents/generated/find-file.ts'
import type { MediaPace } from './media-pace.ts'

/** The id of the file of this name, or undefined where the shop's search does not find it (yet). */
export const findFile = async (client: AdminClient, filename: string): Promise<string | undefined> => {
  const { files } = await client.send(findFileDocument, { query: `filename:"${filename}"` })
  // The search finds names that are only alike, too. A file that is still processed has no address to tell it by.
  const named = files.nodes.filter((file) => {
    const image = 'image' in file ? file.image : undefined
    return !image || nameIn(image.url) === filename
  })
  return (named.find(({ fileStatus }) => fileStatus !== 'FAILED') ?? named[0])?.id
}

const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')

/** Searches again and again, for the shop has the file. @throws ColorwayError `unavailable` where it stays away */
export const awaitFile = async (
  client: AdminClient,
  filename: string,
  { searchPausesMs }: Pick<MediaPace, 'searchPausesMs'>,
): Promise<string> => {
  for (const pauseMs of searchPausesMs) {
    await sleep(pauseMs)
    const id = await findFile(client, filename)
    if (id !== undefined) return id
  }
  throw unavailable(`The shop has ${filename} already, and does not find it yet.`)
}
