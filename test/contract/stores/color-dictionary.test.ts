import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someShop } from '../../support/stage-edits.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const openColors = async () => (await someShop(tables)).colors
const meanings = async (colors: Awaited<ReturnType<typeof openColors>>) =>
  (await colors.list()).map(({ name, meaning }) => [name, meaning])

describe('the merchant’s dictionary', () => {
  it('keeps each name once, however it is spelled, with who said it', async () => {
    const colors = await openColors()
    expect(await colors.set('  Écume-de Mer ', { kind: 'color', hex: '#abc' }, 'Ana')).toBe('ecume de mer')
    await colors.set('ＥＣＵＭＥ de mer', { kind: 'color', hex: '#12ab34' }, 'Ben')
    const [entry, ...others] = await colors.list()
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      name: 'ecume de mer',
      meaning: { kind: 'color', hex: '#12AB34' },
      setBy: 'Ben',
    })
  })

  it('knows patterns and two colours too, in the order of names', async () => {
    const colors = await openColors()
    await colors.set('Savanna', { kind: 'pattern' }, 'Ana')
    await colors.set('Domino', { kind: 'two-colored' }, 'Ana')
    expect(await meanings(colors)).toEqual([
      ['domino', { kind: 'two-colored' }],
      ['savanna', { kind: 'pattern' }],
    ])
    await colors.set('savanna', { kind: 'color', hex: '#CDB892' }, 'Ana')
    expect((await meanings(colors))[1]).toEqual(['savanna', { kind: 'color', hex: '#CDB892' }])
  })

  it('forgets a name once', async () => {
    const colors = await openColors()
    await colors.set('Domino', { kind: 'pattern' }, 'Ana')
    expect([await colors.remove('DOMINO'), await colors.remove('Domino')]).toEqual([true, false])
    expect(await colors.list()).toEqual([])
  })

  it('takes neither a name of nothing nor a hex that is none', async () => {
    const colors = await openColors()
    const invalid = { code: 'invalid_input' }
    await expect(colors.set(' - ', { kind: 'pattern' }, 'Ana')).rejects.toMatchObject(invalid)
    await expect(colors.set('Navy', { kind: 'color', hex: 'blue' }, 'Ana')).rejects.toMatchObject(invalid)
    expect(await colors.list()).toEqual([])
  })
})
