import { expect, it } from 'vitest'
import { createAsideParser } from '../../../src/csv/parse-aside.ts'
import { unavailable } from '../../../src/domain/errors.ts'

const parse = createAsideParser()
const shape = { encoding: 'utf-8', delimiter: ',', headerRow: 1 } as const
const encoder = new TextEncoder()

/** A header, and so many rows of which each is a chunk of its own. Tells how many were asked for, and when it ended. */
const someFile = (rows: number) => {
  const told = { given: 0, ended: 0 }
  async function* open(): AsyncGenerator<Uint8Array> {
    try {
      yield encoder.encode('Handle,Colour\n')
      for (let row = 0; row < rows; row++) {
        told.given++
        yield encoder.encode(`tee-${row},Navy\n`)
      }
    } finally {
      told.ended++
    }
  }
  return { open, told }
}

it('reads several files at once, each in its order', async () => {
  const read = async (count: number) => {
    const numbers: number[] = []
    for await (const rows of parse(someFile(count).open, shape))
      numbers.push(...rows.map(({ number }) => number))
    return numbers
  }
  const [small, large, none] = await Promise.all([read(3), read(5_000), read(0)])
  expect(small).toEqual([2, 3, 4])
  expect(large).toEqual(Array.from({ length: 5_000 }, (_, at) => at + 2))
  expect(none).toEqual([])
})

it('reads no further ahead than a few thousand rows, and lets go of a file that nobody reads on', async () => {
  const { open, told } = someFile(50_000)
  for await (const rows of parse(open, shape)) {
    expect(rows[0].number).toBe(2)
    break
  }
  expect(told.given).toBeLessThan(10_000)
  await expect.poll(() => told.ended).toBe(1)
})

it('fails with the very error of a file that cannot be read', async () => {
  const gone = unavailable('The storage does not answer.')
  async function* open(): AsyncGenerator<Uint8Array> {
    yield encoder.encode('Handle,Colour\ntee,Navy\n')
    throw gone
  }
  const read = async () => {
    for await (const rows of parse(open, shape)) expect(rows).toHaveLength(1)
  }
  await expect(read()).rejects.toBe(gone)
})
