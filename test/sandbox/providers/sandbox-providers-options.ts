import type { ProviderName } from '../../../src/domain/provider-name.ts'
import type { Chances } from './desk/fault-plan.ts'
import type { WaveSpeedTier } from './desk/world.ts'
import type { EditPicture } from './edit/edit-picture.ts'

/** How the sandbox's providers are to be. */
export interface SandboxProvidersOptions {
  /** Default: any free port. */
  readonly port?: number
  /** Of all that happens by chance. Default 1. */
  readonly seed?: number
  /** What a call takes, before the clock's scale. Default: what the model usually takes. */
  readonly latencyMs?: number | ((provider: ProviderName, model: string) => number)
  /** How many times as fast as ours the providers' time runs: windows, latencies, the life of results. Default 1. */
  readonly clockScale?: number
  /** Whether a call over a limit is turned away; it is counted in any case. Default true. */
  readonly enforceLimits?: boolean
  /** WaveSpeed's. Default "silver". */
  readonly tier?: WaveSpeedTier
  /** How pictures are made. Default: recoloured as a model would, with its faults. */
  readonly edit?: EditPicture
  /** The probability of each fault, for every call; their sum is at most 1. */
  readonly chance?: Chances
  /** The key of the catalogue's picture that a file with this SHA-256 (hex) shows; undefined: find out by looking. */
  readonly lookUpPicture?: (sha256: string) => string | undefined
}
