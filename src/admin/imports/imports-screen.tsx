import type { ComponentChildren } from 'preact'
import { useCallback, useRef } from 'preact/hooks'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { ImportList } from './import-list.tsx'
import { isMoving } from './import-tones.ts'
import type { ImportsStore } from './imports-store.ts'
import { fileKinds, UploadCard } from './upload-card.tsx'

interface Props {
  readonly store: ImportsStore
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_000
const idlePauseMs = 10_000

/** Where files of wishes come in, and what became of those that came. */
export const ImportsScreen = ({ store, banner }: Props) => {
  const { list, upload } = store
  const chooser = useRef<HTMLInputElement>(null)
  const pauseMs = useCallback(() => (list.items.value?.some(isMoving) ? busyPauseMs : idlePauseMs), [list])
  usePolling(list.refresh, pauseMs)
  return (
    <s-page heading={say('imports.heading')}>
      <s-button
        slot="primary-action"
        variant="primary"
        icon="upload"
        disabled={upload.upload.value !== null}
        onClick={() => chooser.current?.click()}
      >
        {say('imports.choose')}
      </s-button>
      <s-button
        slot="secondary-actions"
        icon="download"
        loading={store.busy.value.has('template')}
        onClick={store.downloadTemplate}
      >
        {say('imports.template')}
      </s-button>
      {banner}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={fileKinds}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) upload.send(file)
          // So that the same file can be chosen again once it was mended.
          currentTarget.value = ''
        }}
      />
      <UploadCard store={upload} />
      <s-section padding="none" heading={say('imports.list')}>
        <ImportList store={store} />
      </s-section>
    </s-page>
  )
}
