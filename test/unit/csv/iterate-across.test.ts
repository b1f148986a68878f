import { MessageChannel } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { offerAcross, takeAcross } from '../../../src/csv/iterate-across.ts'

const counting = (told: { ended: boolean }) =>
  (async function* () {
    try {
      for (let number = 1; ; number++) yield number
    } finally {
      told.ended = true
    }
  })()

it('hands values on in their order, one ahead of what is taken, and ends with the taker', async () => {
  const { port1, port2 } = new MessageChannel()
  const told = { ended: false }
  offerAcross(port2, counting(told))
  const taken: number[] = []
  for await (const value of takeAcross<number>(port1)) {
    taken.push(value)
    if (taken.length === 5) break
  }
  expect(taken).toEqual([1, 2, 3, 4, 5])
  await expect.poll(() => told.ended).toBe(true)
})

it('tells the taker when the other end is gone in the middle', async () => {
  const { port1, port2 } = new MessageChannel()
  offerAcross(port2, counting({ ended: false }))
  const take = async () => {
    for await (const value of takeAcross<number>(port1)) if (value === 3) port2.close()
  }
  await expect(take()).rejects.toThrow('ended')
})
