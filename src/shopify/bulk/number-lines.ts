import type { BulkLine } from '../../ports/bulk-reader.ts'
import { parseNode } from './parse-node.ts'

const linesPerChunk = 1_000

/**
 * The lines of a result in whatever order, each with what it hangs on.
 * @throws ColorwayError `bug` naming a line of an unknown shape
 */
export async function* numberLines(
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly BulkLine[]> {
  let number = 0
  let chunk: BulkLine[] = []
  for await (const lines of batches)
    for (const json of lines) {
      number++
      if (json === '') continue
      const { kind, line } = parseNode(json, number)
      chunk.push({ number, id: line.id, parentId: kind === 'product' ? line.id : line.__parentId, json })
      if (chunk.length < linesPerChunk) continue
      yield chunk
      chunk = []
    }
  if (chunk.length > 0) yield chunk
}
