import type { Signal } from '@preact/signals'
import { say } from '../texts/say.ts'

export type ComparisonMode = 'side' | 'slider'

const modes = ['side', 'slider'] as const

/** How before and after are compared. */
export const ModeSwitch = ({ mode }: { readonly mode: Signal<ComparisonMode> }) => (
  <fieldset class="modes">
    <legend class="unseen">{say('review.mode')}</legend>
    {modes.map((value) => (
      <label key={value} class="mode">
        <input
          type="radio"
          name="comparison"
          class="unseen"
          checked={mode.value === value}
          onChange={() => {
            mode.value = value
          }}
        />
        <span>{say(`review.mode.${value}`)}</span>
      </label>
    ))}
  </fieldset>
)
