import { type ReadonlySignal, signal } from '@preact/signals'
import type { WirePromptPreview } from '../../http/wire/wire-prompts.ts'
import type { WirePatternPreview, WireSample } from '../../http/wire/wire-settings.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { createDebounce } from '../shell/debounce.ts'
import type { SettingsStore } from './settings-store.ts'

/** Which template the preview shows: the shop's usual one, or that of a row. */
export type PreviewedTemplate = { readonly kind: 'usual' } | { readonly kind: 'named'; readonly id: string }

export interface PreviewsStore {
  readonly patterns: ReadonlySignal<WirePatternPreview | null>
  /** How many pictures in review the rule would approve; null while that is not known. */
  readonly approvable: ReadonlySignal<number | null>
  /** Products to try prompts on; null until they came. */
  readonly samples: ReadonlySignal<readonly WireSample[] | null>
  readonly sampleId: ReadonlySignal<string | null>
  readonly previewed: ReadonlySignal<PreviewedTemplate>
  readonly prompts: ReadonlySignal<readonly WirePromptPreview[] | null>
  readonly lookAtPatterns: () => void
  readonly lookAtRule: () => void
  readonly lookAtPrompts: () => void
  readonly findSamples: (search: string) => void
  readonly chooseSample: (id: string) => void
  readonly show: (template: PreviewedTemplate) => void
}

/** What changed settings would make of the shop's own products, while they are typed. */
export const createPreviewsStore = (api: ShopApi, settings: SettingsStore): PreviewsStore => {
  const patterns = signal<WirePatternPreview | null>(null)
  const approvable = signal<number | null>(null)
  const samples = signal<readonly WireSample[] | null>(null)
  const sampleId = signal<string | null>(null)
  const previewed = signal<PreviewedTemplate>({ kind: 'usual' })
  const prompts = signal<readonly WirePromptPreview[] | null>(null)

  const lookAtPatterns = createDebounce(async (isLatest) => {
    const altTextPattern = settings.textOf('altTextPattern')
    const filenamePattern = settings.textOf('filenamePattern')
    const result = await api.previewPatterns({ altTextPattern, filenamePattern })
    if (!isLatest()) return
    if (result.ok) patterns.value = result.value
    for (const [key, message] of Object.entries(result.ok ? {} : (result.error.fields ?? {})))
      settings.noteError(key, message)
  })

  const lookAtRule = createDebounce(async (isLatest) => {
    const deltaE = settings.textOf('approveDeltaE')
    const result = await api.previewApproval({ deltaE, editors: settings.textOf('approveEditors') })
    if (!isLatest()) return
    approvable.value = result.ok ? result.value.waiting : null
    for (const [key, message] of Object.entries(result.ok ? {} : (result.error.fields ?? {})))
      settings.noteError(key, message)
  })

  /** The text of the template that is shown, and the name that errors of it have. */
  const shownTemplate = (): { readonly key: string; readonly template: string } => {
    const shown = previewed.value
    const row = shown.kind === 'named' && settings.templates.value.find(({ id }) => id === shown.id)
    return row
      ? { key: `promptTemplates/${row.name.trim()}`, template: row.template }
      : { key: 'promptTemplate', template: settings.textOf('promptTemplate') }
  }

  const lookAtPrompts = createDebounce(async (isLatest) => {
    const { key, template } = shownTemplate()
    if (sampleId.value === null) return
    const result = await api.previewPrompts(sampleId.value, template)
    if (!isLatest()) return
    if (result.ok) prompts.value = result.value
    if (result.ok || result.status === 422) settings.noteError(key, result.ok ? null : result.error.message)
  })

  let wanted = ''
  const readSamples = createDebounce(async (isLatest) => {
    const result = await api.listSamples(wanted)
    if (!result.ok || !isLatest()) return
    samples.value = result.value
    const isThere = result.value.some(({ id }) => id === sampleId.value)
    if (isThere) return
    sampleId.value = (result.value.find(({ colorways }) => colorways > 0) ?? result.value[0])?.id ?? null
    prompts.value = null
    lookAtPrompts()
  })

  return {
    ...{ patterns, approvable, samples, sampleId, previewed, prompts },
    ...{ lookAtPatterns, lookAtRule, lookAtPrompts },
    findSamples: (search) => {
      wanted = search.trim()
      readSamples()
    },
    chooseSample: (id) => {
      sampleId.value = id
      lookAtPrompts()
    },
    show: (template) => {
      previewed.value = template
      lookAtPrompts()
    },
  }
}
