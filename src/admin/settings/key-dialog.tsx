import { useSignal } from '@preact/signals'
import type { WireEditors, WireKeyEntry } from '../../http/wire/wire-editors.ts'
import { Dialog } from '../shell/dialog.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { say } from '../texts/say.ts'
import type { KeyProblem, KeysStore } from './keys-store.ts'
import { titleOf } from './provider-titles.ts'

interface Props {
  readonly provider: string
  readonly known: WireEditors['keys'][number] | undefined
  readonly store: KeysStore
  readonly onClose: () => void
}

const terms = ['model', 'draftModel', 'priceUsd', 'startsPerMinute', 'atOnce'] as const
type Term = (typeof terms)[number]

const textsOf = (known: Props['known']): Readonly<Record<Term, string>> => ({
  model: known?.model ?? '',
  draftModel: known?.draftModel ?? '',
  priceUsd: known?.priceMicros == null ? '' : String(known.priceMicros / 1e6),
  startsPerMinute: known?.startsPerMinute == null ? '' : String(known.startsPerMinute),
  atOnce: known?.atOnce == null ? '' : String(known.atOnce),
})

const maybeNumber = (name: 'priceUsd' | 'startsPerMinute' | 'atOnce', text: string) =>
  text.trim() === '' ? {} : { [name]: Number(text) }

/** A key and what its plan says. It is asked for at the provider before it is kept, where that costs nothing. */
export const KeyDialog = ({ provider, known, store, onClose }: Props) => {
  const apiKey = useSignal('')
  const texts = useSignal(textsOf(known))
  const problem = useSignal<KeyProblem | null>(null)
  const isSending = useSignal(false)
  const title = titleOf(provider)
  const errorOf = (name: string): string => problem.value?.fields[name] ?? ''
  const entryOf = (untested: boolean): WireKeyEntry => {
    const { model, draftModel, priceUsd, startsPerMinute, atOnce } = texts.value
    return {
      ...(apiKey.value.trim() !== '' && { apiKey: apiKey.value }),
      ...(untested && { untested }),
      ...(model.trim() !== '' && { model }),
      ...(draftModel.trim() !== '' && { draftModel }),
      ...maybeNumber('priceUsd', priceUsd),
      ...maybeNumber('startsPerMinute', startsPerMinute),
      ...maybeNumber('atOnce', atOnce),
    }
  }
  const send = async (untested: boolean): Promise<boolean> => {
    isSending.value = true
    problem.value = await store.save(provider, entryOf(untested))
    isSending.value = false
    if (problem.value === null) return true
    focusFirstError('key-')
    return false
  }
  const change = (name: Term, text: string) => {
    texts.value = { ...texts.value, [name]: text }
    forgive(name)
  }
  const forgive = (name: string) => {
    if (problem.value === null) return
    const { [name]: _before, ...fields } = problem.value.fields
    problem.value = { fields, untestable: name === 'apiKey' ? null : problem.value.untestable }
  }
  return (
    <Dialog
      heading={say('settings.key.heading', { provider: title })}
      confirm={{
        label: say('settings.key.save'),
        loading: isSending.value,
        onConfirm: () => send(false),
      }}
      onClose={onClose}
    >
      {(hide) => (
        <div class="settings-fields">
          <s-password-field
            id="key-apiKey"
            label={say('settings.key.field')}
            details={say(known ? 'settings.key.field.known' : 'settings.key.field.new')}
            autocomplete="new-password"
            value={apiKey.value}
            error={errorOf('apiKey')}
            onInput={({ currentTarget }) => {
              apiKey.value = currentTarget.value
              forgive('apiKey')
            }}
          />
          {problem.value?.untestable && (
            <s-banner tone="warning" heading={say('settings.key.untestable', { provider: title })}>
              {problem.value.untestable}
              <s-button
                slot="secondary-actions"
                onClick={async () => {
                  if (await send(true)) hide()
                }}
              >
                {say('settings.key.anyway')}
              </s-button>
            </s-banner>
          )}
          <s-text color="subdued">{say('settings.key.plan')}</s-text>
          <div class="settings-pair">
            <s-text-field
              id="key-model"
              label={say('settings.key.model')}
              value={texts.value.model}
              error={errorOf('model')}
              onInput={({ currentTarget }) => change('model', currentTarget.value)}
            />
            <s-text-field
              id="key-draftModel"
              label={say('settings.key.draft')}
              value={texts.value.draftModel}
              error={errorOf('draftModel')}
              onInput={({ currentTarget }) => change('draftModel', currentTarget.value)}
            />
          </div>
          <div class="settings-triple">
            <s-money-field
              id="key-priceUsd"
              label={say('settings.key.price')}
              currencyCode="USD"
              value={texts.value.priceUsd}
              error={errorOf('priceUsd')}
              onInput={({ currentTarget }) => change('priceUsd', currentTarget.value)}
            />
            <s-number-field
              id="key-startsPerMinute"
              label={say('settings.key.starts')}
              value={texts.value.startsPerMinute}
              error={errorOf('startsPerMinute')}
              onInput={({ currentTarget }) => change('startsPerMinute', currentTarget.value)}
            />
            <s-number-field
              id="key-atOnce"
              label={say('settings.key.once')}
              value={texts.value.atOnce}
              error={errorOf('atOnce')}
              onInput={({ currentTarget }) => change('atOnce', currentTarget.value)}
            />
          </div>
        </div>
      )}
    </Dialog>
  )
}
