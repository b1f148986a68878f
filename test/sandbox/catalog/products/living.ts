import { planks } from '../backdrops/planks.ts'
import { room } from '../backdrops/room.ts'
import type { StagedProduct } from '../staged.ts'
import { cushion } from '../things/cushion.ts'
import { lamp } from '../things/lamp.ts'
import { sofa } from '../things/sofa.ts'
import { foldedThrow } from '../things/throw.ts'
import { looks } from './options.ts'

const vendor = 'Harrow Home'

const haydenSofa: StagedProduct = {
  handle: 'hayden-sofa',
  title: 'Hayden Two-Seat Sofa',
  productType: 'Sofas',
  vendor,
  tags: ['living', 'furniture'],
  options: [
    looks('Color', { Grey: '#85888D', Navy: '#26324F', Olive: '#65653F' }),
    looks('Material', { Velvet: undefined, Leather: undefined }),
  ],
  pictures: [
    {
      key: 'hayden-sofa/front',
      alt: 'Hayden Two-Seat Sofa in grey velvet, in a room with afternoon light',
      angle: 'front',
      filename: 'hayden-sofa-grey-velvet.jpg',
      format: 'jpeg',
      shows: { Color: 'Grey', Material: 'Velvet' },
      shot: {
        thing: () => sofa('velvet'),
        color: '#85888D',
        sizePx: [1500, 1200],
        backdrop: room({ wall: '#DAD2C6', ground: '#A98760', horizon: 0.66, blur: 0.012 }),
        seed: 37,
        at: [0.5, 0.56],
        zoom: 0.94,
      },
    },
    {
      key: 'hayden-sofa/leather',
      alt: 'Hayden Two-Seat Sofa in grey leather, in a room with afternoon light',
      angle: 'front',
      filename: 'hayden-sofa-grey-leather.jpg',
      format: 'jpeg',
      shows: { Color: 'Grey', Material: 'Leather' },
      shot: {
        thing: () => sofa('leather'),
        color: '#85888D',
        sizePx: [1500, 1200],
        backdrop: room({ wall: '#DAD2C6', ground: '#A98760', horizon: 0.66, blur: 0.012 }),
        seed: 37,
        at: [0.5, 0.56],
        zoom: 0.94,
      },
    },
    {
      key: 'hayden-sofa/arm',
      alt: 'Arm and seat of the Hayden Sofa, close up',
      angle: 'detail',
      filename: 'hayden-sofa-grey-velvet-arm.jpg',
      format: 'jpeg',
      shot: {
        thing: () => sofa('velvet'),
        color: '#85888D',
        sizePx: [1200, 1200],
        backdrop: room({ wall: '#DAD2C6', ground: '#A98760', horizon: 0.8, blur: 0.03 }),
        seed: 37,
        at: [1.12, 0.56],
        zoom: 2,
      },
    },
  ],
}

const linenCushion: StagedProduct = {
  handle: 'linen-cushion',
  title: 'Washed Linen Cushion',
  productType: 'Cushions',
  vendor,
  tags: ['living', 'linen'],
  options: [
    looks('Color', {
      Natural: undefined,
      Ochre: { swatchPicture: ['#C68A2E'] },
      Indigo: { entry: { label: 'Indigo', color: '#343A78', baseColors: ['Blue'], pattern: 'Solid' } },
      Clay: undefined,
      Slate: undefined,
    }),
  ],
  pictures: [
    {
      key: 'linen-cushion/front',
      alt: 'Washed Linen Cushion in natural, on dark boards',
      angle: 'front',
      filename: 'linen-cushion-natural.jpg',
      format: 'jpeg',
      shows: { Color: 'Natural' },
      shot: {
        thing: cushion,
        color: '#D9CDB8',
        sizePx: [1200, 1200],
        backdrop: planks('#6F5845', 0.17),
        seed: 41,
        turnDegrees: 4,
      },
    },
  ],
}

const auroraLamp: StagedProduct = {
  handle: 'aurora-lamp',
  title: 'Aurora Table Lamp',
  productType: 'Lighting',
  vendor,
  tags: ['living', 'lighting'],
  options: [
    looks('Color', {
      Flax: '#DCD0B8',
      Charcoal: '#43454A',
      Sage: '#98A68C',
      Blush: '#D9AFA4',
      Rust: '#A4542F',
    }),
  ],
  pictures: [
    {
      key: 'aurora-lamp/front',
      alt: 'Aurora Table Lamp with a flax shade',
      angle: 'front',
      filename: 'aurora-lamp-flax.jpg',
      format: 'jpeg',
      shows: { Color: 'Flax' },
      shot: {
        thing: lamp,
        color: '#DCD0B8',
        sizePx: [1200, 1500],
        backdrop: room({ wall: '#8E9A94', ground: '#7A5A40', horizon: 0.76, blur: 0.025 }),
        seed: 43,
        at: [0.5, 0.52],
        zoom: 1.28,
      },
    },
  ],
}

const waffleThrow: StagedProduct = {
  handle: 'waffle-throw',
  title: 'Waffle Throw',
  productType: 'Blankets',
  vendor,
  tags: ['living', 'cotton'],
  options: [
    looks('Color', { Oat: '#D5C8B2', Denim: '#4F6786', Rose: '#C98F8F', Pine: '#3A5548', Tartan: undefined }),
  ],
  pictures: [
    {
      key: 'waffle-throw/folded',
      alt: 'Waffle Throw in oat, folded on a bench',
      angle: 'front',
      filename: 'waffle-throw-oat.jpg',
      format: 'jpeg',
      shows: { Color: 'Oat' },
      shot: {
        thing: foldedThrow,
        color: '#D5C8B2',
        sizePx: [1400, 1200],
        backdrop: room({ wall: '#A8ABA6', ground: '#7C5A3F', horizon: 0.58, blur: 0.03 }),
        seed: 53,
        at: [0.5, 0.52],
        zoom: 1.02,
      },
    },
  ],
}

export const living: readonly StagedProduct[] = [haydenSofa, linenCushion, auroraLamp, waffleThrow]
