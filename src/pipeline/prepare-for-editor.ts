import type { EditorDescription, ImageEditor, InputPicture } from '../ports/image-editor.ts'
import type { InputLimits, PictureDesk, Placement } from '../ports/picture-desk.ts'

interface PrepareDeps {
  readonly editor: ImageEditor
  readonly desk: Pick<PictureDesk, 'prepare' | 'inspect'>
  /** Gives an address at which the editor can fetch the bytes. */
  readonly lend: (picture: Uint8Array) => Promise<string>
}

interface PreparedInput extends InputPicture {
  /** Where the picture lies in what is sent; undefined: it fills it. */
  readonly placement: Placement | undefined
}

/** Whether it is edited, or only looked at. */
type Purpose = 'edit' | 'reference'

/** A picture as the editor takes it. */
export const prepareForEditor = async (
  { editor, desk, lend }: PrepareDeps,
  source: Uint8Array,
  purpose: Purpose = 'edit',
): Promise<PreparedInput> => {
  const { inputs } = editor.description
  if (inputs.delivery === 'original')
    return { ...(await desk.inspect(source)), bytes: source, url: undefined, placement: undefined }
  const prepared = await desk.prepare(source, limitsFor(editor.description, purpose))
  return { ...prepared, url: inputs.delivery === 'url' ? await lend(prepared.bytes) : undefined }
}

/** Qwen's image models work on multiples of this, at about this area; elsewhere their pictures shift more. */
const usualFrame = { stepPx: 32, minPixels: 1_000_000, maxPixels: 1_500_000 }

/** A reference may have any size that is taken. What is edited should have one that can be asked for, too. */
const limitsFor = ({ inputs, options }: EditorDescription, purpose: Purpose): InputLimits => {
  const { formats, maxBytes, minSidePx, maxSidePx, frame = usualFrame } = inputs
  if (purpose === 'reference')
    return {
      formats,
      maxBytes,
      minSidePx,
      maxSidePx,
      stepPx: 1,
      minPixels: 0,
      maxPixels: Infinity,
      isEdited: false,
    }
  const { size } = options
  return {
    formats,
    maxBytes,
    minSidePx: Math.max(minSidePx, size?.minSidePx ?? 0),
    maxSidePx: Math.min(maxSidePx, size?.maxSidePx ?? Infinity),
    stepPx: frame.stepPx,
    minPixels: frame.minPixels,
    maxPixels: Math.min(frame.maxPixels, size?.maxPixels ?? Infinity),
    isEdited: true,
  }
}
