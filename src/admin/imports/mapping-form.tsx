import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { WireImport, WireMapping } from '../../http/wire/wire-imports.ts'
import { showFailure } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { DiscardButton } from './discard-button.tsx'
import type { ImportsStore } from './imports-store.ts'

interface Props {
  readonly file: WireImport
  readonly store: ImportsStore
}

/** Any of these says which product a row is about. */
const keys = ['handle', 'productId', 'sku', 'variantId'] as const satisfies readonly (keyof WireMapping)[]

const wishes = [
  'optionValue',
  'targetColor',
  'targetHex',
  'source',
  'angle',
  'altText',
  'template',
  'prompt',
  'thing',
  'provider',
] as const satisfies readonly (keyof WireMapping)[]

/** Asks what the columns of a file are that is in no layout that we know. */
export const MappingForm = ({ file, store }: Props) => {
  const problem = useSignal<string | null>(null)
  const submit = useRef<HTMLElementTagNameMap['s-button']>(null)
  const send = async () => {
    problem.value = null
    const failure = await store.sendMapping(file.id, store.opened.mapping.value)
    if (failure === null) return
    if (failure.answered)
      problem.value = [failure.error.message, failure.error.hint].filter(Boolean).join(' ')
    else showFailure(failure)
    // A button that was busy has lost the focus.
    requestAnimationFrame(() => submit.current?.focus())
  }
  return (
    <div class="mapping">
      <p>{say('mapping.text', { count: file.rows })}</p>
      <Fields legend="mapping.keys" fields={keys} file={file} store={store} />
      <Fields legend="mapping.wishes" fields={wishes} file={file} store={store} />
      {problem.value !== null && (
        <div role="alert">
          <s-banner tone="critical" heading={say('mapping.problem')}>
            {problem.value}
          </s-banner>
        </div>
      )}
      <div class="import-actions">
        <s-button ref={submit} variant="primary" loading={store.busy.value.has('mapping')} onClick={send}>
          {say('mapping.send')}
        </s-button>
        <DiscardButton importId={file.id} store={store} />
      </div>
    </div>
  )
}

interface FieldsProps extends Props {
  readonly legend: 'mapping.keys' | 'mapping.wishes'
  readonly fields: readonly (keyof WireMapping)[]
}

const Fields = ({ legend, fields, file, store }: FieldsProps) => {
  const { mapping, map } = store.opened
  const headers = [...new Set(file.headers)].filter((header) => header.trim() !== '')
  return (
    <fieldset class="mapping-group">
      <legend class="mapping-legend">{say(legend)}</legend>
      <p class="mapping-about">{say(`${legend}.text`)}</p>
      <div class="mapping-fields">
        {fields.map((field) => (
          <s-select
            key={field}
            label={say(`mapping.field.${field}`)}
            value={mapping.value[field] ?? ''}
            onChange={({ currentTarget }) => map(field, currentTarget.value)}
          >
            <s-option value="">{say('mapping.none')}</s-option>
            {headers.map((header) => (
              <s-option key={header} value={header}>
                {header}
              </s-option>
            ))}
          </s-select>
        ))}
      </div>
    </fieldset>
  )
}
