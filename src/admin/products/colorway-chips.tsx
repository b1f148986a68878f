import type { WireColorway } from '../../http/wire/wire-products.ts'
import { say } from '../texts/say.ts'

const mostChips = 6

/** Those that lack a picture first: they are what the list is about. */
const missingFirst = (colorways: readonly WireColorway[]): WireColorway[] =>
  colorways.toSorted((one, other) => Number(one.mediaId !== null) - Number(other.mediaId !== null))

/** The colours of a product; one without a picture has a broken border, and says so to those who do not see it. */
export const ColorwayChips = ({ colorways }: { readonly colorways: readonly WireColorway[] }) => {
  const chips = missingFirst(colorways).slice(0, mostChips)
  return (
    <ul class="colorway-chips">
      {chips.map(({ key, label, hex, mediaId }) => (
        <li key={key} class={mediaId === null ? 'colorway-chip colorway-chip-missing' : 'colorway-chip'}>
          <Swatch hex={hex} />
          <span class="colorway-name">{label}</span>
          <span class="unseen">
            {say(mediaId === null ? 'products.chip.missing' : 'products.chip.pictured')}
          </span>
        </li>
      ))}
      {colorways.length > mostChips && (
        <li class="colorway-rest">{say('products.chips.more', { count: colorways.length - mostChips })}</li>
      )}
    </ul>
  )
}

/** A spot of the colour; striped where it is not known. */
export const Swatch = ({ hex }: { readonly hex: string | null }) => (
  <span
    class={hex === null ? 'chip chip-unknown' : 'chip'}
    {...(hex !== null && { style: { background: hex } })}
    aria-hidden="true"
  />
)
