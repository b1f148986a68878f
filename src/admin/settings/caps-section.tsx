import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import { MoneySetting } from './setting-fields.tsx'
import type { SettingsStore } from './settings-store.ts'

/** The most that may be spent, beside what was. */
export const CapsSection = ({ store }: { readonly store: SettingsStore }) => {
  const { dayMicros = 0, monthMicros = 0 } = store.spending.value ?? {}
  return (
    <s-section heading={say('settings.caps')}>
      <div class="settings-fields">
        <s-text color="subdued">{say('settings.caps.text')}</s-text>
        <div class="settings-triple">
          <MoneySetting
            store={store}
            name="batchCapUsd"
            label="settings.cap.batch"
            spent={say('settings.cap.batch.details')}
          />
          <MoneySetting
            store={store}
            name="dayCapUsd"
            label="settings.cap.day"
            spent={say('settings.cap.day.spent', { spent: formatMoney(dayMicros) })}
          />
          <MoneySetting
            store={store}
            name="monthCapUsd"
            label="settings.cap.month"
            spent={say('settings.cap.month.spent', { spent: formatMoney(monthMicros) })}
          />
        </div>
      </div>
    </s-section>
  )
}
