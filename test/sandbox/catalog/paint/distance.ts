const far = 1e9

/** The signed distance, in cells, to the edge of the cells above 0.5: positive inside (Felzenszwalb and Huttenlocher 2012). */
export function signedDistance(values: Float32Array, columns: number, rows: number): Float32Array {
  const inside = new Float32Array(values.length)
  const outside = new Float32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    inside[i] = values[i] > 0.5 ? far : 0
    outside[i] = values[i] > 0.5 ? 0 : far
  }
  squaredDistance(inside, columns, rows)
  squaredDistance(outside, columns, rows)
  for (let i = 0; i < values.length; i++) {
    inside[i] = inside[i] > 0 ? Math.sqrt(inside[i]) - 0.5 : 0.5 - Math.sqrt(outside[i])
  }
  return inside
}

function squaredDistance(field: Float32Array, columns: number, rows: number): void {
  const longest = Math.max(columns, rows)
  const scratch = {
    line: new Float64Array(longest),
    site: new Int32Array(longest),
    edge: new Float64Array(longest + 1),
  }
  for (let x = 0; x < columns; x++) sweep(field, scratch, { start: x, stride: columns, count: rows })
  for (let y = 0; y < rows; y++) sweep(field, scratch, { start: y * columns, stride: 1, count: columns })
}

interface Scratch {
  readonly line: Float64Array
  readonly site: Int32Array
  readonly edge: Float64Array
}

/** The lower envelope of one parabola for each cell of a line. */
function sweep(
  field: Float32Array,
  { line, site, edge }: Scratch,
  { start, stride, count }: { start: number; stride: number; count: number },
): void {
  for (let i = 0; i < count; i++) line[i] = field[start + i * stride]
  const meet = (a: number, b: number) => (line[a] + a * a - line[b] - b * b) / (2 * (a - b))
  let k = 0
  site[0] = 0
  edge[0] = -far
  edge[1] = far
  for (let q = 1; q < count; q++) {
    let at = meet(q, site[k])
    while (k > 0 && at <= edge[k]) at = meet(q, site[--k])
    k++
    site[k] = q
    edge[k] = at
    edge[k + 1] = far
  }
  k = 0
  for (let q = 0; q < count; q++) {
    while (edge[k + 1] < q) k++
    field[start + q * stride] = (q - site[k]) ** 2 + line[site[k]]
  }
}
