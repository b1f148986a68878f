import { useEffect, useRef } from 'preact/hooks'
import { say } from '../texts/say.ts'
import { formatBytes } from './format-bytes.ts'
import type { Upload } from './upload-store.ts'

interface Props {
  readonly upload: Upload
  readonly onCancel: () => void
}

/** How much of a file is on its way, with the way to stop it. */
export const UploadProgress = ({ upload: { fileName, bytes, sentBytes }, onCancel }: Props) => {
  const stop = useRef<HTMLElementTagNameMap['s-button']>(null)
  // What the file was chosen with is gone, or of no use meanwhile.
  useEffect(() => stop.current?.focus(), [])
  return (
    <div class="upload-progress">
      <p class="upload-file" role="status">
        {say('imports.uploading', { name: fileName })}
      </p>
      <s-progress
        accessibilityLabel={say('imports.uploading', { name: fileName })}
        max={Math.max(1, bytes)}
        value={sentBytes}
      />
      <div class="upload-progress-foot">
        <s-text color="subdued" fontVariantNumeric="tabular-nums">
          {say('imports.sent', { sent: formatBytes(sentBytes), total: formatBytes(bytes) })}
        </s-text>
        <s-button ref={stop} variant="tertiary" onClick={onCancel}>
          {say('imports.uploading.cancel')}
        </s-button>
      </div>
    </div>
  )
}
