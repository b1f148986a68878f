import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly number: number
  readonly standing: 'done' | 'next' | 'later'
  readonly heading: string
  readonly children: ComponentChildren
}

/** A step of the first visit: done ones are ticked, later ones are grey. */
export const FirstStep = ({ number, standing, heading, children }: Props) => (
  <li class={`first-step first-step-${standing}`} aria-current={standing === 'next' ? 'step' : undefined}>
    <span class="first-marker" aria-hidden="true">
      {standing === 'done' ? <s-icon type="check" /> : number}
    </span>
    <div class="first-body">
      <h3 class="first-heading">
        <span class="unseen">{standing === 'done' ? say('first.done') : say('first.step', { number })} </span>
        {heading}
      </h3>
      {children}
    </div>
  </li>
)
