import type { LimitWindow } from '../desk/sliding-limiter.ts'
import type { ModelFacts } from '../desk/wire.ts'

export interface DashScopeModel extends ModelFacts {
  readonly promptTokens: number
  readonly maxPictures: number
  /** undefined: takes neither a size nor prompt_extend. Otherwise the limits of the area, or of each side. */
  readonly size: { readonly of: 'area' | 'side'; readonly minPx: number; readonly maxPx: number } | undefined
  /** undefined: not known. */
  readonly windows: readonly LimitWindow[] | undefined
}

const byArea = { of: 'area', minPx: 512, maxPx: 2048 } as const
const bySide = { of: 'side', minPx: 512, maxPx: 2048 } as const

/** Two a minute, and no two of them in one second. */
const twoAMinute = [
  { count: 2, windowMs: 60_000 },
  { count: 1, windowMs: 1_000 },
]
const twoASecond = [{ count: 2, windowMs: 1_000 }]

const pro: DashScopeModel = {
  priceMicros: 75_000n,
  usualMs: 20_000,
  promptTokens: 1_300,
  maxPictures: 6,
  size: byArea,
  windows: twoAMinute,
}
const older = { promptTokens: 800, maxPictures: 6, size: bySide }

export const models: Readonly<Record<string, DashScopeModel>> = {
  'qwen-image-2.0-pro': pro,
  'qwen-image-2.0-pro-2026-03-03': pro,
  'qwen-image-2.0-pro-2026-04-22': pro,
  'qwen-image-2.0-pro-2026-06-22': pro,
  'qwen-image-2.0': { ...pro, priceMicros: 35_000n, usualMs: 8_000, windows: undefined },
  'qwen-image-edit-max': { ...older, priceMicros: 75_000n, usualMs: 20_000, windows: twoAMinute },
  'qwen-image-edit-plus': { ...older, priceMicros: 30_000n, usualMs: 10_000, windows: twoASecond },
  'qwen-image-edit': {
    ...older,
    priceMicros: 45_000n,
    usualMs: 10_000,
    maxPictures: 1,
    size: undefined,
    windows: twoASecond,
  },
}
