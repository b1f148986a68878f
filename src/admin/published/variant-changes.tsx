import type { WireVariantChange } from '../../http/wire/wire-published.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly changes: readonly WireVariantChange[]
}

const shownAtMost = 3

/** What somebody else changed: what each variant showed when the picture was planned, and what it shows now. */
export const VariantChanges = ({ changes }: Props) => (
  <ul class="changes">
    {changes.slice(0, shownAtMost).map(({ variantTitle, before, now }) => (
      <li key={variantTitle} class="change">
        <span class="change-variant">{variantTitle}</span>
        <Shown label={say('changes.before')} shown={before} />
        <Shown label={say('changes.now')} shown={now} />
      </li>
    ))}
    {changes.length > shownAtMost && (
      <li class="published-when">{say('changes.more', { count: changes.length - shownAtMost })}</li>
    )}
  </ul>
)

const Shown = ({ label, shown }: { readonly label: string; readonly shown: WireVariantChange['now'] }) => (
  <span class="change-shown">
    {shown.url !== null && <img class="change-thumb" src={shown.url} alt="" loading="lazy" />}
    <span>
      {label}: {say(shown.isBare ? 'changes.bare' : shown.url === null ? 'changes.gone' : 'changes.picture')}
    </span>
  </span>
)
