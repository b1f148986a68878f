import { useEffect, useRef } from 'preact/hooks'
import type { WireColor } from '../../http/wire/wire-colors.ts'
import { say } from '../texts/say.ts'
import { ColorEditor } from './color-editor.tsx'
import { ColorSwatch } from './color-swatch.tsx'
import type { ColorNote, ColorsStore } from './colors-store.ts'
import { describeMeaning } from './describe-meaning.ts'

interface Props {
  readonly color: WireColor
  readonly store: ColorsStore
}

/** One colour name: what it means, who says so, what it may mean, and a way to say it. */
export const ColorRow = ({ color, store }: Props) => {
  const { name, label, products, colorways, isUnclear, others, suggestions } = color
  const button = useRef<HTMLElementTagNameMap['s-button']>(null)
  const isOpen = store.draft.value?.name === name
  const note = store.note.value?.name === name ? store.note.value : null
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // What had the focus is gone with the editor, or with the suggestions.
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const choose = async (hex: string) => {
    if (await store.explain(name, { kind: 'color', hex })) button.current?.focus()
  }
  return (
    <li class="color-row" data-color={name}>
      <ColorSwatch {...color} />
      <div class="color-words">
        <span class="color-name">
          <s-text type="strong">{label}</s-text>
          {isUnclear && <s-badge tone="caution">{say('colors.unclear')}</s-badge>}
        </span>
        <s-text color="subdued">{describeMeaning(color)}</s-text>
        {others.map(({ products: count, ...meaning }) => (
          <s-text key={JSON.stringify(meaning)} color="subdued">
            {say('colors.other', { count, meaning: describeMeaning(meaning) })}
          </s-text>
        ))}
        {suggestions.length > 0 && !isOpen && (
          <span class="color-suggestions">
            <s-text color="subdued">{say('colors.suggestions')}</s-text>
            {suggestions.map(({ hex, label: known }) => (
              <s-button
                key={hex}
                accessibilityLabel={say('colors.suggestion', { color: label, hex: known ?? hex })}
                disabled={store.busy.value.has(name)}
                onClick={() => choose(hex)}
              >
                <span class="color-suggestion">
                  <span class="chip" style={{ background: hex }} />
                  {known ?? hex}
                </span>
              </s-button>
            ))}
          </span>
        )}
        {note && (
          <span role="status" class="color-note">
            {describeNote(note)}
          </span>
        )}
      </div>
      <s-text color="subdued">
        <span class="color-use">
          {products === 0
            ? say('colors.unused')
            : say('colors.use', {
                products: say('colors.products', { count: products }),
                colorways: say('colors.colorways', { count: colorways }),
              })}
        </span>
      </s-text>
      <div class="color-action">
        {!isOpen && (
          <s-button
            ref={button}
            accessibilityLabel={say('colors.edit.label', { color: label })}
            onClick={() => store.edit(color)}
          >
            {say('colors.edit')}
          </s-button>
        )}
      </div>
      {isOpen && <ColorEditor color={color} store={store} />}
    </li>
  )
}

const describeNote = ({ edits: { waiting, skipped }, isForgotten }: ColorNote): string =>
  [
    say(isForgotten ? 'colors.forgotten' : 'colors.saved'),
    waiting > 0 ? say('colors.saved.waiting', { count: waiting }) : '',
    skipped > 0 ? say('colors.saved.skipped', { count: skipped }) : '',
  ]
    .filter(Boolean)
    .join(' ')
