import { describe, expect, it } from 'vitest'
import { bug, unavailable } from '../../../src/domain/errors.ts'
import { createSwatchMeter } from '../../../src/pipeline/measure-swatches.ts'

const measure = { hex: '#7A3E28', uniform: true }

/** A catalogue that serves swatches, but for what it fails at. */
const openMeter = (failures: Readonly<Record<string, Error>> = {}) => {
  const fetched: string[] = []
  const catalog = {
    fetchSwatch: async (url: string) => {
      fetched.push(url)
      if (failures[url]) throw failures[url]
      return new Uint8Array()
    },
  }
  return { meter: createSwatchMeter(catalog, { measureSwatch: async () => measure }), fetched }
}

describe('the swatches of a batch', () => {
  it('are each fetched once, whoever has them', async () => {
    const { meter, fetched } = openMeter()
    const rust = { value: 'Rust', url: 'https://cdn.example/rust.png' }
    const moss = { value: 'Moss', url: 'https://cdn.example/moss.png' }
    await meter.measure([rust, moss, rust])
    await meter.measure([{ ...rust, value: 'Rouille' }])
    expect(fetched).toEqual([rust.url, moss.url])
    expect([...meter.measured.keys()]).toEqual(fetched)
    expect(meter.unread).toEqual([])
  })

  it('that cannot be had are told, and stop nobody', async () => {
    const { meter, fetched } = openMeter({ a: unavailable('The shop is away.') })
    await meter.measure([
      { value: 'Rust', url: 'a' },
      { value: 'Moss', url: 'b' },
    ])
    await meter.measure([{ value: 'Rust', url: 'a' }])
    expect([...meter.measured]).toEqual([['b', measure]])
    expect(meter.unread).toEqual(['Rust'])
    expect(fetched).toEqual(['a', 'b'])
  })

  it('do not hide a fault of ours', async () => {
    const { meter } = openMeter({ a: bug('It cannot be.'), b: new TypeError('x is undefined') })
    await expect(meter.measure([{ value: 'Rust', url: 'a' }])).rejects.toMatchObject({ code: 'bug' })
    await expect(meter.measure([{ value: 'Moss', url: 'b' }])).rejects.toThrow(TypeError)
  })
})
