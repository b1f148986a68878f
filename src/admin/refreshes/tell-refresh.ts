import type { WireRefresh } from '../../http/wire/wire-schedules.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'

type Summary = NonNullable<WireRefresh['summary']>

interface Told {
  /** "12 new colours in 5 products, 3 changed photographs, up to $1.05" */
  readonly found: string
  /** What a person should know besides, a sentence each. */
  readonly notes: readonly string[]
}

/** What a run found, and what it makes of that. */
export const tellRefresh = (summary: Summary): Told => {
  const found = listFound(summary)
  const notes = listNotes(summary)
  if (found.length === 0) return { found: say('refresh.nothing', { count: summary.products }), notes }
  return {
    found: say('refresh.found', { found: found.join(', '), cost: tellCost(summary) }),
    notes: [...tellBatch(summary), ...notes],
  }
}

const listFound = ({ newColors, newColorProducts, changedSources, changedColors }: Summary): string[] => [
  ...(newColors > 0
    ? [
        say('refresh.found.new', {
          colors: say('refresh.found.colors', { count: newColors }),
          products: say('refresh.found.products', { count: newColorProducts }),
        }),
      ]
    : []),
  ...(changedSources > 0 ? [say('refresh.found.sources', { count: changedSources })] : []),
  ...(changedColors > 0 ? [say('refresh.found.changed', { count: changedColors })] : []),
]

const tellCost = ({ mostMicros }: Summary): string =>
  mostMicros === 0 ? say('refresh.found.free') : say('refresh.found.cost', { most: formatMoney(mostMicros) })

const tellBatch = ({ edits, waits }: Summary): string[] => {
  if (waits) return [say('refresh.waits')]
  return edits === 0 ? [say('refresh.impossible')] : []
}

const listNotes = ({ removed, renamed, changedAngles, leftAlone }: Summary): string[] => [
  ...(removed > 0 ? [say('refresh.removed', { count: removed })] : []),
  ...(renamed > 0 ? [say('refresh.renamed', { count: renamed })] : []),
  ...(changedAngles > 0 ? [say('refresh.angles', { count: changedAngles })] : []),
  ...(leftAlone > 0 ? [say('refresh.left', { count: leftAlone })] : []),
]
