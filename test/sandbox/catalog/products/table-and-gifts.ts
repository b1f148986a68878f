import { linen } from '../backdrops/linen.ts'
import { room } from '../backdrops/room.ts'
import type { StagedProduct } from '../staged.ts'
import { giftCard } from '../things/gift-card.ts'
import { mug } from '../things/mug.ts'
import { planter } from '../things/planter.ts'
import { looks } from './options.ts'

const vendor = 'Harrow Home'

const morningMug: StagedProduct = {
  handle: 'morning-mug',
  title: 'Morning Mug',
  productType: 'Tableware',
  vendor,
  tags: ['table', 'ceramic'],
  options: [
    looks('Color', {
      Chalk: '#ECE8DF',
      Terracotta: '#B4613F',
      'Ink Blue': '#25365C',
      Moss: '#6A744C',
      Butter: '#EBCF83',
      Blush: '#E0B3A9',
    }),
  ],
  pictures: [
    {
      key: 'morning-mug/front',
      alt: 'Morning Mug in chalk, with coffee, on a kitchen table',
      angle: 'front',
      filename: 'morning-mug-chalk.jpg',
      format: 'jpeg',
      shows: { Color: 'Chalk' },
      shot: {
        thing: mug,
        color: '#ECE8DF',
        sizePx: [1200, 1200],
        backdrop: room({ wall: '#A89C8C', ground: '#99724C', horizon: 0.6, blur: 0.03, bokeh: true }),
        seed: 59,
        at: [0.47, 0.5],
        zoom: 1.05,
      },
    },
  ],
}

const verityPlanter: StagedProduct = {
  handle: 'verity-planter',
  title: 'Verity Planter',
  productType: 'Planters',
  vendor,
  tags: ['living', 'stoneware'],
  options: [
    looks('Color', {
      Terracotta: '#B0674A',
      Alabaster: '#E6E1D7',
      Graphite: '#47494C',
      Eucalyptus: '#8FA397',
      Cobalt: '#2B4C9B',
    }),
  ],
  pictures: [
    {
      key: 'verity-planter/front',
      alt: 'Verity Planter in terracotta, planted with sansevieria',
      angle: 'front',
      filename: 'verity-planter-terracotta.jpg',
      format: 'jpeg',
      shows: { Color: 'Terracotta' },
      shot: {
        thing: planter,
        color: '#B0674A',
        sizePx: [1200, 1400],
        backdrop: room({ wall: '#D2CBBF', ground: '#B59068', horizon: 0.7, blur: 0.03, bokeh: true }),
        seed: 61,
        at: [0.5, 0.54],
        zoom: 1.1,
      },
    },
  ],
}

const giftCardProduct: StagedProduct = {
  handle: 'gift-card',
  title: 'Gift Card',
  productType: 'Gift Cards',
  vendor: 'Marlow & Finch',
  tags: ['gifts'],
  options: [],
  pictures: [
    {
      key: 'gift-card/front',
      alt: 'Gift card on its envelope',
      angle: 'front',
      filename: 'gift-card.jpg',
      format: 'jpeg',
      shows: {},
      shot: { thing: giftCard, color: '#EBE4D6', sizePx: [1200, 1200], backdrop: linen('#AEBAB8'), seed: 67 },
    },
  ],
}

export const tableAndGifts: readonly StagedProduct[] = [morningMug, verityPlanter, giftCardProduct]
