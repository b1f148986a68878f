import { expect, it } from 'vitest'
import { ColorwayError, type ErrorCode } from '../../../src/domain/errors.ts'
import { restWithoutAccess } from '../../../src/pipeline/rest-without-access.ts'
import type { Handler, Subject } from '../../../src/ports/nudges.ts'

const subject: Subject = { shopId: 'a.myshopify.com', id: '1' }
const context = { signal: new AbortController().signal }

const run = async (code: ErrorCode, payload: Subject | null) => {
  const lost: string[] = []
  const error = new ColorwayError(code, 'No.')
  const handler: Handler = { step: 'publish', concurrency: 3, handle: () => Promise.reject(error) }
  const resting = restWithoutAccess({ markAccessLost: async (id) => void lost.push(id) }, handler)
  const thrown = await resting.handle(payload, context).catch((caught: unknown) => caught)
  return { lost, thrown: thrown === error, step: resting.step, concurrency: resting.concurrency }
}

it('a step that the shop does not let us do ends quietly, and the shop counts as lost', async () => {
  const quietly = { lost: [subject.shopId], thrown: false, step: 'publish', concurrency: 3 }
  expect(await run('not_allowed', subject)).toEqual(quietly)
})

it.each<[ErrorCode, Subject | null]>([
  ['not_allowed', null],
  ['unavailable', subject],
  ['bug', subject],
  ['not_signed_in', subject],
])('any other error is thrown on: %s of %j', async (code, payload) => {
  expect(await run(code, payload)).toMatchObject({ lost: [], thrown: true })
})
