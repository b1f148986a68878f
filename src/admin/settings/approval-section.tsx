import { useEffect } from 'preact/hooks'
import type { WireEditors } from '../../http/wire/wire-editors.ts'
import { say } from '../texts/say.ts'
import type { PreviewsStore } from './previews-store.ts'
import { titleOf } from './provider-titles.ts'
import { NumberSetting, SwitchSetting } from './setting-fields.tsx'
import type { SettingsStore } from './settings-store.ts'

interface Props {
  readonly store: SettingsStore
  readonly previews: PreviewsStore
  readonly editors: WireEditors
}

/** The rule that approves without a person: off at first, never for a doubt, and it publishes nothing. */
export const ApprovalSection = ({ store, previews, editors }: Props) => {
  const isOn = store.textOf('approvePassing') === 'true'
  useEffect(() => {
    if (isOn) previews.lookAtRule()
  }, [isOn, previews])
  const approvable = previews.approvable.value
  return (
    <s-section heading={say('settings.approval')}>
      <div class="settings-fields">
        <SwitchSetting
          store={store}
          name="approvePassing"
          label="settings.approval.on"
          details="settings.approval.on.details"
        />
        {isOn && (
          <>
            <NumberSetting
              store={store}
              name="approveDeltaE"
              label="settings.approval.limit"
              details="settings.approval.limit.details"
              suffix="ΔE"
              step={0.1}
              onTyped={previews.lookAtRule}
            />
            <ApprovalEditors store={store} previews={previews} editors={editors} />
            <s-banner tone="info" heading={say('settings.approval.banner')}>
              {approvable === null ? '' : say('settings.approval.waiting', { count: approvable })}{' '}
              {say('settings.approval.publishes')}
            </s-banner>
          </>
        )}
      </div>
    </s-section>
  )
}

const ApprovalEditors = ({ store, previews, editors }: Props) => {
  const chosen = store
    .textOf('approveEditors')
    .split(',')
    .flatMap((name) => name.trim() || [])
  const names = [...new Set([...editors.editors.map(({ provider }) => provider), ...chosen])]
  return (
    <div class="settings-checks" id="setting-approveEditors" tabIndex={-1}>
      <s-text>{say('settings.approval.editors')}</s-text>
      {names.map((name) => (
        <s-checkbox
          key={name}
          label={titleOf(name)}
          checked={chosen.includes(name)}
          onChange={({ currentTarget }) => {
            const others = chosen.filter((other) => other !== name)
            store.change('approveEditors', (currentTarget.checked ? [...others, name] : others).join(', '))
            previews.lookAtRule()
          }}
        />
      ))}
      <s-text color="subdued">{say('settings.approval.editors.details')}</s-text>
    </div>
  )
}
