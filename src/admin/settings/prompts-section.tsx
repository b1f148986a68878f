import { useEffect, useRef } from 'preact/hooks'
import { say } from '../texts/say.ts'
import type { PreviewsStore } from './previews-store.ts'
import { PromptPreview } from './prompt-preview.tsx'
import type { SettingsStore } from './settings-store.ts'
import type { TemplateRow } from './template-rows.ts'

interface Props {
  readonly store: SettingsStore
  readonly previews: PreviewsStore
}

const variables =
  '{thing}, {kinds}, {looks}, {color}, {hex}, {material}, {pattern}, {finish}, {kept}, {title}'

/** What editors are told: the shop's usual prompt, and one for each product type that needs its own. */
export const PromptsSection = ({ store, previews }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  const { templates } = store
  useEffect(() => previews.findSamples(''), [previews])
  const add = () => {
    const id = crypto.randomUUID()
    store.setTemplates([...templates.value, { id, name: '', template: store.textOf('promptTemplate') }])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-template="${id}"] s-text-field`)?.focus(),
    )
  }
  return (
    <s-section heading={say('settings.prompts')}>
      <div class="settings-fields">
        <s-text color="subdued">{say('settings.prompts.text', { variables, example: '[ ({hex})]' })}</s-text>
        <s-text-area
          id="setting-promptTemplate"
          label={say('settings.prompt')}
          rows={4}
          value={store.textOf('promptTemplate')}
          error={store.errors.value['promptTemplate'] ?? ''}
          onFocus={() => previews.show({ kind: 'usual' })}
          onInput={({ currentTarget }) => {
            store.change('promptTemplate', currentTarget.value)
            previews.lookAtPrompts()
          }}
        />
        <div ref={list} class="settings-fields templates">
          {templates.value.map((row) => (
            <TemplateFields key={row.id} row={row} store={store} previews={previews} />
          ))}
        </div>
        <div>
          <s-button icon="plus" onClick={add}>
            {say('settings.template.add')}
          </s-button>
        </div>
        <PromptPreview store={store} previews={previews} />
      </div>
    </s-section>
  )
}

interface RowProps extends Props {
  readonly row: TemplateRow
}

const TemplateFields = ({ row, store, previews }: RowProps) => {
  const { id, name } = row
  const rows = store.templates.value
  const error = store.errors.value[`promptTemplates/${name.trim()}`] ?? ''
  // Two of one name are told of both, and it is their names that are wrong.
  const isOfName = name.trim() === '' || error === say('settings.template.double')
  const change = (part: Partial<TemplateRow>) => {
    store.setTemplates(rows.map((other) => (other.id === id ? { ...other, ...part } : other)))
    if (part.template !== undefined) previews.lookAtPrompts()
  }
  const remove = () => {
    previews.show({ kind: 'usual' })
    store.setTemplates(rows.filter((other) => other.id !== id))
    document.getElementById('setting-promptTemplate')?.focus()
  }
  return (
    <fieldset class="template" data-template={id} aria-label={name || say('settings.template.new')}>
      <div class="template-head">
        <s-text-field
          label={say('settings.template.name')}
          details={say('settings.template.name.details')}
          id={`setting-promptTemplates/name/${id}`}
          value={name}
          error={isOfName ? error : ''}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <s-button
          variant="tertiary"
          tone="critical"
          icon="delete"
          accessibilityLabel={say('settings.template.remove', { name: name || say('settings.template.new') })}
          onClick={remove}
        />
      </div>
      <s-text-area
        id={`setting-promptTemplates/${id}`}
        label={say('settings.template.text')}
        rows={3}
        value={row.template}
        error={isOfName ? '' : error}
        onFocus={() => previews.show({ kind: 'named', id })}
        onInput={({ currentTarget }) => change({ template: currentTarget.value })}
      />
    </fieldset>
  )
}
