import type { Editors } from '../ports/editors.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import { createLocalEditor } from '../providers/local/local-editor.ts'

interface EditorsDeps {
  readonly desk: PictureDesk
  readonly threads: number
}

/** Every editor that is set up. */
export const connectEditors = ({ desk, threads }: EditorsDeps): Editors => {
  const usable = [createLocalEditor({ desk, atOnce: threads })]
  return { forShop: async () => ({ usable, unusable: [] }) }
}
