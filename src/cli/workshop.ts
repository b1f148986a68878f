import type { ProviderName } from '../domain/provider-name.ts'
import type { SeenCall } from '../pipeline/seen-call.ts'
import type { EditorDescription, ImageEditor } from '../ports/image-editor.ts'
import type { Lanes } from '../ports/lanes.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'

/** One provider, whether it is set up or not. */
export interface ListedProvider {
  readonly provider: string
  /** The variable that sets it up; undefined where nothing needs to be. */
  readonly variable: string | undefined
  readonly isSetUp: boolean
  /** One for each model: as it is set up, or as it would be. */
  readonly models: readonly EditorDescription[]
  /** Why it cannot be used as things are, and what to do; undefined where it can. */
  readonly unusable: string | undefined
}

/** An editor for a single call, which is listened to. */
export interface OpenedEditor {
  readonly editor: ImageEditor
  /** The requests that it made so far. */
  seen(): readonly SeenCall[]
  /** What the provider's own lists say of the model, one sentence each; undefined where nobody knows of a list. */
  readonly readModelLists: ((signal: AbortSignal) => Promise<readonly ModelList[]>) | undefined
}

/** What one of a provider's lists says of a model. */
export interface ModelList {
  /** "/v1/models" */
  readonly path: string
  /** undefined where the list could not be read. */
  readonly hasModel: boolean | undefined
  readonly detail: string
}

/** The editors of this installation and what a single call to one needs. There is no shop in it. */
export interface Workshop {
  readonly desk: PictureDesk
  listProviders(): readonly ListedProvider[]
  /**
   * @param model undefined: the one that is set, or the provider's usual one
   * @throws ColorwayError `invalid_input` where it is not set up, or cannot be used as things are
   */
  openEditor(provider: ProviderName, model: string | undefined): Promise<OpenedEditor>
  /**
   * An address at which the editor can fetch these bytes until the workshop closes.
   * @throws ColorwayError `invalid_input` where nothing of this installation is reached from outside
   */
  lend(picture: Uint8Array): Promise<string>
  /** What all processes know of the editors; undefined where this installation has no database yet. */
  openLanes(): Promise<Lanes | undefined>
  /** A small picture to try an editor with: a ball. */
  drawSample(): Promise<Uint8Array>
  close(): Promise<void>
}
