import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { colors, handleOf, pictures, products, sizes } from './bench-catalog.ts'

const header = 'Handle,SKU,Option value,Target colour,Target hex,Source picture,Angle,Alt text\n'
/** White is what the pictures show. */
const wanted = colors.slice(1)
const perProduct = wanted.length * pictures

/**
 * Writes rows that ask for every colour of every product from each of its pictures, the lead one and nine further ones.
 * Every tenth row says what an earlier one said, nearby or half a file ago; every fiftieth has an error of one of five
 * kinds.
 */
export const writeFile = async (path: string, rows: number): Promise<void> => {
  const file = createWriteStream(path)
  let text = header
  let next = 0
  for (let row = 0; row < rows; row++) {
    if (row % 50 === 49) text += wrongRow(row)
    else if (row % 10 === 5 && next > 0) text += rowOf(row % 20 === 5 ? next - 1 : Math.floor(next / 2))
    else text += rowOf(next++)
    if (text.length < 1 << 20) continue
    if (!file.write(text)) await once(file, 'drain')
    text = ''
  }
  file.end(text)
  await finished(file)
}

const rowOf = (number: number): string => {
  const product = Math.floor(number / perProduct) % products
  const color = Math.floor(number / pictures) % wanted.length
  const picture = number % pictures
  const { name, hex } = wanted[color]
  const sku = `${handleOf(product)}-${name}-${sizes[number % sizes.length]}`
  const angle = picture === 0 ? 'lead' : 'further'
  return `${handleOf(product)},${sku},${name},${name} dye,${hex},${picture + 1},${angle},"The shirt, in ${name}, seen from side ${picture}"\n`
}

const wrongRow = (row: number): string => {
  switch (row % 5) {
    case 0:
      return `no-such-shirt-${row},,Navy,,,1,,\n`
    case 1:
      return `${handleOf(0)},,Nvay,,,1,,\n`
    case 2:
      return `${handleOf(0)},,Navy,,#12345,1,,\n`
    case 3:
      return `${handleOf(0)},,Navy,,,99,,\n`
    default:
      return ',,Navy,,,1,,\n'
  }
}
