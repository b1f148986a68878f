import type { WireImportSummary } from '../../http/wire/wire-imports.ts'
import { say } from '../texts/say.ts'

const outcomes = ['planned', 'notes', 'errors'] as const

/** How many rows lead to something, to nothing, or cannot be used. */
export const ImportCounts = ({ summary }: { readonly summary: WireImportSummary }) => (
  <dl class="import-figures">
    {outcomes.map((outcome) => (
      <div key={outcome} class="import-figure">
        <dt class="import-figure-name">{say(`import.count.${outcome}`)}</dt>
        <dd class="import-figure-count">{say('import.count', { count: summary[outcome] })}</dd>
      </div>
    ))}
  </dl>
)
