import { useSignal } from '@preact/signals'
import { say, type TextKey } from '../texts/say.ts'
import type { SettingKey, SettingsStore } from './settings-store.ts'

interface FieldProps {
  readonly store: SettingsStore
  readonly name: SettingKey
  readonly label: TextKey
  readonly details?: TextKey
}

const fieldId = (name: SettingKey) => `setting-${name}`

/** A setting as text; errors of it stand below. */
export const TextSetting = ({ store, name, label, details }: FieldProps) => (
  <s-text-field
    id={fieldId(name)}
    label={say(label)}
    details={details ? say(details) : ''}
    value={store.textOf(name)}
    error={store.errors.value[name] ?? ''}
    onInput={({ currentTarget }) => store.change(name, currentTarget.value)}
  />
)

export const NumberSetting = ({
  store,
  name,
  label,
  details,
  suffix = '',
  step = 1,
  onTyped,
}: FieldProps & { readonly suffix?: string; readonly step?: number; readonly onTyped?: () => void }) => (
  <s-number-field
    id={fieldId(name)}
    label={say(label)}
    details={details ? say(details) : ''}
    value={store.textOf(name)}
    error={store.errors.value[name] ?? ''}
    suffix={suffix}
    min={0}
    step={step}
    onInput={({ currentTarget }) => {
      store.change(name, currentTarget.value)
      onTyped?.()
    }}
  />
)

/** A share, 0 to 1, as a percentage; what was typed stays as it was typed. */
export const PercentSetting = ({ store, name, label, details }: FieldProps) => {
  const typed = useSignal('')
  const text = store.textOf(name)
  const isTyped = typed.value !== '' && String(Number(typed.value) / 100) === text
  const percent = text === '' ? '' : String(Math.round(Number(text) * 10_000) / 100)
  return (
    <s-number-field
      id={fieldId(name)}
      label={say(label)}
      details={details ? say(details) : ''}
      value={isTyped ? typed.value : percent}
      error={store.errors.value[name] ?? ''}
      suffix="%"
      min={0}
      max={100}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value
        store.change(name, typed.value === '' ? '' : String(Number(typed.value) / 100))
      }}
    />
  )
}

export const MoneySetting = ({
  store,
  name,
  label,
  spent,
}: Omit<FieldProps, 'details'> & { readonly spent: string }) => (
  <s-money-field
    id={fieldId(name)}
    label={say(label)}
    details={spent}
    currencyCode="USD"
    value={store.textOf(name)}
    error={store.errors.value[name] ?? ''}
    min={0}
    onInput={({ currentTarget }) => store.change(name, currentTarget.value)}
  />
)

export const SwitchSetting = ({ store, name, label, details }: FieldProps) => (
  <s-switch
    id={fieldId(name)}
    label={say(label)}
    details={details ? say(details) : ''}
    error={store.errors.value[name] ?? ''}
    checked={store.textOf(name) === 'true'}
    onChange={({ currentTarget }) => store.change(name, String(currentTarget.checked))}
  />
)

export const SelectSetting = ({
  store,
  name,
  label,
  details,
  options,
}: FieldProps & { readonly options: readonly { readonly value: string; readonly text: TextKey }[] }) => (
  <s-select
    id={fieldId(name)}
    label={say(label)}
    details={details ? say(details) : ''}
    value={store.textOf(name)}
    error={store.errors.value[name] ?? ''}
    onChange={({ currentTarget }) => store.change(name, currentTarget.value)}
  >
    {options.map(({ value, text }) => (
      <s-option key={value} value={value}>
        {say(text)}
      </s-option>
    ))}
  </s-select>
)
