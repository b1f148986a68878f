import { expect, test } from 'vitest'
import { type CatalogProduct, catalog } from '../../sandbox/catalog/index.ts'

const sizeNames = new Set(['Size'])

/** Every combination of the appearance options, as maps of option to value. */
function colorwaysOf(product: CatalogProduct): Record<string, string>[] {
  return product.options
    .filter((option) => !sizeNames.has(option.name))
    .reduce<Record<string, string>[]>(
      (sofar, option) =>
        sofar.flatMap((chosen) => option.values.map((value) => ({ ...chosen, [option.name]: value.name }))),
      [{}],
    )
}

const matches = (colorway: Record<string, string>, shows: Readonly<Record<string, string>>) =>
  Object.entries(colorway).every(([option, value]) => shows[option] === value)

test('keys, handles and file names are each used once', () => {
  const pictures = catalog.flatMap((product) => product.pictures)
  for (const names of [
    catalog.map((product) => product.handle),
    pictures.map((picture) => picture.key),
    pictures.map((picture) => picture.filename),
  ]) {
    expect(new Set(names).size).toBe(names.length)
  }
})

test('each linked picture shows exactly one colorway that its product has', () => {
  for (const product of catalog) {
    for (const picture of product.pictures.filter(({ shows }) => shows)) {
      const shown = colorwaysOf(product).filter((colorway) => matches(colorway, picture.shows ?? {}))
      expect(shown, picture.key).toEqual([picture.shows])
    }
  }
})

test('each product leads with a linked picture of its own colour, as the right kind of file', () => {
  for (const product of catalog) {
    expect(product.pictures[0]?.shows, product.handle).toBeDefined()
    for (const { filename, format } of product.pictures) {
      expect(filename.endsWith(format === 'png' ? '.png' : '.jpg'), filename).toBe(true)
    }
  }
})

test('between 45 and 63 colorways lack a picture', () => {
  const lacking = catalog.flatMap((product) =>
    colorwaysOf(product).filter(
      (colorway) => !product.pictures.some(({ shows }) => shows && matches(colorway, shows)),
    ),
  )
  expect(lacking.length).toBeGreaterThanOrEqual(45)
  expect(lacking.length).toBeLessThan(64)
})

test('the catalogue holds the cases that a real shop has', () => {
  const options = catalog.flatMap((product) => product.options)
  const values = options.flatMap((option) => option.values)
  expect(catalog.length).toBeGreaterThanOrEqual(14)
  expect(catalog.some((product) => product.options.length === 0)).toBe(true)
  expect(catalog.some((product) => colorwaysOf(product).length === 6 && product.options.length === 2)).toBe(
    true,
  )
  expect(options.some((option) => option.name === 'Colour')).toBe(true)
  for (const name of ['Cognac', 'Black/White', 'Leopard', 'Tartan']) {
    expect(
      values.find((value) => value.name === name),
      name,
    ).toEqual({ name })
  }
  for (const { swatch } of values) expect(swatch ?? '#000000').toMatch(/^#[0-9A-F]{6}$/)
})
