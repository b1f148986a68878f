import type { WireImport } from '../../http/wire/wire-imports.ts'
import { describeReading } from '../home/describe-reading.ts'
import { formatShare } from '../shell/format-share.ts'
import { say } from '../texts/say.ts'
import { DiscardButton } from './discard-button.tsx'
import type { ImportsStore } from './imports-store.ts'

interface Props {
  readonly file: WireImport
  readonly store: ImportsStore
}

/** How far the file is read, or what it waits for. */
export const ImportReading = ({ file: { id, state, rows, progress }, store }: Props) => {
  const catalog = store.opened.catalog.value
  const waits = state === 'planned' && catalog !== null ? describeReading(catalog) : null
  return (
    <>
      {state === 'planned' ? (
        <s-progress accessibilityLabel={say('import.reading')} />
      ) : (
        <s-progress accessibilityLabel={say('import.reading')} value={progress} />
      )}
      <div class="import-foot">
        <p class="import-so-far">
          {state === 'planned'
            ? say(waits === null ? 'import.waits' : 'import.waits.catalogue')
            : say('import.rows.read', { count: rows, share: formatShare(progress, 1) })}{' '}
          {waits}
        </p>
        <DiscardButton importId={id} store={store} />
      </div>
      <s-text color="subdued">{say('import.reading.leave')}</s-text>
    </>
  )
}
