import type { WireFeedCheck } from '../../http/wire/wire-published.ts'
import { say } from '../texts/say.ts'

type Mark = WireFeedCheck['size']

interface Check {
  readonly name: string
  readonly mark: Mark
  readonly words: string
}

const ranks = { problem: 0, advice: 1, pass: 2, unknown: 3 } as const satisfies Record<Mark, number>
const icons = {
  problem: 'alert-triangle',
  advice: 'info',
  pass: 'check',
  unknown: 'question-circle',
} as const satisfies Record<Mark, string>
const tones = {
  problem: 'warning',
  advice: 'info',
  pass: 'success',
  unknown: 'neutral',
} as const satisfies Record<Mark, string>

const listChecks = ({
  size,
  sidePx,
  links,
  linked,
  variants,
  unlinked,
  label,
  altText,
}: WireFeedCheck): Check[] => [
  { name: 'size', mark: size, words: say(`feed.size.${size}`, { px: sidePx }) },
  ...(variants > 0
    ? [
        {
          name: 'links',
          mark: links,
          words: say(links === 'pass' ? 'feed.links.pass' : 'feed.links.problem', {
            linked,
            count: variants,
            titles: unlinked.join(', '),
          }),
        },
      ]
    : []),
  { name: 'label', mark: label, words: say(label === 'pass' ? 'feed.label.pass' : 'feed.label.unknown') },
  { name: 'alt', mark: altText, words: say(altText === 'pass' ? 'feed.alt.pass' : 'feed.alt.problem') },
]

/** Whether shopping feeds and search engines take the picture: each check in words, problems first. */
export const FeedChecks = ({ feed }: { readonly feed: WireFeedCheck }) => {
  const checks = listChecks(feed).toSorted((one, other) => ranks[one.mark] - ranks[other.mark])
  return (
    <ul class="feed" aria-label={say('feed.heading')}>
      {checks.map(({ name, mark, words }) => (
        <li key={name} class={`feed-check feed-check-${mark}`}>
          <s-icon type={icons[mark]} tone={tones[mark]} size="small" />
          {words}
        </li>
      ))}
    </ul>
  )
}
