import type { EditorDescription } from '../ports/image-editor.ts'

/**
 * What a provider's folder knows of one of its models. Sources are marked in these folders: [doc] the
 * provider's documentation, [sdk] the source of its own client, [use] what others saw; all as we were told,
 * none of it was proved. [guess] is ours.
 */
export type KnownModel = Pick<
  EditorDescription,
  | 'tier'
  | 'priceMicros'
  | 'limits'
  | 'inputs'
  | 'options'
  | 'promptLimit'
  | 'maxPictures'
  | 'usualMs'
  | 'timeoutMs'
>

export type KnownModels = Readonly<Record<string, KnownModel>>
