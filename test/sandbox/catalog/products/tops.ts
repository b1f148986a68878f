import { planks } from '../backdrops/planks.ts'
import { plaster } from '../backdrops/plaster.ts'
import { studio } from '../backdrops/studio.ts'
import type { StagedProduct } from '../staged.ts'
import { hoodie } from '../things/hoodie.ts'
import { longSleeve } from '../things/long-sleeve.ts'
import { tee } from '../things/tee.ts'
import { looks, sizes } from './options.ts'

const vendor = 'Marlow & Finch'

const classicTee: StagedProduct = {
  handle: 'classic-tee',
  title: 'Classic Tee',
  productType: 'T-Shirts',
  vendor,
  tags: ['tops', 'organic-cotton'],
  options: [
    sizes('S', 'M', 'L', 'XL', 'XXL'),
    looks('Color', { White: '#F2F0EA', Navy: '#1F2A44', Forest: '#2E4A3A', Rust: '#A4502F', Sky: '#8FB4D0' }),
  ],
  pictures: [
    {
      key: 'classic-tee/front',
      alt: 'Classic Tee in white, laid flat, with a printed sunrise',
      angle: 'front',
      filename: 'classic-tee-white.jpg',
      format: 'jpeg',
      shows: { Color: 'White' },
      shot: {
        thing: () => tee('front'),
        color: '#F2F0EA',
        sizePx: [1200, 1200],
        backdrop: studio('#D3D0CB'),
        seed: 5,
        at: [0.5, 0.485],
        zoom: 1.08,
      },
    },
    {
      key: 'classic-tee/back',
      alt: 'Classic Tee in white, from the back',
      angle: 'back',
      filename: 'classic-tee-white-back.jpg',
      format: 'jpeg',
      shot: {
        thing: () => tee('back'),
        color: '#F2F0EA',
        sizePx: [1200, 1200],
        backdrop: studio('#D3D0CB'),
        seed: 23,
        at: [0.5, 0.485],
        zoom: 1.08,
      },
    },
  ],
}

const merinoJumper: StagedProduct = {
  handle: 'merino-jumper',
  title: 'Fine Merino Jumper',
  productType: 'Knitwear',
  vendor,
  tags: ['tops', 'merino'],
  options: [
    looks('Colour', {
      Oatmeal: '#CDBFA6',
      Charcoal: '#3B3D42',
      Burgundy: '#6B2232',
      Sage: '#9CAF94',
      Petrol: undefined,
    }),
    sizes('XS', 'S', 'M', 'L'),
  ],
  pictures: [
    {
      key: 'merino-jumper/front',
      alt: 'Fine Merino Jumper in oatmeal on a plaster wall',
      angle: 'front',
      filename: 'merino-jumper-oatmeal.jpg',
      format: 'jpeg',
      shows: { Colour: 'Oatmeal' },
      shot: {
        thing: longSleeve,
        color: '#CDBFA6',
        sizePx: [1200, 1500],
        backdrop: plaster('#B9B6B2'),
        seed: 11,
        zoom: 1.22,
      },
    },
  ],
}

const studioHoodie: StagedProduct = {
  handle: 'studio-hoodie',
  title: 'Studio Hoodie',
  productType: 'Hoodies',
  vendor,
  tags: ['tops', 'fleece'],
  options: [
    sizes('S', 'M', 'L', 'XL'),
    looks('Color', {
      'Heather Grey': '#A9ABAE',
      Black: '#232325',
      Ecru: '#E4DAC6',
      Moss: '#67704A',
      'Dusty Pink': '#D3A5A1',
      Cobalt: '#2748A0',
    }),
  ],
  pictures: [
    {
      key: 'studio-hoodie/front',
      alt: 'Studio Hoodie in heather grey on oak boards',
      angle: 'front',
      filename: 'studio-hoodie-heather-grey.jpg',
      format: 'jpeg',
      shows: { Color: 'Heather Grey' },
      shot: {
        thing: hoodie,
        color: '#A9ABAE',
        sizePx: [1400, 1400],
        backdrop: planks('#A98462', 0.19),
        seed: 7,
        at: [0.5, 0.52],
        zoom: 1.06,
      },
    },
    {
      key: 'studio-hoodie/black',
      alt: 'Studio Hoodie in black on oak boards',
      angle: 'front',
      filename: 'studio-hoodie-black.jpg',
      format: 'jpeg',
      shows: { Color: 'Black' },
      shot: {
        thing: hoodie,
        color: '#232325',
        sizePx: [1400, 1400],
        backdrop: planks('#A98462', 0.19),
        seed: 31,
        at: [0.5, 0.52],
        zoom: 1.06,
      },
    },
    {
      key: 'studio-hoodie/pocket',
      alt: 'The kangaroo pocket of the Studio Hoodie, close up',
      angle: 'detail',
      filename: 'studio-hoodie-heather-grey-pocket.jpg',
      format: 'jpeg',
      shot: {
        thing: hoodie,
        color: '#A9ABAE',
        sizePx: [1200, 1200],
        backdrop: planks('#A98462', 0.4),
        seed: 7,
        at: [0.42, 0.02],
        zoom: 2.1,
        turnDegrees: -5,
      },
    },
  ],
}

export const tops: readonly StagedProduct[] = [classicTee, merinoJumper, studioHoodie]
