import { useEffect, useRef } from 'preact/hooks'
import type { WireColor } from '../../http/wire/wire-colors.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { say } from '../texts/say.ts'
import type { ColorsStore } from './colors-store.ts'

interface Props {
  readonly color: WireColor
  readonly store: ColorsStore
}

const kinds = ['color', 'two-colored', 'pattern'] as const

/** Says what a name means, where it stands in the list. Enter in the field saves, Escape gives up. */
export const ColorEditor = ({ color: { name, label, entry, others, origin }, store }: Props) => {
  const field = useRef<HTMLElementTagNameMap['s-color-field']>(null)
  const area = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    const target = field.current ?? area.current
    target?.focus()
  }, [])
  const draft = store.draft.value
  if (draft === null) return null
  const isBusy = store.busy.value.has(name)
  const save = async () => {
    if (!(await store.saveDraft())) requestAnimationFrame(() => field.current?.focus())
  }
  const press = (event: KeyboardEvent) => {
    const isTyped = event.target instanceof Element && event.target.tagName === 'S-COLOR-FIELD'
    if (event.key === 'Escape') store.cancel()
    else if (event.key === 'Enter' && isTyped) save()
    else return
    event.preventDefault()
  }
  const ownSwatches = [{ origin, products: 0 }, ...others].some(({ origin: from }) =>
    ['swatch', 'swatch-image', 'metaobject'].includes(from ?? ''),
  )
  return (
    <fieldset ref={area} tabIndex={-1} class="color-editor" aria-label={label} onKeyDown={press}>
      <s-choice-list
        label={say('colors.means', { color: label })}
        onChange={({ currentTarget }) => {
          const kind = kinds.find((known) => known === currentTarget.values[0])
          if (kind) store.changeDraft({ kind })
        }}
      >
        {kinds.map((kind) => (
          <s-choice key={kind} value={kind} selected={draft.kind === kind}>
            {say(`colors.choice.${kind}`)}
          </s-choice>
        ))}
      </s-choice-list>
      {draft.kind === 'color' && (
        <s-color-field
          ref={field}
          label={say('colors.hex')}
          details={say('colors.hex.details')}
          value={draft.hex}
          error={draft.problem ?? ''}
          onInput={({ currentTarget }) => store.changeDraft({ hex: currentTarget.value })}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== draft.hex) store.changeDraft({ hex: currentTarget.value })
          }}
        />
      )}
      {ownSwatches && <s-text color="subdued">{say('colors.swatch.first')}</s-text>}
      <div class="color-editor-actions">
        <s-button variant="primary" loading={isBusy} onClick={save}>
          {say('colors.save')}
        </s-button>
        <s-button disabled={isBusy} onClick={store.cancel}>
          {say('colors.cancel')}
        </s-button>
        {entry && (
          <s-button variant="tertiary" disabled={isBusy} onClick={() => store.forget(name)}>
            {say('colors.forget')}
          </s-button>
        )}
      </div>
      {entry && (
        <s-text color="subdued">
          {say('colors.said', { who: entry.setBy, when: formatMoment(entry.setAt) })}
        </s-text>
      )}
    </fieldset>
  )
}
