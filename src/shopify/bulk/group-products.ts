import { invalidInput } from '../../domain/errors.ts'
import { beginProduct, type GatheredProduct, takeIn } from './gather-product.ts'
import { parseNode } from './parse-node.ts'

/** What is handed over together, and held at once: so many products, or so many lines and the product they end in. */
const productsPerChunk = 50
const linesPerChunk = 1_500

/**
 * The products of a result in which everything follows what it belongs to.
 * @throws ColorwayError `invalid_input` naming the line that does not, `bug` naming one of an unknown shape
 */
export async function* groupProducts(
  batches: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly GatheredProduct[]> {
  let number = 0
  let held = 0
  let chunk: GatheredProduct[] = []
  for await (const lines of batches)
    for (const line of lines) {
      number++
      if (line === '') continue
      held++
      const node = parseNode(line, number)
      if (node.kind === 'product') {
        if (chunk.length >= productsPerChunk || held > linesPerChunk) {
          yield chunk
          chunk = []
          held = 1
        }
        chunk.push(beginProduct(node.line))
        continue
      }
      const product = chunk.at(-1)
      if (!product || !takeIn(product, node))
        throw invalidInput(`Line ${number} of the catalogue does not follow what it belongs to.`)
    }
  if (chunk.length > 0) yield chunk
}
