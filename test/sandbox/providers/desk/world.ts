import type { ProviderName } from '../../../../src/domain/provider-name.ts'
import type { EditPicture } from '../edit/edit-picture.ts'
import type { Clock } from './clock.ts'
import type { Chances } from './fault-plan.ts'
import type { ResultStore } from './result-store.ts'

export type WaveSpeedTier = 'bronze' | 'silver' | 'gold' | 'ultra'

/** What all providers of one sandbox share. */
export interface World {
  readonly origin: string
  readonly seed: number
  readonly clock: Clock
  readonly clockScale: number
  readonly results: ResultStore
  readonly edit: EditPicture
  readonly stopped: AbortSignal
  readonly enforceLimits: boolean
  readonly tier: WaveSpeedTier
  readonly chance: Chances
  /** What a call takes; undefined: what the model usually does. */
  latencyMs(provider: ProviderName, model: string): number | undefined
}
