import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

type Kind = 'product' | 'variant' | 'link' | 'media'

interface Line {
  readonly kind: Kind
  readonly text: string
}

const colors = ['Black', 'Off White', 'Navy', 'Heather Grey', 'Bordeaux', 'Forêt', 'Sand', 'Dusty Rose']
const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
const things = ['T-Shirt', 'Hoodie', 'Sneaker', 'Tote Bag', 'Throw Pillow', 'Ceramic Mug']

/** As Shopify writes the lines of one product: three to eight colours, two to six sizes, its gallery, links. */
function* linesOfProduct(number: number): Generator<Line> {
  const id = `gid://shopify/Product/${7_000_000_000_000 + number}`
  const ownColors = colors.slice(0, 3 + (number % 6))
  const ownSizes = sizes.slice(0, 2 + (number % 5))
  const thing = things[number % things.length] ?? ''
  const line = (kind: Kind, value: object): Line => ({ kind, text: JSON.stringify(value) })
  yield line('product', {
    id,
    title: `Organic Cotton ${thing} No. ${number}`,
    handle: `organic-cotton-${thing.toLowerCase().replaceAll(' ', '-')}-no-${number}`,
    productType: thing,
    vendor: `Maison ${number % 40}`,
    status: number % 9 === 0 ? 'DRAFT' : 'ACTIVE',
    tags: ['organic', `season-${number % 8}`, 'new arrivals', 'Summer'],
    updatedAt: new Date(Date.UTC(2026, 9, 1) + number * 1_000).toISOString(),
    category: { fullName: 'Apparel & Accessories > Clothing > Clothing Tops > T-Shirts' },
    options: [
      {
        name: 'Color',
        optionValues: ownColors.map((name, index) => ({
          name,
          linkedMetafieldValue: null,
          swatch: index % 2 === 0 ? { color: '#6A8D48', image: null } : null,
        })),
      },
      {
        name: 'Size',
        optionValues: ownSizes.map((name) => ({ name, linkedMetafieldValue: null, swatch: null })),
      },
    ],
  })
  const mediaId = (index: number) => `gid://shopify/MediaImage/${9_000_000_000_000 + number * 20 + index}`
  let variants = 0
  for (const [colorIndex, color] of ownColors.entries())
    for (const size of ownSizes) {
      const variantId = `gid://shopify/ProductVariant/${4_000_000_000_000 + number * 100 + variants++}`
      yield line('variant', {
        id: variantId,
        title: `${color} / ${size}`,
        sku: `OC-${number}-${colorIndex}-${size}`,
        selectedOptions: [
          { name: 'Color', value: color },
          { name: 'Size', value: size },
        ],
        __parentId: id,
      })
      if (colorIndex % 2 === 0) yield line('link', { id: mediaId(colorIndex), __parentId: variantId })
    }
  for (let index = 0; index < 4 + (number % 5); index++)
    yield line('media', {
      id: mediaId(index),
      alt: `${thing} seen from side ${index}`,
      image: {
        url: `https://cdn.shopify.com/s/files/1/0612/3456/7890/files/organic-${number}-${index}.jpg?v=1761900000`,
        width: 2048,
        height: 2560,
      },
      __parentId: id,
    })
}

/**
 * Writes a bulk result of about so many lines, ending with a whole product; grouped, or with every child far before
 * its parent. Answers how many lines it has in truth.
 */
export const writeResult = async (path: string, lines: number, grouped: boolean): Promise<number> => {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 })
  let written = 0
  const passes: readonly (readonly Kind[])[] = grouped
    ? [['product', 'variant', 'link', 'media']]
    : [['link'], ['media'], ['variant'], ['product']]
  for (const kinds of passes) {
    let counted = 0
    for (let number = 1; counted < lines; number++) {
      let text = ''
      for (const line of linesOfProduct(number)) {
        counted++
        if (!kinds.includes(line.kind)) continue
        text += `${line.text}\n`
        written++
      }
      if (!file.write(text)) await once(file, 'drain')
    }
  }
  file.end()
  await once(file, 'finish')
  return written
}
