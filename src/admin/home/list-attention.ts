import type { WireObstacles, WireOverview } from '../../http/wire/wire-overview.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import type { NoteTone } from './note-line.tsx'

export interface Attention {
  readonly key: string
  readonly tone: NoteTone
  readonly heading: string
  readonly text: string | null
  readonly href: string
  readonly go: string
}

/** The server counts no further. */
const mostUnmade = 1_000

/** What went wrong or stands in the way, what stops the most first. */
export const listAttention = (
  { conflicts, unmade, uncertain, parked }: WireOverview['attention'],
  { editors, unclearColors }: WireObstacles,
): readonly Attention[] => [
  ...editors.map(({ provider, reason }) => ({
    key: `editor ${provider} ${reason}`,
    tone: 'critical' as const,
    heading: say('home.attention.editor'),
    text: reason,
    href: '/settings',
    go: say('home.attention.editor.go'),
  })),
  ...parked.map(({ reason, batches }) => ({
    key: `parked ${reason}`,
    tone: 'warning' as const,
    heading: say('home.attention.parked', { count: batches }),
    text: reason,
    href: '/batches',
    go: say('home.attention.parked.go'),
  })),
  ...some(uncertain.calls, (count) => ({
    key: 'uncertain',
    tone: 'warning',
    heading: say('home.attention.uncertain', { count, cost: formatMoney(uncertain.costMicros) }),
    text: say('home.attention.uncertain.text'),
    href: '/batches',
    go: say('home.attention.uncertain.go'),
  })),
  ...some(conflicts, (count) => ({
    key: 'conflicts',
    tone: 'warning',
    heading: say('home.attention.conflicts', { count }),
    text: say('home.attention.conflicts.text'),
    href: '/published',
    go: say('home.attention.conflicts.go'),
  })),
  ...some(unmade, (count) => ({
    key: 'unmade',
    tone: 'critical',
    heading: say(count < mostUnmade ? 'home.attention.unmade' : 'home.attention.unmade.many', { count }),
    text: say('home.attention.unmade.text'),
    href: '/batches',
    go: say('home.attention.unmade.go'),
  })),
  ...some(unclearColors, (count) => ({
    key: 'colors',
    tone: 'caution',
    heading: say('home.attention.colors', { count }),
    text: say('home.attention.colors.text'),
    href: '/colors',
    go: say('home.attention.colors.go'),
  })),
]

const some = (count: number, describe: (count: number) => Attention): readonly Attention[] =>
  count > 0 ? [describe(count)] : []
