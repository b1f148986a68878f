import type { AppearanceKind } from '../appearance-option.ts'
import type { SelectedOption } from '../product.ts'
import type { PromptLook } from './prompt-subject.ts'

interface ChangedLook extends SelectedOption {
  readonly kind: AppearanceKind
  readonly hex: string | undefined
}

/** Of a thing with a colour for each part, the prompt has to say which: "frame color". */
export const toPromptLook = (
  { option, kind, value, hex }: ChangedLook,
  { hasParts }: { readonly hasParts: boolean },
): PromptLook => ({
  kind,
  value,
  ...(hasParts && kind === 'color' && { part: option.toLowerCase() }),
  ...(hex !== undefined && { hex }),
})
