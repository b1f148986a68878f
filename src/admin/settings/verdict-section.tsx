import { say } from '../texts/say.ts'
import { NumberSetting, PercentSetting } from './setting-fields.tsx'
import type { SettingsStore } from './settings-store.ts'

/** How strictly candidates are judged. */
export const VerdictSection = ({ store }: { readonly store: SettingsStore }) => (
  <s-section heading={say('settings.verdict')}>
    <div class="settings-fields">
      <s-text color="subdued">{say('settings.verdict.text')}</s-text>
      <div class="settings-halves">
        <NumberSetting
          store={store}
          name="passDeltaE"
          label="settings.verdict.pass"
          details="settings.verdict.pass.details"
          suffix="ΔE"
          step={0.1}
        />
        <NumberSetting
          store={store}
          name="failDeltaE"
          label="settings.verdict.fail"
          details="settings.verdict.fail.details"
          suffix="ΔE"
          step={0.1}
        />
        <PercentSetting
          store={store}
          name="passOldHueShare"
          label="settings.verdict.hue"
          details="settings.verdict.hue.details"
        />
        <PercentSetting
          store={store}
          name="passStructure"
          label="settings.verdict.structure"
          details="settings.verdict.structure.details"
        />
      </div>
    </div>
  </s-section>
)
