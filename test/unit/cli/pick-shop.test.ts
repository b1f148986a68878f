import { describe, expect, it } from 'vitest'
import { pickShop } from '../../../src/cli/pick-shop.ts'
import type { KnownShop } from '../../../src/ports/shop-registry.ts'

const [first, second, gone] = ['a.myshopify.com', 'b.myshopify.com', 'gone.myshopify.com']

const houseOf = (installed: readonly string[], ownShopId?: string) => ({
  ownShopId,
  registry: {
    list: async () => installed,
    find: async (id: string): Promise<KnownShop | undefined> =>
      [...installed, gone].includes(id)
        ? { id, access: id === gone ? 'lost' : 'granted', installedAt: new Date(0) }
        : undefined,
  },
})

describe('the shop of a command', () => {
  it.each([
    ['the one that was asked for', houseOf([first, second]), second, second],
    ['the one that was asked for, before the own one', houseOf([first, second], first), second, second],
    ['one that grants no access now', houseOf([first]), gone, gone],
    ['this installation’s own', houseOf([first, second], second), undefined, second],
    ['the only one', houseOf([first]), undefined, first],
  ])('is %s', async (_what, house, asked, expected) => {
    expect(await pickShop(house, asked)).toBe(expected)
  })

  it.each([
    ['several are there and none was named', houseOf([first, second]), undefined, /works for 2 shops/],
    ['another one was named', houseOf([first, second]), 'c.myshopify.com', /c\.myshopify\.com is no shop of/],
  ])('is asked for where %s, with the list', async (_what, house, asked, message) => {
    await expect(pickShop(house, asked)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(message),
      hint: expect.stringContaining(`${first}, ${second}`),
    })
  })

  it('is told how to come by where there is none', async () => {
    await expect(pickShop(houseOf([]), undefined)).rejects.toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('colorway start'),
    })
  })
})
