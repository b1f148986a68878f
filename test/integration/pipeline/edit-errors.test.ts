import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  invalidInput,
  notFound,
  refused,
  throttled,
  unavailable,
  unknownOutcome,
} from '../../../src/domain/errors.ts'
import type { EditOutcome } from '../../../src/ports/image-editor.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { brought, openEditing, pending } from './open-editing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

type Editing = Awaited<ReturnType<typeof openEditing>>

/** Lets the edit in and makes its call. */
const callOnce = async ({ admit, run }: Editing): Promise<string> => {
  const id = await admit()
  if (id === undefined) throw new Error('The edit was not let in.')
  await run(id)
  return id
}

describe('an editor that says no', () => {
  it('by refusing ends the edit with the reason, after one more try in gentler words', async () => {
    const no = refused('It shows a famous character.')
    const editing = await openEditing(tables, [no, no])
    await callOnce(editing)
    expect(await editing.states()).toEqual(['waiting', 'refused'])
    await callOnce(editing)
    expect(await editing.states()).toEqual(['refused', 'refused', 'refused'])
    const [first, second] = await editing.readAttempts()
    expect(second.prompt).not.toBe(first.prompt)
    expect(await editing.readEdit()).toMatchObject({ reason: 'It shows a famous character.' })
    expect(await editing.batches.get(editing.batchId)).toMatchObject({ spentMicros: 0n })
  })

  it('to the picture itself fails the edit', async () => {
    const editing = await openEditing(tables, [invalidInput('The picture is too small.')])
    await callOnce(editing)
    expect(await editing.states()).toEqual(['failed', 'failed'])
  })
})

describe('an editor that cannot be called now', () => {
  it('has the edit wait for another turn', async () => {
    const lines = [throttled('Slowly.', new Date()), unavailable('Down.'), brought]
    const editing = await openEditing(tables, lines)
    for (const _ of lines) await callOnce(editing)
    expect(await editing.states()).toEqual(['finishing', 'released', 'released', 'settled'])
    expect(editing.nudged.at(-1)).toEqual({ step: 'finish-picture', delayMs: undefined })
  })

  it('rests the edit before it is let in again', async () => {
    const editing = await openEditing(tables, [unavailable('Down.'), brought], { letInAgainMs: 600_000 })
    await callOnce(editing)
    expect(await editing.admit()).toBeUndefined()
    expect(await editing.states()).toEqual(['waiting', 'released'])
  })

  it('is given up in the end', async () => {
    const editing = await openEditing(
      tables,
      Array.from({ length: 9 }, () => unavailable('Down.')),
    )
    for (let call = 1; call <= 9; call++) {
      await callOnce(editing)
      // It rests after some failures in a row; here its rest is over at once.
      await tables.db.lane.deleteMany()
    }
    expect((await editing.states()).slice(0, 2)).toEqual(['failed', 'released'])
    expect((await editing.states()).at(-1)).toBe('failed')
    expect(await editing.readEdit()).toMatchObject({ reason: 'Down.' })
  })
})

describe('a call whose outcome is not known', () => {
  const expectUncertain = async (editing: Editing) => {
    expect(await editing.states()).toEqual(['parked', 'uncertain'])
    expect(await editing.admit()).toBeUndefined()
    expect(await editing.findIdle()).toEqual([])
    expect(editing.calls).toEqual(['start'])
    expect(await editing.batches.get(editing.batchId)).toMatchObject({ spentMicros: 40_000n })
  }

  it('is not made again: its price stays reserved, and its batch can end', async () => {
    const editing = await openEditing(tables, [unknownOutcome('The line broke.')])
    await callOnce(editing)
    await expectUncertain(editing)
    expect(await editing.readEdit()).toMatchObject({ reason: 'The line broke.' })
    expect(await editing.batches.markDone()).toBe(1)
  })

  it('is what an unexpected error makes of it, too', async () => {
    const editing = await openEditing(tables, [new TypeError('x is not a function')])
    await expect(callOnce(editing)).rejects.toThrow('x is not a function')
    await expectUncertain(editing)
  })

  it('is made again where that costs and leaves nothing', async () => {
    const editor = { repeatable: true }
    const editing = await openEditing(tables, [unknownOutcome('The line broke.'), brought], { editor })
    await callOnce(editing)
    await callOnce(editing)
    expect(await editing.states()).toEqual(['finishing', 'released', 'settled'])
  })

  it('is what a worker leaves that dies during it; its picture is taken if it comes after all', async () => {
    const { promise, resolve } = Promise.withResolvers<EditOutcome>()
    const editing = await openEditing(tables, [() => promise])
    const id = (await editing.admit()) ?? ''
    const stalled = editing.run(id)
    await expect.poll(() => editing.calls).toEqual(['start'])
    await editing.run(id)
    expect(await editing.states()).toEqual(['editing', 'submitted'])
    await editing.lapse()
    await editing.run(id)
    await expectUncertain(editing)
    resolve(brought)
    await stalled
    expect(await editing.states()).toEqual(['finishing', 'settled'])
  })
})

