import type { FileAnswer } from './request-file.ts'

/** Where an answer's bytes begin in the file; undefined where it holds another part than was asked for. */
export const readStart = (
  { status, headers }: Pick<FileAnswer, 'status' | 'headers'>,
  fromByte: number,
): number | undefined => {
  const range = String(headers['content-range'] ?? '')
  // Nothing follows after the last byte, which is no fault.
  if (status === 416) return range === `bytes */${fromByte}` ? fromByte : undefined
  if (status !== 206) return 0
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range) ?? []
  const isRest = size === '*' || Number(last) + 1 === Number(size)
  return isRest && Number(first) <= fromByte ? Number(first) : undefined
}
