import { linen } from '../backdrops/linen.ts'
import { studio } from '../backdrops/studio.ts'
import type { StagedProduct } from '../staged.ts'
import { dress } from '../things/dress.ts'
import { trousers } from '../things/trousers.ts'
import { looks, sizes } from './options.ts'

const vendor = 'Marlow & Finch'

const straightChino: StagedProduct = {
  handle: 'straight-chino',
  title: 'Straight Chino',
  productType: 'Trousers',
  vendor,
  tags: ['bottoms', 'cotton-twill'],
  options: [
    sizes('28', '30', '32', '34', '36', '38'),
    looks('Color', {
      Stone: '#BFB196',
      Navy: '#242D44',
      Olive: '#5E6142',
      Black: '#262628',
      Brick: '#8E4634',
    }),
  ],
  pictures: [
    {
      key: 'straight-chino/front',
      alt: 'Straight Chino in stone, laid on linen',
      angle: 'front',
      filename: 'straight-chino-stone.jpg',
      format: 'jpeg',
      shows: { Color: 'Stone' },
      shot: {
        thing: trousers,
        color: '#BFB196',
        sizePx: [1200, 1500],
        backdrop: linen('#DAD9D6'),
        seed: 13,
        at: [0.5, 0.47],
        zoom: 1.2,
        turnDegrees: 1.5,
      },
    },
    {
      key: 'straight-chino/waistband',
      alt: 'Waistband and pockets of the Straight Chino',
      angle: 'detail',
      filename: 'straight-chino-stone-waistband.jpg',
      format: 'jpeg',
      shot: {
        thing: trousers,
        color: '#BFB196',
        sizePx: [1200, 1200],
        backdrop: linen('#DAD9D6'),
        seed: 13,
        at: [0.48, 1.18],
        zoom: 2.3,
        turnDegrees: 3,
      },
    },
  ],
}

const wrapDress: StagedProduct = {
  handle: 'wrap-dress',
  title: 'Odette Wrap Dress',
  productType: 'Dresses',
  vendor,
  tags: ['dresses', 'occasion'],
  options: [
    sizes('XS', 'S', 'M', 'L'),
    looks('Color', {
      Ivory: '#E9DFCE',
      Emerald: '#1F6B4F',
      Poppy: '#C8382E',
      Midnight: '#1B2140',
      Leopard: undefined,
    }),
  ],
  pictures: [
    {
      key: 'wrap-dress/front',
      alt: 'Odette Wrap Dress in ivory before a rose paper sweep',
      angle: 'front',
      filename: 'wrap-dress-ivory.jpg',
      format: 'jpeg',
      shows: { Color: 'Ivory' },
      shot: {
        thing: dress,
        color: '#E9DFCE',
        sizePx: [1200, 1500],
        backdrop: studio('#C4A9A0'),
        seed: 3,
        at: [0.5, 0.47],
        zoom: 1.14,
      },
    },
  ],
}

export const bottomsAndDresses: readonly StagedProduct[] = [straightChino, wrapDress]
