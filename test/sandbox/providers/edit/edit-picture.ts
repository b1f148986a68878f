import type { ProviderName } from '../../../../src/domain/provider-name.ts'
import type { SizePx } from '../desk/call.ts'

/** One picture to make. */
export interface EditOrder {
  readonly provider: ProviderName
  readonly model: string
  /** As they were sent; the first is the one to edit. */
  readonly pictures: readonly Uint8Array[]
  readonly prompt: string
  /** undefined: the model chooses. */
  readonly size: SizePx | undefined
  readonly format: 'png' | 'jpeg'
  /** Follows from the sandbox's seed, the request's, and which picture of the call it is. */
  readonly seed: number
}

export interface EditedPicture extends SizePx {
  readonly bytes: Uint8Array
}

/** How a provider makes pictures. @throws where the source cannot be read: the job then fails. */
export type EditPicture = (order: EditOrder) => Promise<EditedPicture>
