import type { ComponentChildren } from 'preact'
import { ScreenLink } from '../shell/screen-link.tsx'

export type NoteTone = 'calm' | 'caution' | 'warning' | 'critical'

interface Props {
  readonly tone: NoteTone
  readonly heading: string
  readonly text: string | null
  readonly href: string
  /** What the link is called; it leads to where this is dealt with. */
  readonly go: string
  /** In place of the link. */
  readonly action?: ComponentChildren
}

/** A line of what there is to do or to know, with the way there. */
export const NoteLine = ({ tone, heading, text, href, go, action }: Props) => (
  <li class="home-line">
    <span class={`dot home-dot-${tone}`} />
    <div class="home-line-words">
      <s-text type="strong">{heading}</s-text>
      {text !== null && <span class="home-note">{text}</span>}
    </div>
    <div class="home-line-go">{action ?? <ScreenLink href={href}>{go}</ScreenLink>}</div>
  </li>
)
