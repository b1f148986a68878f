import type { WireImport } from '../../http/wire/wire-imports.ts'
import { say } from '../texts/say.ts'
import type { ImportsStore } from './imports-store.ts'

interface Props {
  readonly file: WireImport
  readonly store: ImportsStore
}

/** The rows that cannot be used, with the reasons: mended, they can be uploaded as they are. */
export const ReportButton = ({ file, store }: Props) =>
  (file.summary?.errors ?? 0) > 0 && (
    <s-button
      icon="download"
      loading={store.busy.value.has('report')}
      onClick={() => store.downloadReport(file)}
    >
      {say('import.report')}
    </s-button>
  )
