import type { WireImport, WireMapping } from '../../http/wire/wire-imports.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { DownloadFile } from '../api/download-file.ts'
import type { ShopApi } from '../api/shop-api.ts'
import type { UploadFile } from '../api/upload-file.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { keepFocus } from '../shell/keep-focus.ts'
import { createPagedList, type PagedList } from '../shell/paged-list.ts'
import { showFailure } from '../shell/show-toast.ts'
import { createImportStore, type ImportStore } from './import-store.ts'
import { createUploadStore, type UploadStore } from './upload-store.ts'

export interface ImportsStore {
  readonly list: PagedList<WireImport>
  readonly upload: UploadStore
  /** The one that is looked at. */
  readonly opened: ImportStore
  readonly busy: BusyKeys['keys']
  readonly downloadTemplate: () => Promise<void>
  readonly downloadReport: (file: WireImport) => Promise<void>
  /** Null where it was taken; else what is wrong with it. */
  readonly sendMapping: (id: string, mapping: WireMapping) => Promise<ApiFailure | null>
  readonly move: (id: string, move: 'approve' | 'cancel') => Promise<void>
}

/** What the screens of imports know, and the requests that they make. */
export const createImportsStore = (
  api: ShopApi,
  download: DownloadFile,
  uploadFile: UploadFile,
): ImportsStore => {
  const { keys, during } = createBusyKeys()
  const opened = createImportStore(api)
  const list = createPagedList<WireImport>(async (after) => {
    const page = await api.listImports(after)
    return page.ok
      ? { ok: true, value: { items: page.value.imports, nextAfter: page.value.nextAfter } }
      : page
  })
  const fetchFile = (key: string, path: string, name: string) =>
    during(key, async () => {
      const failure = await download(path, name)
      if (failure) showFailure(failure)
    })

  return {
    list,
    upload: createUploadStore(api, uploadFile),
    opened,
    busy: keys,
    downloadTemplate: () => fetchFile('template', '/api/imports/template.csv', 'colorway-import.csv'),
    downloadReport: ({ id, fileName }) =>
      fetchFile('report', api.importReport(id), `${fileName.replace(/\.\w+$/, '')}-errors.csv`),
    sendMapping: async (id, mapping) => {
      let failure: ApiFailure | null = null
      await during('mapping', async () => {
        const answer = await api.mapImport(id, mapping)
        if (answer.ok) opened.put(answer.value)
        else failure = answer
      })
      return failure
    },
    move: (id, move) =>
      during(move, () =>
        keepFocus(async () => {
          const answer = await api.moveImport(id, move)
          if (answer.ok) opened.put(answer.value)
          else {
            showFailure(answer)
            await opened.refresh()
          }
        }),
      ),
  }
}
