import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { WireEditors } from '../../http/wire/wire-editors.ts'
import { Dialog } from '../shell/dialog.tsx'
import { formatMoment } from '../shell/format-moment.ts'
import { say } from '../texts/say.ts'
import { KeyDialog } from './key-dialog.tsx'
import type { KeysStore } from './keys-store.ts'
import { titleOf } from './provider-titles.ts'

interface Props {
  readonly store: KeysStore
  readonly editors: WireEditors
}

type Asked = { readonly provider: string; readonly what: 'enter' | 'remove' } | null

/** The shop's own keys: who entered each and when, never what it is. */
export const KeysSection = ({ store, editors }: Props) => {
  const asked = useSignal<Asked>(null)
  const list = useRef<HTMLUListElement>(null)
  const close = (provider: string) => {
    asked.value = null
    // The button that was pressed may be another now.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-key="${provider}"] s-button`)?.focus(),
    )
  }
  const open = asked.value
  return (
    <s-section heading={say('settings.keys')}>
      <s-text color="subdued">{say('settings.keys.text')}</s-text>
      <ul class="key-list" ref={list}>
        {editors.providers.map((provider) => (
          <KeyRow
            key={provider}
            provider={provider}
            editors={editors}
            onEnter={() => {
              asked.value = { provider, what: 'enter' }
            }}
            onRemove={() => {
              asked.value = { provider, what: 'remove' }
            }}
          />
        ))}
      </ul>
      {open?.what === 'enter' && (
        <KeyDialog
          provider={open.provider}
          known={editors.keys.find(({ provider }) => provider === open.provider)}
          store={store}
          onClose={() => close(open.provider)}
        />
      )}
      {open?.what === 'remove' && (
        <Dialog
          heading={say('settings.key.remove.heading', { provider: titleOf(open.provider) })}
          confirm={{
            label: say('settings.key.remove'),
            critical: true,
            onConfirm: () => store.remove(open.provider),
          }}
          onClose={() => close(open.provider)}
        >
          <s-text>{say('settings.key.remove.text')}</s-text>
        </Dialog>
      )}
    </s-section>
  )
}

interface RowProps {
  readonly provider: string
  readonly editors: WireEditors
  readonly onEnter: () => void
  readonly onRemove: () => void
}

const KeyRow = ({ provider, editors, onEnter, onRemove }: RowProps) => {
  const title = titleOf(provider)
  const key = editors.keys.find((own) => own.provider === provider)
  const isHouse = editors.editors.some((editor) => editor.provider === provider && !editor.isOwn)
  const reason = [...editors.editors, ...editors.unusable].find(
    (editor) => editor.provider === provider && editor.isOwn && editor.reason !== null,
  )?.reason
  return (
    <li class="key-row" data-key={provider}>
      <div class="key-words">
        <s-text type="strong">{title}</s-text>
        <s-text color="subdued">
          {key
            ? say('settings.key.own', { who: key.setBy, when: formatMoment(key.setAt) })
            : say(isHouse ? 'settings.key.house' : 'settings.key.none')}
        </s-text>
        {reason && <s-text tone="critical">{reason}</s-text>}
      </div>
      <div class="key-actions">
        <s-button
          accessibilityLabel={say(key ? 'settings.key.change.label' : 'settings.key.enter.label', {
            provider: title,
          })}
          onClick={onEnter}
        >
          {say(key ? 'settings.key.change' : 'settings.key.enter')}
        </s-button>
        {key && (
          <s-button
            variant="tertiary"
            tone="critical"
            accessibilityLabel={say('settings.key.remove.label', { provider: title })}
            onClick={onRemove}
          >
            {say('settings.key.remove')}
          </s-button>
        )}
      </div>
    </li>
  )
}
