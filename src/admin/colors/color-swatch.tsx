import type { WireColorMeaning } from '../../http/wire/wire-colors.ts'

/** How a meaning looks: its colour, or a sign of what it is instead. */
export const ColorSwatch = ({ kind, hex }: Pick<WireColorMeaning, 'kind' | 'hex'>) => (
  <span
    class={`color-swatch color-swatch-${kind}`}
    aria-hidden="true"
    {...(hex !== null && { style: { background: hex } })}
  >
    {(kind === 'ambiguous' || kind === 'unknown') && '?'}
    {kind === 'pictured' && <s-icon type="image" />}
  </span>
)
