export const faultKinds = [
  'wrong-color',
  'wrong-region',
  'changed-shape',
  'logo-destroyed',
  'object-gone',
  'blank',
  'upside-down',
] as const

export type FaultKind = (typeof faultKinds)[number]
