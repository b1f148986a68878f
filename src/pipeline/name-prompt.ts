import { createHash } from 'node:crypto'
import type { PromptPlan } from '../domain/prompt.ts'

/** What a finished file says of its prompt: which of our own it is, or a mark of the shop's own template. */
export const namePrompt = ({ builtInVersion, template }: PromptPlan): string =>
  builtInVersion === undefined
    ? `own ${createHash('sha256').update(template).digest('hex').slice(0, 12)}`
    : `built-in ${builtInVersion}`
