import { expect, it } from 'vitest'
import type { EditNeeds } from '../../../../src/domain/lanes/choose-lane.ts'
import { laneOf } from '../../../../src/domain/lanes/lane-of.ts'
import { quoteEdits } from '../../../../src/domain/lanes/quote-edits.ts'
import { describeEditor } from '../../../support/describe-editor.ts'

const cheap = laneOf(describeEditor({ model: 'cheap', priceMicros: 30_000n, maxPictures: 6 }))
const dear = laneOf(describeEditor({ model: 'dear', priceMicros: 75_000n, maxPictures: 2 }))
const edit: EditNeeds = {
  needsPrompt: false,
  promptCharacters: 100,
  tier: 'final',
  refusedBy: [],
  provider: undefined,
}

it.each([
  [1, 60_000n, 150_000n],
  [2, 120_000n, 300_000n],
  [4, 240_000n, 300_000n],
])('a quote counts %d candidates of each edit, or as many as an editor brings', (count, least, most) => {
  expect(quoteEdits([cheap, dear], [edit, edit], count)).toMatchObject({
    calls: 2,
    leastMicros: least,
    mostMicros: most,
  })
})