describe('a ticket', () => {
  it('is asked after to the end, past failures and restarts, without a second call', async () => {
    const lines = [pending('T1'), pending('T1'), unavailable('Down.'), unknownOutcome('No answer.'), brought]
    const editing = await openEditing(tables, lines)
    const id = await callOnce(editing)
    expect(editing.nudged[0]).toEqual({ step: 'edit-picture', delayMs: 30 })
    expect(await editing.findIdle()).toEqual(['edit-picture'])
    for (const _ of lines.slice(1)) await editing.run(id)
    expect(editing.calls).toEqual(['start', 'poll T1', 'poll T1', 'poll T1', 'poll T1'])
    expect(await editing.states()).toEqual(['finishing', 'settled'])
  })

  it('survives a fault of the adapter, which is told', async () => {
    const editing = await openEditing(tables, [pending('T1'), new TypeError('broken'), brought])
    const id = await callOnce(editing)
    await expect(editing.run(id)).rejects.toThrow('broken')
    await editing.run(id)
    expect(await editing.states()).toEqual(['finishing', 'settled'])
  })

  it('may still be refused', async () => {
    const editing = await openEditing(tables, [pending('T1'), refused('Not this one.')])
    await editing.run(await callOnce(editing))
    expect(await editing.states()).toEqual(['waiting', 'refused'])
  })

  it('that never brings anything becomes uncertain', async () => {
    const editor = { timeoutMs: 1 }
    const editing = await openEditing(tables, [pending('T1'), pending('T1')], { editor })
    await editing.run(await callOnce(editing))
    expect(await editing.states()).toEqual(['parked', 'uncertain'])
  })
})

describe('before the call is made', () => {
  it('a hiccup of ours costs no edit', async () => {
    const fetches = [() => Promise.reject(new Error('the disk is full')), async () => Buffer.from('original')]
    const fetchPicture = () => fetches.shift()?.() ?? Promise.reject(new Error('fetched again'))
    const editing = await openEditing(tables, [brought], { fetchPicture })
    await expect(callOnce(editing)).rejects.toThrow('the disk is full')
    await callOnce(editing)
    expect(await editing.states()).toEqual(['finishing', 'released', 'settled'])
  })

  it('a source picture that is gone fails the edit', async () => {
    const fetchPicture = () => Promise.reject(notFound('The picture is gone.'))
    const editing = await openEditing(tables, [], { fetchPicture })
    await callOnce(editing)
    expect(await editing.states()).toEqual(['failed', 'failed'])
  })

  it('a worker that comes late finds that another makes the call', async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>()
    const fetches = [() => promise, async () => Buffer.from('original')]
    const fetchPicture = () => fetches.shift()?.() ?? Promise.reject(new Error('fetched again'))
    const editing = await openEditing(tables, [brought], { fetchPicture })
    const id = (await editing.admit()) ?? ''
    const late = editing.run(id)
    await expect.poll(() => fetches.length).toBe(1)
    await editing.lapse()
    await editing.run(id)
    resolve(Buffer.from('original'))
    await late
    expect(editing.calls).toEqual(['start'])
    expect(await editing.states()).toEqual(['finishing', 'settled'])
  })
})

describe('a worker that is stopped during a call', () => {
  const untilStopped = async (signal: AbortSignal): Promise<EditOutcome> => {
    await once(signal, 'abort')
    throw signal.reason
  }

  it.each([
    { repeatable: true, states: ['waiting', 'released'] },
    { repeatable: false, states: ['parked', 'uncertain'] },
  ])('leaves it to another, or to a person: repeatable $repeatable', async ({ repeatable, states }) => {
    const editing = await openEditing(tables, [untilStopped, brought], { editor: { repeatable } })
    const stopping = new AbortController()
    const id = (await editing.admit()) ?? ''
    const running = editing.run(id, stopping.signal).catch(() => undefined)
    await expect.poll(() => editing.calls).toEqual(['start'])
    stopping.abort()
    await running
    expect(await editing.states()).toEqual(states)
  })
})
