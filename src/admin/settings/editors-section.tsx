import type { WireEditors } from '../../http/wire/wire-editors.ts'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import { titleOf } from './provider-titles.ts'
import { NumberSetting, SelectSetting, SwitchSetting } from './setting-fields.tsx'
import type { SettingsStore } from './settings-store.ts'

interface Props {
  readonly store: SettingsStore
  readonly editors: WireEditors
}

/** Which editors make the pictures, and which of them first. */
export const EditorsSection = ({ store, editors }: Props) => (
  <s-section heading={say('settings.editors')}>
    <div class="settings-fields">
      <EditorOrder store={store} editors={editors} />
      <div class="settings-pair">
        <SelectSetting
          store={store}
          name="editorPolicy"
          label="settings.policy"
          options={[
            { value: 'preferred', text: 'settings.policy.preferred' },
            { value: 'cheapest', text: 'settings.policy.cheapest' },
            { value: 'fastest', text: 'settings.policy.fastest' },
          ]}
        />
        <NumberSetting
          store={store}
          name="candidatesPerAttempt"
          label="settings.candidates"
          details="settings.candidates.details"
        />
      </div>
      <SwitchSetting
        store={store}
        name="resendUncertain"
        label="settings.resend"
        details="settings.resend.details"
      />
    </div>
  </s-section>
)

const moveId = (name: string, by: number): string => `editor-${name}-${by < 0 ? 'up' : 'down'}`

/** Named ones in their order, then the others; each can be taken in, left out, and moved by its buttons or Alt and arrows. */
const EditorOrder = ({ store, editors }: Props) => {
  const named = store
    .textOf('editors')
    .split(',')
    .flatMap((name) => name.trim() || [])
  const setUp = new Set([...editors.editors, ...editors.unusable].map(({ provider }) => provider))
  const others = [...setUp, ...editors.providers].filter((name) => !named.includes(name))
  const rows = [...new Set([...named, ...others])]
  const set = (names: readonly string[]) => store.change('editors', names.join(', '))
  const move = (name: string, by: -1 | 1) => {
    const at = named.indexOf(name)
    const to = at + by
    if (at < 0 || to < 0 || to >= named.length) return
    const order = named.with(at, named[to]).with(to, name)
    set(order)
    // At either end the pressed button cannot be pressed any more: the other one can.
    requestAnimationFrame(() => {
      const isOver = to === 0 || to === named.length - 1
      document.getElementById(moveId(name, isOver ? -by : by))?.focus()
    })
  }
  return (
    <div id="setting-editors" tabIndex={-1}>
      <s-text color="subdued">
        {say(named.length === 0 ? 'settings.editors.any' : 'settings.editors.text')}
      </s-text>
      <ul class="editor-order">
        {rows.map((name) => {
          const at = named.indexOf(name)
          const title = titleOf(name)
          return (
            <li
              key={name}
              class="editor-order-row"
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
                if (!event.altKey || by === null || at < 0) return
                event.preventDefault()
                move(name, by)
              }}
            >
              {named.length > 0 && <span class="editor-order-place">{at < 0 ? '' : `${at + 1}.`}</span>}
              <s-checkbox
                label={title}
                details={describeEditor(name, editors)}
                checked={at >= 0}
                onChange={({ currentTarget }) =>
                  set(currentTarget.checked ? [...named, name] : named.filter((other) => other !== name))
                }
              />
              <span class="editor-order-moves">
                {at >= 0 && (
                  <>
                    <s-button
                      id={moveId(name, -1)}
                      variant="tertiary"
                      icon="arrow-up"
                      disabled={at === 0}
                      accessibilityLabel={say('settings.editor.up', { editor: title })}
                      onClick={() => move(name, -1)}
                    />
                    <s-button
                      id={moveId(name, 1)}
                      variant="tertiary"
                      icon="arrow-down"
                      disabled={at === named.length - 1}
                      accessibilityLabel={say('settings.editor.down', { editor: title })}
                      onClick={() => move(name, 1)}
                    />
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {store.errors.value['editors'] !== undefined && (
        <s-text tone="critical">{store.errors.value['editors']}</s-text>
      )}
    </div>
  )
}

const describeEditor = (name: string, { editors, unusable }: WireEditors): string => {
  const own = editors.filter(({ provider }) => provider === name)
  const broken = [...own, ...unusable.filter(({ provider }) => provider === name)].find(
    ({ reason }) => reason !== null,
  )
  if (broken?.reason) return broken.reason
  if (own.length === 0) return say('settings.editor.without')
  const prices = own.map(({ priceMicros }) => priceMicros)
  const [least, most] = [Math.min(...prices), Math.max(...prices)]
  if (most === 0) return say('settings.editor.free')
  const price =
    least === most
      ? formatMoney(most)
      : say('settings.editor.prices', { least: formatMoney(least), most: formatMoney(most) })
  return say('settings.editor.price', { price })
}
