import type { EditorLimits } from '../ports/image-editor.ts'

/** "500 a minute", "1 in 30 s", "any" */
export const describeStarts = (starts: EditorLimits['starts']): string => {
  if (!starts) return 'any'
  const { count, windowMs } = starts
  if (windowMs === 60_000) return `${count} a minute`
  return windowMs === 1_000 ? `${count} a second` : `${count} in ${windowMs / 1_000} s`
}
