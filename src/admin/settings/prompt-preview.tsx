import type { WirePromptPreview } from '../../http/wire/wire-prompts.ts'
import { say } from '../texts/say.ts'
import type { PreviewsStore } from './previews-store.ts'
import { titleOf } from './provider-titles.ts'
import type { SettingsStore } from './settings-store.ts'

interface Props {
  readonly store: SettingsStore
  readonly previews: PreviewsStore
}

/** More would say the same again. */
const mostShown = 3

/** What the template at hand makes of a product of the shop, and whether each editor takes it. */
export const PromptPreview = ({ store, previews }: Props) => {
  const samples = previews.samples.value
  if (samples === null) return <div class="prompt-preview" />
  const shown = previews.previewed.value
  const row = shown.kind === 'named' && store.templates.value.find(({ id }) => id === shown.id)
  const prompts = previews.prompts.value
  return (
    <div class="prompt-preview">
      <s-text type="strong">
        {row
          ? say('settings.preview.named', { name: row.name || say('settings.template.new') })
          : say('settings.preview')}
      </s-text>
      <div class="settings-pair">
        <s-search-field
          label={say('settings.preview.search')}
          onInput={({ currentTarget }) => previews.findSamples(currentTarget.value)}
        />
        <s-select
          label={say('settings.preview.product')}
          value={previews.sampleId.value ?? ''}
          onChange={({ currentTarget }) => previews.chooseSample(currentTarget.value)}
        >
          {samples.map(({ id, title }) => (
            <s-option key={id} value={id}>
              {title}
            </s-option>
          ))}
        </s-select>
      </div>
      <div aria-live="polite" class="prompts">
        {samples.length === 0 && <s-text color="subdued">{say('settings.preview.no.product')}</s-text>}
        {prompts?.length === 0 && <s-text color="subdued">{say('settings.preview.no.colorway')}</s-text>}
        {prompts?.slice(0, mostShown).map((preview) => (
          <PreviewedPrompt key={preview.colorwayKey} preview={preview} />
        ))}
        {prompts !== null && prompts.length > mostShown && (
          <s-text color="subdued">
            {say('settings.preview.more', { count: prompts.length - mostShown })}
          </s-text>
        )}
      </div>
    </div>
  )
}

const PreviewedPrompt = ({ preview }: { readonly preview: WirePromptPreview }) => (
  <div class="prompt-example">
    <s-text type="strong">{preview.colorwayLabel}</s-text>
    <span class="prompt-text">{preview.prompt}</span>
    {preview.note !== null && <s-text tone="warning">{preview.note}</s-text>}
    {preview.lengths.map(
      ({ provider, model, error }) =>
        error !== null && (
          <s-text key={`${provider}/${model}`} tone="critical">
            {error}
          </s-text>
        ),
    )}
    <s-text color="subdued">{describeLengths(preview)}</s-text>
  </div>
)

/** How long it is for each editor that takes it. */
const describeLengths = ({ lengths }: WirePromptPreview): string =>
  lengths
    .filter(({ error }) => error === null)
    .map(({ provider, length, unit, limit }) =>
      say(limit === null ? `settings.length.${unit}` : `settings.length.limited.${unit}`, {
        provider: titleOf(provider),
        length,
        limit: limit ?? 0,
      }),
    )
    .join(' · ')
