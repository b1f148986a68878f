import { useEffect } from 'preact/hooks'
import { say } from '../texts/say.ts'
import type { PreviewsStore } from './previews-store.ts'
import { NumberSetting, SelectSetting, SwitchSetting, TextSetting } from './setting-fields.tsx'
import type { SettingKey, SettingsStore } from './settings-store.ts'

interface Props {
  readonly store: SettingsStore
  readonly previews: PreviewsStore
}

/** The blanks of both patterns. */
const blanks = '{product}, {handle}, {color}, {thing}'

/** How finished pictures are named, described and placed in the shop. */
export const PublishingSection = ({ store, previews }: Props) => {
  useEffect(previews.lookAtPatterns, [previews])
  const preview = previews.patterns.value
  return (
    <s-section heading={say('settings.publishing')}>
      <div class="settings-fields">
        <div class="settings-pair">
          <PatternSetting {...{ store, previews }} name="altTextPattern" example={preview?.altText} />
          <PatternSetting {...{ store, previews }} name="filenamePattern" example={preview?.filename} />
        </div>
        <div class="settings-triple">
          <SelectSetting
            store={store}
            name="galleryPosition"
            label="settings.gallery"
            options={[
              { value: 'end', text: 'settings.gallery.end' },
              { value: 'after-source', text: 'settings.gallery.after' },
              { value: 'first', text: 'settings.gallery.first' },
            ]}
          />
          <SelectSetting
            store={store}
            name="outputFormat"
            label="settings.format"
            options={[
              { value: 'as-source', text: 'settings.format.same' },
              { value: 'jpeg', text: 'settings.format.jpeg' },
              { value: 'png', text: 'settings.format.png' },
              { value: 'webp', text: 'settings.format.webp' },
            ]}
          />
          <NumberSetting store={store} name="jpegQuality" label="settings.quality" />
        </div>
        <SwitchSetting
          store={store}
          name="translateAltTexts"
          label="settings.translate"
          details="settings.translate.details"
        />
        <TextSetting
          store={store}
          name="appearanceOptions"
          label="settings.options"
          details="settings.options.details"
        />
      </div>
    </s-section>
  )
}

interface PatternProps extends Props {
  readonly name: Extract<SettingKey, 'altTextPattern' | 'filenamePattern'>
  readonly example: string | undefined
}

/** A pattern with what it makes of a product of the shop. */
const PatternSetting = ({ store, previews, name, example }: PatternProps) => (
  <div class="pattern">
    <s-text-field
      id={`setting-${name}`}
      label={say(`settings.${name}`)}
      details={say('settings.pattern.details', { blanks })}
      value={store.textOf(name)}
      error={store.errors.value[name] ?? ''}
      onInput={({ currentTarget }) => {
        store.change(name, currentTarget.value)
        previews.lookAtPatterns()
      }}
    />
    <span class="pattern-example">
      {example === undefined ? '' : say('settings.pattern.example', { example })}
    </span>
  </div>
)
