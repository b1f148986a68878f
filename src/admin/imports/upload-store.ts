import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireImport } from '../../http/wire/wire-imports.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi, UploadWish } from '../api/shop-api.ts'
import type { UploadFile } from '../api/upload-file.ts'
import { navigate, route } from '../shell/route.ts'
import { showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { formatBytes } from './format-bytes.ts'

export interface Upload {
  readonly fileName: string
  readonly bytes: number
  readonly sentBytes: number
}

/** Why a file did not come through, in the merchant's words; with the file where sending it again may help. */
interface UploadProblem {
  readonly text: string
  readonly file: File | null
}

export interface UploadStore {
  readonly options: ReadonlySignal<Omit<UploadWish, 'name'>>
  readonly setOptions: (change: Partial<Omit<UploadWish, 'name'>>) => void
  /** The one that is on its way. */
  readonly upload: ReadonlySignal<Upload | null>
  readonly problem: ReadonlySignal<UploadProblem | null>
  readonly send: (file: File) => Promise<void>
  readonly cancel: () => void
  /** Of a file of another kind. */
  readonly refuseKind: () => void
}

/** What the server takes. */
const mostBytes = 500_000_000
const longestName = 300

const explain = ({ status, error }: ApiFailure): string => {
  if (status === 0) return say('imports.problem.lost')
  if (status === 413) return tooLarge()
  return [error.message || say('error.unknown'), error.hint].filter(Boolean).join(' ')
}
const tooLarge = (): string => say('imports.problem.large', { most: formatBytes(mostBytes) })

/** One file at a time on its way to the server; it goes on while other screens are looked at. */
export const createUploadStore = (api: ShopApi, uploadFile: UploadFile): UploadStore => {
  const options = signal<Omit<UploadWish, 'name'>>({ quality: 'final', strict: false })
  const upload = signal<Upload | null>(null)
  const problem = signal<UploadProblem | null>(null)
  let ending = new AbortController()

  const show = ({ id, fileName }: WireImport): void => {
    if (route.value.screen === 'imports' && route.value.id === null) navigate(`/imports/${id}`)
    else showToast(say('imports.uploaded', { name: fileName }))
  }
  const send = async (file: File): Promise<void> => {
    if (upload.value !== null) return
    problem.value = null
    if (file.size > mostBytes) {
      problem.value = { text: tooLarge(), file: null }
      return
    }
    const begun: Upload = { fileName: file.name, bytes: file.size, sentBytes: 0 }
    upload.value = begun
    ending = new AbortController()
    const { signal: ended } = ending
    const path = api.uploadPath({ ...options.value, name: file.name.slice(-longestName) })
    const answer = await uploadFile<WireImport>(path, {
      file,
      signal: ended,
      tellSent: (bytes) => {
        if (!ended.aborted) upload.value = { ...begun, sentBytes: Math.min(bytes, file.size) }
      },
    })
    upload.value = null
    if (ended.aborted) return
    if (answer.ok) show(answer.value)
    else problem.value = { text: explain(answer), file: answer.answered ? null : file }
  }
  return {
    options,
    setOptions: (change) => {
      options.value = { ...options.value, ...change }
    },
    upload,
    problem,
    send,
    cancel: () => ending.abort(),
    refuseKind: () => {
      problem.value = { text: say('imports.problem.kind'), file: null }
    },
  }
}
