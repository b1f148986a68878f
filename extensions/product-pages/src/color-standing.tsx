import type { WireColorwayStanding } from '../../../src/http/wire/wire-standing.ts'
import type { Say } from './texts.ts'

interface Props {
  readonly say: Say
  readonly colorway: WireColorwayStanding
}

const tones = {
  missing: 'caution',
  running: 'info',
  stopped: 'warning',
  review: 'info',
  approved: 'success',
  live: 'success',
} as const satisfies Record<WireColorwayStanding['standing'], string>

/** A colour with its swatch, and where it stands. */
export const ColorStanding = ({ say, colorway: { label, swatchUrl, standing } }: Props) => (
  <s-stack direction="inline" gap="small-300" alignItems="center">
    {swatchUrl !== null && (
      <s-box inlineSize="20px" blockSize="20px">
        <s-image src={swatchUrl} alt="" inlineSize="fill" aspectRatio="1" />
      </s-box>
    )}
    <s-text>{label}</s-text>
    <s-badge tone={tones[standing]}>{say(`standing.${standing}`)}</s-badge>
  </s-stack>
)
