import { expect, it } from 'vitest'
import { requestKey } from '../../../src/pipeline/request-key.ts'

const asked = {
  provider: 'wavespeed',
  model: 'a model',
  pictureKeys: ['a'],
  prompt: 'Change it.',
  seed: 1,
  parameters: { widthPx: 1_024, heightPx: 1_024, placement: { left: 0, top: 0.01, width: 1, height: 0.98 } },
}

it('is the same for the same request, in whatever order it is named, and for no other', () => {
  const { placement, ...sizes } = asked.parameters
  const key = requestKey(asked)
  expect(requestKey({ ...asked, parameters: { placement, ...sizes } })).toBe(key)
  const others = [
    { ...asked, seed: 2 },
    { ...asked, parameters: sizes },
    { ...asked, parameters: { ...sizes, placement: { ...placement, top: 0.02 } } },
  ]
  expect(new Set([key, ...others.map(requestKey)]).size).toBe(4)
})
