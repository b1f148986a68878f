import type { ColorwayPrompt } from '../pipeline/preview-prompts.ts'
import type { WirePromptPreview } from './wire/wire-prompts.ts'

export const toWirePrompt = ({ draft, measures, ...preview }: ColorwayPrompt): WirePromptPreview => ({
  productId: draft.product.id,
  productTitle: draft.product.title,
  colorwayKey: draft.colorway.key,
  colorwayLabel: draft.colorway.label,
  thing: draft.thing,
  prompt: preview.prompt,
  referencedPrompt: preview.referencedPrompt ?? null,
  rewordedPrompt: preview.rewordedPrompt,
  builtInVersion: draft.promptPlan.builtInVersion ?? null,
  note: preview.note ?? null,
  references: draft.references.map(({ role, url }) => ({ role, url })),
  lengths: measures.map(({ provider, model, length, unit, limit, error }) => ({
    provider,
    model,
    length,
    unit,
    limit: limit ?? null,
    error: error ?? null,
  })),
})
