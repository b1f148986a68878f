import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { formatDelta } from './format-delta.ts'

/** The verdict's usual limits, and 1: the least difference that a trained eye sees. */
const describeDelta = (deltaE00: number): string => {
  if (deltaE00 <= 1) return say('color.delta.invisible')
  if (deltaE00 <= 3) return say('color.delta.close')
  return deltaE00 <= 8 ? say('color.delta.visible') : say('color.delta.wrong')
}

const Swatch = ({ label, hex }: { readonly label: string; readonly hex: string }) => (
  <div class="swatch">
    <span class="swatch-color" style={{ backgroundColor: hex }} />
    <span class="swatch-label">{label}</span>
    <span class="swatch-hex">{hex.toUpperCase()}</span>
  </div>
)

/** The colour that was aimed at beside the one that was measured: edge to edge, so that the eye can judge. */
export const ColorMatch = ({ candidate }: { readonly candidate: WireCandidate }) => {
  const { targetHex, targetOrigin, thingHex, deltaE00 } = candidate
  const target = targetOrigin === 'swatch-image' ? say('color.target.measured') : say('color.target')
  return (
    <div class="match">
      <div class="swatches">
        {targetHex !== null && <Swatch label={target} hex={targetHex} />}
        <Swatch label={say('color.measured')} hex={thingHex} />
      </div>
      {deltaE00 === null ? (
        <p class="match-words">{say('color.none')}</p>
      ) : (
        <p class="match-words">
          <strong>{say('color.delta', { delta: formatDelta(deltaE00) })}</strong> {describeDelta(deltaE00)}
        </p>
      )}
    </div>
  )
}
