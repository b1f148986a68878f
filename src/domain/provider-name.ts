/** The hosted editors; `local` besides runs in our own process. */
export const providerNames = [
  'dashscope',
  'wavespeed',
  'empiriolabs',
  'eachlabs',
  'segmind',
  'atlascloud',
  'pixazo',
] as const

export type ProviderName = (typeof providerNames)[number]
