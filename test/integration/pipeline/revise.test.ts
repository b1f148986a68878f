import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someCandidate } from '../../support/stage-edits.ts'
import { brought, openEditing } from './open-editing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const decidedBy = 'staff 7'

it('a call asks for as many pictures as were paid for', async () => {
  const editing = await openEditing(tables, [brought], { candidates: 3 })
  await editing.run((await editing.admit()) ?? '')
  expect(editing.requests).toMatchObject([{ count: 3 }])
  expect(await editing.readAttempts()).toMatchObject([
    { pictures: 3, reservedMicros: 120_000n, settledMicros: 40_000n, parameters: { count: 3 } },
  ])
})

it('a candidate is refined with an instruction, and a plain redo begins with the source again', async () => {
  const editing = await openEditing(tables, [brought, brought, brought])
  const { shopId, storage, candidates, requests } = editing
  const pictureKey = await storage.put(shopId, Buffer.from('a candidate'))
  const bringCandidate = async () => {
    const attemptId = (await editing.admit()) ?? ''
    await editing.run(attemptId)
    await candidates.add(attemptId, [{ ...someCandidate(), pictureKey }])
    const { rows } = await candidates.listInReview({ limit: 10 })
    return rows[0].id
  }
  const first = await bringCandidate()
  const changes = { from: 'candidate', instruction: 'Keep the buttons white.' } as const
  await candidates.decide(first, { kind: 'redo', decidedBy, changes })
  const second = await bringCandidate()
  await candidates.decide(second, { kind: 'redo', decidedBy })
  await bringCandidate()
  expect(requests.map(({ picture }) => Buffer.from(picture.bytes).toString())).toEqual([
    'the original',
    'a candidate',
    'the original',
  ])
  const [plain, refined, again] = requests.map(({ prompt }) => prompt)
  expect(refined).toBe(`${plain} Keep the buttons white.`)
  expect(again).toBe(plain)
  expect(requests.map(({ seed }) => seed)).toEqual([1, 2, 3])
  const kept = await editing.readAttempts()
  expect(kept[1]).toMatchObject({ prompt: refined, parameters: { picture: pictureKey } })
})
