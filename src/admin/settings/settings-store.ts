import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WireSettings, WireSpending } from '../../http/wire/wire-settings.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { readTemplateRows, type TemplateRow, writeTemplateRows } from './template-rows.ts'

export type SettingKey = Exclude<keyof WireSettings, 'promptTemplates'>

export interface SettingsStore {
  /** As they are saved; null until they came. */
  readonly saved: ReadonlySignal<WireSettings | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  readonly spending: ReadonlySignal<WireSpending | null>
  /** What is wrong with which setting; that of a template is "promptTemplates/NAME". */
  readonly errors: ReadonlySignal<Readonly<Record<string, string>>>
  /** Grows whenever something could not be saved: then the first field that is wrong gets the focus. */
  readonly refusals: ReadonlySignal<number>
  readonly templates: ReadonlySignal<readonly TemplateRow[]>
  readonly isDirty: ReadonlySignal<boolean>
  readonly isSaving: ReadonlySignal<boolean>
  readonly refresh: () => Promise<void>
  /** A setting as a form has it: as it was typed, or else as it is saved. */
  readonly textOf: (key: SettingKey) => string
  readonly change: (key: SettingKey, text: string) => void
  readonly setTemplates: (rows: readonly TemplateRow[]) => void
  /** What a preview found out about a field, before anybody saves it. */
  readonly noteError: (key: string, message: string | null) => void
  readonly save: () => Promise<void>
  readonly discard: () => void
}

const toText = (value: WireSettings[SettingKey]): string =>
  Array.isArray(value) ? value.join(', ') : String(value)

/** A shop's settings and what somebody is about to make of them: only what was changed is sent. */
export const createSettingsStore = (api: ShopApi): SettingsStore => {
  const saved = signal<WireSettings | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const spending = signal<WireSpending | null>(null)
  const texts = signal<Readonly<Partial<Record<SettingKey, string>>>>({})
  const typedTemplates = signal<readonly TemplateRow[] | null>(null)
  const errors = signal<Readonly<Record<string, string>>>({})
  const refusals = signal(0)
  const isSaving = signal(false)

  const templates = computed(
    () => typedTemplates.value ?? readTemplateRows(saved.value?.promptTemplates ?? {}),
  )
  const templatesDiffer = computed(
    () =>
      typedTemplates.value !== null &&
      writeTemplateRows(typedTemplates.value) !==
        writeTemplateRows(readTemplateRows(saved.value?.promptTemplates ?? {})),
  )
  const isDirty = computed(() => Object.keys(texts.value).length > 0 || templatesDiffer.value)

  const noteError = (key: string, message: string | null): void => {
    const { [key]: _before, ...others } = errors.value
    errors.value = message === null ? others : { ...others, [key]: message }
  }

  /** What nobody sees in the form that is sent: two templates of the same name would become one. */
  const findDoubles = (): Readonly<Record<string, string>> => {
    const names = templates.value.map(({ name }) => name.trim())
    const doubles = names.filter((name, at) => names.indexOf(name) !== at)
    return Object.fromEntries(
      doubles.map((name) => [`promptTemplates/${name}`, say('settings.template.double')]),
    )
  }

  const refuse = (found: Readonly<Record<string, string>>): void => {
    errors.value = { ...errors.value, ...found }
    refusals.value += 1
  }

  return {
    ...{ saved, failure, spending, errors, refusals, templates, isDirty, isSaving },
    refresh: async () => {
      const [settings, spent] = await Promise.all([api.readSettings(), api.readSpending()])
      if (spent.ok) spending.value = spent.value
      failure.value = settings.ok ? null : settings
      // What was typed was typed over what was there.
      if (settings.ok && !isDirty.value) saved.value = settings.value
    },
    textOf: (key) => texts.value[key] ?? (saved.value ? toText(saved.value[key]) : ''),
    change: (key, text) => {
      if (saved.value === null) return
      const { [key]: _before, ...others } = texts.value
      texts.value = text === toText(saved.value[key]) ? others : { ...others, [key]: text }
      noteError(key, null)
    },
    setTemplates: (rows) => {
      typedTemplates.value = rows
      errors.value = Object.fromEntries(
        Object.entries(errors.value).filter(([key]) => !key.startsWith('promptTemplates')),
      )
    },
    noteError,
    save: async () => {
      if (saved.value === null || isSaving.value) return
      const doubles = findDoubles()
      if (Object.keys(doubles).length > 0) return refuse(doubles)
      isSaving.value = true
      const result = await api.changeSettings({
        texts: {
          ...texts.value,
          ...(templatesDiffer.value && { promptTemplates: writeTemplateRows(templates.value) }),
        },
        seen: { ...saved.value },
      })
      isSaving.value = false
      if (result.ok) {
        saved.value = result.value
        texts.value = {}
        typedTemplates.value = null
        errors.value = {}
        showToast(say('settings.saved'))
        return
      }
      const { fields } = result.error
      if (fields === undefined) return showFailure(result)
      if (result.status !== 409) return refuse(fields)
      // Whoever saves again has seen what it is now.
      const now = await api.readSettings()
      if (now.ok) {
        const words = new Map<string, string>(
          Object.entries(now.value).map(([key, value]) => [
            key,
            typeof value === 'object' && !Array.isArray(value) ? '' : toText(value),
          ]),
        )
        saved.value = now.value
        refuse(
          Object.fromEntries(
            Object.keys(fields).map((key) => [
              key,
              say('settings.meanwhile', { value: words.get(key) || say('settings.meanwhile.other') }),
            ]),
          ),
        )
      }
    },
    discard: () => {
      texts.value = {}
      typedTemplates.value = null
      errors.value = {}
    },
  }
}
