/** The values of a plane at some pixels, in their order. */
export function valuesAt(values: Float32Array, pixels: ArrayLike<number>): Float32Array {
  const picked = new Float32Array(pixels.length)
  for (let i = 0; i < pixels.length; i++) picked[i] = values[pixels[i]]
  return picked
}
