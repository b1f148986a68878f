/** Blurs in place by three box passes each way, close to a Gaussian; the edge cells repeat. */
export function blur(values: Float32Array, columns: number, rows: number, radius: number): void {
  const reach = Math.round(radius)
  if (reach < 1) return
  const line = new Float32Array(Math.max(columns, rows))
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < rows; y++)
      blurLine(values, line, { start: y * columns, stride: 1, count: columns, reach })
    for (let x = 0; x < columns; x++)
      blurLine(values, line, { start: x, stride: columns, count: rows, reach })
  }
}

function blurLine(
  values: Float32Array,
  line: Float32Array,
  { start, stride, count, reach }: { start: number; stride: number; count: number; reach: number },
): void {
  for (let i = 0; i < count; i++) line[i] = values[start + i * stride]
  let sum = line[0] * (reach + 1)
  for (let i = 1; i <= reach; i++) sum += line[Math.min(count - 1, i)]
  const share = 1 / (2 * reach + 1)
  for (let i = 0; i < count; i++) {
    values[start + i * stride] = sum * share
    sum += line[Math.min(count - 1, i + reach + 1)] - line[Math.max(0, i - reach)]
  }
}
