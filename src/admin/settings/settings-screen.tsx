import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { SaveBar } from '../shell/save-bar.tsx'
import { SkeletonRows } from '../shell/skeleton-rows.tsx'
import { say } from '../texts/say.ts'
import { ApprovalSection } from './approval-section.tsx'
import { CapsSection } from './caps-section.tsx'
import { EditorsSection } from './editors-section.tsx'
import { KeysSection } from './keys-section.tsx'
import type { KeysStore } from './keys-store.ts'
import type { PreviewsStore } from './previews-store.ts'
import { PromptsSection } from './prompts-section.tsx'
import { PublishingSection } from './publishing-section.tsx'
import type { SettingsStore } from './settings-store.ts'
import { VerdictSection } from './verdict-section.tsx'

interface Props {
  readonly settings: SettingsStore
  readonly previews: PreviewsStore
  readonly keys: KeysStore
  readonly banner: ComponentChildren
}

/** What a merchant may choose. Nothing counts before it is saved; keys are saved one by one. */
export const SettingsScreen = ({ settings, previews, keys, banner }: Props) => {
  useEffect(() => {
    settings.refresh()
    keys.refresh()
    // Whoever leaves was asked, and has given up what was not saved.
    return settings.discard
  }, [settings, keys])
  const refusals = settings.refusals.value
  useEffect(() => {
    if (refusals > 0) focusFirstError('setting-')
  }, [refusals])
  return (
    <s-page heading={say('settings.heading')}>
      <SaveBar
        isShown={settings.isDirty.value}
        isSaving={settings.isSaving.value}
        onSave={settings.save}
        onDiscard={settings.discard}
      />
      {banner}
      <Sections settings={settings} previews={previews} keys={keys} />
    </s-page>
  )
}

const Sections = ({ settings, previews, keys }: Omit<Props, 'banner'>) => {
  const retry = () => Promise.all([settings.refresh(), keys.refresh()])
  if (settings.saved.value === null || keys.editors.value === null) {
    const failure = settings.failure.value ?? keys.failure.value
    return (
      <s-section padding="none" accessibilityLabel={say('settings.heading')}>
        {failure ? <LoadFailed failure={failure} onRetry={retry} /> : <SkeletonRows count={10} />}
      </s-section>
    )
  }
  const editors = keys.editors.value
  return (
    <>
      <EditorsSection store={settings} editors={editors} />
      <KeysSection store={keys} editors={editors} />
      <CapsSection store={settings} />
      <PromptsSection store={settings} previews={previews} />
      <VerdictSection store={settings} />
      <ApprovalSection store={settings} previews={previews} editors={editors} />
      <PublishingSection store={settings} previews={previews} />
    </>
  )
}
