/** Memory of so many bytes to draw a picture into, whatever it holds; good until the next is asked for. */
export type TakeCanvas = (bytes: number) => Uint8Array

/** A picture of 20 megapixels, the largest that a shop takes. */
const MOST_KEPT_BYTES = 60_000_000

/** Hands out the same memory for picture after picture: new memory of that size costs as much as drawing it. */
export const keepCanvas = (): TakeCanvas => {
  let kept = new Uint8Array(0)
  return (bytes) => {
    if (bytes > MOST_KEPT_BYTES) return new Uint8Array(bytes)
    if (bytes > kept.length) kept = new Uint8Array(bytes)
    return kept.subarray(0, bytes)
  }
}
