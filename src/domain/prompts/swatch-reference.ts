import type { AppearanceKind } from '../appearance-option.ts'
import { type ColorResolution, isManyColored } from '../color/color-resolution.ts'
import type { OptionValue } from '../product.ts'
import type { PromptReference, ReferenceRole } from './reference.ts'

/** A picture to be sent along with the one to edit. */
export interface ReferencePicture extends PromptReference {
  readonly url: string
}

interface SwatchQuestion {
  readonly kind: AppearanceKind
  readonly known: OptionValue | undefined
  readonly resolution: ColorResolution | undefined
}

/** The picture of a value's swatch, where it tells more than a name and a colour do. */
export const swatchReference = ({ kind, known, resolution }: SwatchQuestion): readonly ReferencePicture[] => {
  if (known?.swatchImageUrl === undefined) return []
  const { name: value, swatchHex, swatchImageUrl: url } = known
  const isPlainColor =
    kind === 'color' && swatchHex !== undefined && !(resolution && isManyColored(resolution))
  return isPlainColor ? [] : [{ role: roleOf(kind, resolution), value, url }]
}

const roleOf = (kind: AppearanceKind, resolution: ColorResolution | undefined): ReferenceRole => {
  if (kind === 'color') return resolution?.kind === 'pattern' ? 'pattern' : 'color'
  return kind === 'pattern' ? 'pattern' : 'material'
}
