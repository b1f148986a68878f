import type { ImageEditor, InputPicture } from '../ports/image-editor.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'

interface PrepareDeps {
  readonly editor: ImageEditor
  readonly desk: Pick<PictureDesk, 'prepare' | 'inspect'>
  /** Gives an address at which the editor can fetch the bytes. */
  readonly lend: (picture: Uint8Array) => Promise<string>
}

/** A picture as the editor takes it. */
export const prepareForEditor = async (
  { editor, desk, lend }: PrepareDeps,
  source: Uint8Array,
): Promise<InputPicture> => {
  const { inputs } = editor.description
  if (inputs.delivery === 'original')
    return { ...(await desk.inspect(source)), bytes: source, url: undefined }
  const prepared = await desk.prepare(source, inputs)
  return { ...prepared, url: inputs.delivery === 'url' ? await lend(prepared.bytes) : undefined }
}
