import { writePrompt } from '../domain/prompt.ts'
import type { Edit } from '../ports/edit-store.ts'
import { askSmall } from './ask-small.ts'
import type { WirePlannedPrompt } from './wire/wire-batch-plan.ts'

export const toWirePlannedPrompt = (edit: Edit): WirePlannedPrompt => ({
  editId: edit.id,
  productTitle: edit.productTitle,
  colorwayLabel: edit.colorwayLabel,
  targetHex: edit.targetHex ?? null,
  pictureUrl: askSmall(edit.sourceUrl),
  isFurtherAngle: edit.angle > 0,
  prompt: edit.prompt,
  referencedPrompt: referencedPrompt(edit),
})

const referencedPrompt = ({ promptPlan, references }: Edit): string | null =>
  promptPlan && references.length > 0 ? writePrompt(promptPlan.subject, { ...promptPlan, references }) : null
