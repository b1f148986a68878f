import { describe, expect, it } from 'vitest'
import { createCallApi } from '../../../../src/admin/api/call-api.ts'
import { translateAnswer } from '../../../../src/admin/api/translate-answer.ts'

const ask = async (status: number, body: object): Promise<unknown> =>
  createCallApi({
    fetch: async () => new Response(JSON.stringify(body), { status }),
    idToken: async () => 'token',
    revive: translateAnswer((sentence) => `<${sentence}>`),
  })({ method: 'GET', path: '/api/x' })

describe('an answer in another language', () => {
  it('has its sentences translated, wherever they stand, and nothing else', async () => {
    const batch = { id: 'b', reason: 'why', state: 'parked', requestedBy: 'who' }
    const sibling = { oddities: ['odd', 'odder'], verdict: 'look', error: null }
    expect(await ask(200, { batches: [batch], siblings: [sibling], reasons: [], notes: null })).toEqual({
      ok: true,
      value: {
        batches: [{ ...batch, reason: '<why>' }],
        siblings: [{ ...sibling, oddities: ['<odd>', '<odder>'] }],
        reasons: [],
        notes: null,
      },
    })
  })

  it('has its refusal translated, also field by field', async () => {
    const error = { code: 'invalid_input', message: 'no', hint: 'do', fields: { a: 'no' } }
    expect(await ask(422, { error })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', message: '<no>', hint: '<do>', fields: { a: '<no>' } },
    })
  })
})
