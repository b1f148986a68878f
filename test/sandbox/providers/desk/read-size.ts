import type { SizePx } from './call.ts'

/** "1024*1536" */
export const readSize = (text: string): SizePx | undefined => {
  const [, width, height] = /^(\d{1,5})\*(\d{1,5})$/.exec(text) ?? []
  return width && height ? { widthPx: Number(width), heightPx: Number(height) } : undefined
}

/** Whether both sides lie within the limits. */
export const fitsSides = ({ widthPx, heightPx }: SizePx, minPx: number, maxPx: number): boolean =>
  Math.min(widthPx, heightPx) >= minPx && Math.max(widthPx, heightPx) <= maxPx
