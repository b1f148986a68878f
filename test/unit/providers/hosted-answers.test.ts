import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { notFound, unavailable } from '../../../src/domain/errors.ts'
import type { ProviderName } from '../../../src/domain/provider-name.ts'
import { json, link, openAnswered, picture, request, signal } from './open-answered.ts'

const base64 = picture.toString('base64')

describe('pictures that come within the answer', () => {
  it.each<[ProviderName, string | undefined, () => Response]>([
    ['empiriolabs', undefined, json({ created: 1, data: [{ b64_json: base64 }] })],
    ['segmind', 'v1/qwen-image-edit-plus', json({ image: base64 })],
    [
      'segmind',
      'v1/qwen-image-edit-plus',
      () => new Response(picture, { headers: { 'content-type': 'image/png' } }),
    ],
  ])('of %s %s are finished at once', async (name, model, answer) => {
    const { editor } = openAnswered({ name, ...(model && { model }), answers: [answer] })
    const outcome = await editor.start(request)
    expect(outcome).toMatchObject({ kind: 'finished', costMicros: editor.description.priceMicros })
    expect(outcome.kind === 'finished' && Buffer.from(outcome.pictures[0]).equals(picture)).toBe(true)
  })

  it.each([
    base64,
    `data:image/png;base64,${base64}`,
    { image: base64 },
    { url: link },
    { output: link },
    link,
  ])('of Atlas Cloud are read from any kind of item', async (item) => {
    const done = json({ code: 200, data: { id: 'one', status: 'succeeded', outputs: [item] } })
    const { editor } = openAnswered({
      name: 'atlascloud',
      answers: [json({ code: 200, data: { id: 'one' } }), done],
    })
    const outcome = await editor.start(request)
    if (outcome.kind !== 'pending') throw new Error('It gave no ticket.')
    expect(await editor.poll(outcome.ticket, signal)).toMatchObject({ kind: 'finished' })
  })
})

describe('an accepted call without a way to ask after it', () => {
  it.each<[ProviderName, unknown]>([
    ['dashscope', { output: { choices: [] } }],
    ['wavespeed', { code: 200, data: {} }],
    ['wavespeed', { code: 200, data: { id: '../other' } }],
    ['empiriolabs', { created: 1, data: [] }],
    ['eachlabs', { status: 'success' }],
    ['segmind', {}],
    ['atlascloud', []],
    ['pixazo', 'accepted'],
  ])('is one of an unknown outcome: %s, %j', async (name, body) => {
    const starting = openAnswered({ name, answers: [json(body)] }).editor.start(request)
    await expect(starting).rejects.toMatchObject({ code: 'unknown_outcome' })
  })
})

describe('results', () => {
  const accepted = json({ code: 200, data: { id: 'one', status: 'created' } })
  const done = json({
    code: 200,
    data: { id: 'one', status: 'completed', outputs: [link, `${link}?2`], has_nsfw_contents: [false, false] },
  })
  const poll = (read: (url: string) => Promise<Uint8Array>, answer = done) => {
    const { editor } = openAnswered({ name: 'wavespeed', answers: [answer], read })
    return editor.poll('one', signal)
  }

  it('that cannot be had at the moment are asked for again', async () => {
    const away = unavailable('results.test does not answer.')
    await expect(poll(() => Promise.reject(away))).rejects.toBe(away)
  })

  it('of which one can be used are used, and the other is told of', async () => {
    const read = async (url: string) => (url.endsWith('2') ? picture.subarray(0, 900) : picture)
    expect(await poll(read)).toMatchObject({
      kind: 'finished',
      pictures: [picture],
      costMicros: 140_000n,
      warnings: [expect.stringContaining('cut off')],
    })
  })

  it('that are gone were paid for', async () => {
    expect(await poll(() => Promise.reject(notFound('gone')))).toMatchObject({
      kind: 'unreadable',
      costMicros: 140_000n,
      reason: expect.stringContaining('expired'),
    })
  })

  it('that are not named were paid for as well', async () => {
    const nothing = json({ code: 200, data: { id: 'one', status: 'completed', outputs: [] } })
    expect(await poll(async () => picture, nothing)).toMatchObject({
      kind: 'unreadable',
      costMicros: 70_000n,
      reason: expect.stringContaining('names no picture'),
    })
  })

  it('are looked for first when they may be there, and never at an address that the answer names', async () => {
    const named = json({ code: 200, data: { id: 'one', urls: { get: 'https://elsewhere.test/steal' } } })
    const { editor, asked } = openAnswered({ name: 'wavespeed', answers: [named, accepted] })
    const outcome = await editor.start(request)
    expect(outcome).toEqual({ kind: 'pending', ticket: 'one', pollAfterMs: 18_000, warnings: [] })
    await editor.poll('one', signal)
    expect(asked).toEqual([
      'https://api.wavespeed.ai/api/v3/wavespeed-ai/qwen-image-2.0-pro/edit',
      'https://api.wavespeed.ai/api/v3/predictions/one/result',
    ])
  })
})
