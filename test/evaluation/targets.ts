/** The colours asked for, "#RRGGBB". */
export const targets = {
  white: '#F5F4F1',
  black: '#1B1B1D',
  navy: '#1F2A44',
  neon: '#DFFF00',
  pink: '#F2C1CE',
  mint: '#BCE3CF',
  lavender: '#CDBFE6',
  red: '#C0272D',
  forest: '#2E4A3A',
  beige: '#D6C4A5',
  royal: '#2B4FC7',
  orange: '#E8722A',
  charcoal: '#3E4147',
} as const

export type TargetName = keyof typeof targets
