import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The yardstick: reads a file line by line, parses each, and does nothing with it. Prints the seconds it took. */
const [path = ''] = process.argv.slice(2)
const startMs = performance.now()
let objects = 0
createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  .on('line', (line) => {
    if (JSON.parse(line) !== null) objects++
  })
  .on('close', () => {
    const seconds = (performance.now() - startMs) / 1_000
    process.stdout.write(`${JSON.stringify({ seconds, objects })}\n`)
  })
