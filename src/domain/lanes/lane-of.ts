import type { Lane } from './lane.ts'

interface PromptLimit {
  readonly count: number
  readonly unit: 'characters' | 'tokens'
}

/** A token has seldom fewer characters than this. */
const charactersPerToken = 2.5

/** What admission needs to know of an editor's description. */
export const laneOf = <
  D extends Omit<Lane, 'promptLimit'> & { readonly promptLimit: PromptLimit | undefined },
>({
  promptLimit,
  ...description
}: D): Omit<D, 'promptLimit'> & Lane => ({
  ...description,
  promptLimit: promptLimit && promptLimit.count * (promptLimit.unit === 'tokens' ? charactersPerToken : 1),
})
