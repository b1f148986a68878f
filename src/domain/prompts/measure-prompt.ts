import { estimateTokens } from './estimate-tokens.ts'

/** The longest prompt that an editor takes; tokens are estimated. */
export interface PromptLimit {
  readonly count: number
  readonly unit: 'characters' | 'tokens'
}

export interface PromptMeasure {
  readonly length: number
  readonly unit: PromptLimit['unit']
  /** undefined where none is too long. */
  readonly limit: number | undefined
  /** Why the editor does not take it; a prompt is never cut. */
  readonly error: string | undefined
}

interface LimitedEditor {
  readonly provider: string
  readonly promptLimit: PromptLimit | undefined
}

/** How long a prompt is for an editor, and whether it takes it. */
export const measurePrompt = (prompt: string, { provider, promptLimit }: LimitedEditor): PromptMeasure => {
  const unit = promptLimit?.unit ?? 'characters'
  const length = unit === 'tokens' ? estimateTokens(prompt) : [...prompt].length
  const isTooLong = promptLimit !== undefined && length > promptLimit.count
  const error = isTooLong ? tellTooLong({ provider, promptLimit, length }) : undefined
  return { length, unit, limit: promptLimit?.count, error }
}

interface TooLong {
  readonly provider: string
  readonly promptLimit: PromptLimit
  readonly length: number
}

const tellTooLong = ({ provider, promptLimit: { count, unit }, length }: TooLong): string =>
  `${provider} takes prompts of up to ${count} ${unit}; this one has ${unit === 'tokens' ? 'about ' : ''}${length}.`
