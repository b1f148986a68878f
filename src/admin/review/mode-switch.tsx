import type { Signal } from '@preact/signals'
import { say } from '../texts/say.ts'

const modes = ['side', 'slider', 'colors'] as const

export type ComparisonMode = (typeof modes)[number]

/** How before and after are compared, or all colorways of the picture with one another. */
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
