import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { OpenedEditor, Workshop } from '../cli/workshop.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../database/open-database.ts'
import { createLanes } from '../database/stores/lanes/lane-store.ts'
import { invalidInput, unavailable } from '../domain/errors.ts'
import { houseAccount } from '../domain/lanes/choose-lane.ts'
import type { ProviderName } from '../domain/provider-name.ts'
import { createDownloads } from '../downloads/create-downloads.ts'
import { createPictureDesk } from '../pictures/picture-desk.ts'
import { createLog } from './create-log.ts'
import { keyVariable, listProviders } from './list-providers.ts'
import { listenToCalls } from './listen-to-calls.ts'
import { maxPixels } from './max-pixels.ts'
import { explainUnreachable, isUnreachable, openHostedEditor } from './open-hosted-editor.ts'
import { openStorage } from './open-storage.ts'
import { readModelLists } from './read-model-lists.ts'

/** The address of its adapter: lists of models are asked for there as well. */
const empirioLabs = 'https://api.empiriolabs.ai'
const lendForMs = 24 * 3_600_000
const lookAtOwn = { maxBytes: 50_000_000, stallMs: 10_000, timeoutMs: 30_000 }

/** The editors as configured, without shops: a database is opened only where it is asked for. */
export const openWorkshop = (config: Config): Workshop => {
  const threads = availableParallelism()
  const desk = createPictureDesk({ threads, maxPixels })
  const downloads = createDownloads({ allowPrivateNetwork: config.allowPrivateNetwork })
  const closing: (() => Promise<unknown>)[] = [() => desk.close(), () => downloads.close()]
  // Our server signs its links with the secret of the app: without one there is no server either.
  const { apiSecret = '' } = config.shopify
  const reachable = apiSecret === '' ? { ...config, publicUrl: undefined } : config
  const { storage, publicPictures } = openStorage(reachable, apiSecret)
  const lends = publicPictures !== undefined

  const listen = (provider: ProviderName, wish: string | undefined): OpenedEditor => {
    const set = config.editors[provider]
    const { apiKey, baseUrl } = set
    if (apiKey === undefined)
      throw invalidInput(`${provider} is not set up.`, `Set ${keyVariable(provider)}, and try again.`)
    const listener = listenToCalls()
    const name = houseAccount(provider)
    const model = wish ?? set.model
    const editor = openHostedEditor(
      { provider, name, apiKey, model, baseUrl, set, noticesAt: undefined },
      { fetch: listener.fetch, downloads },
    )
    const lists = (signal: AbortSignal) =>
      readModelLists({
        baseUrl: (baseUrl ?? empirioLabs).replace(/\/+$/, ''),
        apiKey,
        model: editor.description.model,
        signal,
      })
    return {
      editor,
      seen: listener.seen,
      readModelLists: provider === 'empiriolabs' ? lists : undefined,
    }
  }

  return {
    desk,
    listProviders: () => listProviders(config, { desk, threads, downloads, lends }),
    openEditor: async (provider, model) => {
      const opened = listen(provider, model)
      if (isUnreachable(opened.editor.description, lends)) throw invalidInput(explainUnreachable(provider))
      return opened
    },
    lend: async (picture) => {
      if (!publicPictures) throw invalidInput('Nothing of this installation is reached from outside.')
      const guest = `command-line-${randomUUID()}`
      const key = await storage.put(guest, picture)
      closing.unshift(() => storage.removeShop(guest))
      const link = await publicPictures.linkTo(guest, key, lendForMs)
      await downloads.read(link, lookAtOwn).catch((error: unknown) => {
        throw unavailable(
          'The picture could not be fetched at the address where the editor would: `colorway start` or `colorway web` has to run at PUBLIC_URL, with the same pictures and secrets. Nothing was sent, and nothing is charged.',
          error,
        )
      })
      return link
    },
    openLanes: async () => {
      if (config.databaseUrl === undefined && apiSecret === '') return undefined
      const { databaseUrl, dataDir } = config
      const database = await openDatabase({ databaseUrl, dataDir, log: createLog(config) })
      closing.push(() => database.close())
      return createLanes(database.db)
    },
    drawSample: async () => {
      const { drawSample } = await import('../pictures/sample/draw-sample.ts')
      return drawSample()
    },
    close: async () => {
      const ends: PromiseSettledResult<unknown>[] = []
      for (const close of closing) ends.push(...(await Promise.allSettled([close()])))
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
