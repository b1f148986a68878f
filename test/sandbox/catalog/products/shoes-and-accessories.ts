import { plaster } from '../backdrops/plaster.ts'
import { studio } from '../backdrops/studio.ts'
import type { StagedProduct } from '../staged.ts'
import { beanie } from '../things/beanie.ts'
import { sneaker } from '../things/sneaker.ts'
import { tote } from '../things/tote.ts'
import { looks, sizes } from './options.ts'

const courtSneaker: StagedProduct = {
  handle: 'court-sneaker',
  title: 'Court Sneaker',
  productType: 'Shoes',
  vendor: 'Northquay',
  tags: ['shoes', 'leather'],
  options: [
    sizes('38', '39', '40', '41', '42', '43'),
    looks('Color', {
      White: '#EFEDE8',
      'Black/White': undefined,
      Sand: '#CDB591',
      Pine: '#2F4D43',
      Lilac: '#B9A6CF',
    }),
  ],
  pictures: [
    {
      key: 'court-sneaker/side',
      alt: 'Court Sneaker in white, from the side',
      angle: 'side',
      filename: 'court-sneaker-white.jpg',
      format: 'jpeg',
      shows: { Color: 'White' },
      shot: {
        thing: sneaker,
        color: '#EFEDE8',
        sizePx: [1400, 1200],
        backdrop: studio('#B9BDBF', 0.62),
        seed: 17,
        at: [0.5, 0.54],
        zoom: 1.02,
      },
    },
    {
      key: 'court-sneaker/heel',
      alt: 'Heel and laces of the Court Sneaker',
      angle: 'detail',
      filename: 'court-sneaker-white-heel.jpg',
      format: 'jpeg',
      shot: {
        thing: sneaker,
        color: '#EFEDE8',
        sizePx: [1200, 1200],
        backdrop: studio('#B9BDBF', 0.8),
        seed: 17,
        at: [0.82, 0.6],
        zoom: 1.9,
        turnDegrees: -4,
      },
    },
  ],
}

const marketTote: StagedProduct = {
  handle: 'market-tote',
  title: 'Market Tote',
  productType: 'Bags',
  vendor: 'Northquay',
  tags: ['bags', 'leather'],
  options: [
    looks('Color', {
      Tan: '#A8703F',
      Black: '#242322',
      Cognac: undefined,
      Oxblood: '#5A1F24',
      Bone: '#DDD3C0',
      Olive: '#5B5A3C',
    }),
  ],
  pictures: [
    {
      key: 'market-tote/front',
      alt: 'Market Tote in tan leather',
      angle: 'front',
      filename: 'market-tote-tan.png',
      format: 'png',
      shows: { Color: 'Tan' },
      shot: {
        thing: tote,
        color: '#A8703F',
        sizePx: [1200, 1400],
        backdrop: studio('#DEDBD5', 0.7),
        seed: 19,
        at: [0.5, 0.53],
        zoom: 1.12,
      },
    },
    {
      key: 'market-tote/black',
      alt: 'Market Tote in black leather',
      angle: 'front',
      filename: 'market-tote-black.png',
      format: 'png',
      shows: { Color: 'Black' },
      shot: {
        thing: tote,
        color: '#242322',
        sizePx: [1200, 1400],
        backdrop: studio('#DEDBD5', 0.7),
        seed: 47,
        at: [0.5, 0.53],
        zoom: 1.12,
      },
    },
  ],
}

const ribBeanie: StagedProduct = {
  handle: 'rib-beanie',
  title: 'Harbour Rib Beanie',
  productType: 'Hats',
  vendor: 'Northquay',
  tags: ['accessories', 'wool'],
  options: [
    looks('Color', {
      Mustard: '#C9952F',
      Navy: '#22304D',
      Charcoal: undefined,
      Cream: '#E8DFCB',
      Raspberry: '#A12A4E',
    }),
  ],
  pictures: [
    {
      key: 'rib-beanie/front',
      alt: 'Harbour Rib Beanie in mustard on a grey-blue wall',
      angle: 'front',
      filename: 'rib-beanie-mustard.jpg',
      format: 'jpeg',
      shows: { Color: 'Mustard' },
      shot: {
        thing: beanie,
        color: '#C9952F',
        sizePx: [1200, 1200],
        backdrop: plaster('#A9B3B8'),
        seed: 29,
        at: [0.5, 0.52],
        zoom: 1.05,
      },
    },
  ],
}

export const shoesAndAccessories: readonly StagedProduct[] = [courtSneaker, marketTote, ribBeanie]
