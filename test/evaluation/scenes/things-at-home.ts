import { checks } from '../../sandbox/catalog/backdrops/checks.ts'
import { planks } from '../../sandbox/catalog/backdrops/planks.ts'
import { plaster } from '../../sandbox/catalog/backdrops/plaster.ts'
import { room } from '../../sandbox/catalog/backdrops/room.ts'
import { studio } from '../../sandbox/catalog/backdrops/studio.ts'
import { beanie } from '../../sandbox/catalog/things/beanie.ts'
import { cushion } from '../../sandbox/catalog/things/cushion.ts'
import { lamp } from '../../sandbox/catalog/things/lamp.ts'
import { mug } from '../../sandbox/catalog/things/mug.ts'
import { planter } from '../../sandbox/catalog/things/planter.ts'
import { sneaker } from '../../sandbox/catalog/things/sneaker.ts'
import { sofa } from '../../sandbox/catalog/things/sofa.ts'
import { foldedThrow } from '../../sandbox/catalog/things/throw.ts'
import { tote } from '../../sandbox/catalog/things/tote.ts'
import { alone } from './stage.ts'
import type { StagedScene } from './staged-scene.ts'

/** Shoes, bags and furniture, each alone. */
export const thingsAtHome: readonly StagedScene[] = [
  alone(sneaker(), {
    id: 'sneaker-white',
    noun: 'sneaker',
    color: '#EFEDE8',
    sizePx: [1200, 960],
    backdrop: studio('#B9BDBF', 0.62),
    seed: 201,
    at: [0.5, 0.54],
    zoom: 1.02,
  }),
  alone(sneaker(), {
    id: 'sneaker-red-in-room',
    noun: 'sneaker',
    color: '#B2332F',
    sizePx: [1152, 896],
    backdrop: room({ wall: '#C6CBCB', ground: '#8C6A48', horizon: 0.55, blur: 0.02 }),
    seed: 202,
    at: [0.5, 0.56],
    zoom: 0.96,
  }),
  alone(tote(), {
    id: 'tote-tan',
    noun: 'bag',
    color: '#A8703F',
    sizePx: [960, 1120],
    backdrop: studio('#DEDBD5', 0.7),
    seed: 203,
    at: [0.5, 0.53],
    zoom: 1.12,
  }),
  alone(tote(), {
    id: 'tote-black',
    noun: 'bag',
    color: '#242322',
    sizePx: [1000, 1100],
    backdrop: studio('#C9B6A2', 0.7),
    seed: 204,
    at: [0.5, 0.53],
    zoom: 1.08,
    encoding: 'png',
  }),
  alone(beanie(), {
    id: 'beanie-ochre',
    noun: 'beanie',
    color: '#C9952F',
    sizePx: [1024, 1024],
    backdrop: plaster('#A9B3B8'),
    seed: 205,
    at: [0.5, 0.52],
    zoom: 1.05,
  }),
  alone(cushion(), {
    id: 'cushion-on-planks',
    noun: 'cushion',
    color: '#D9CDB8',
    sizePx: [1000, 1000],
    backdrop: planks('#6F5845', 0.17),
    seed: 206,
    turnDegrees: 4,
  }),
  alone(cushion(), {
    id: 'cushion-on-checks',
    noun: 'cushion',
    color: '#3D6FB0',
    sizePx: [1024, 1024],
    backdrop: checks('#EFEAE0', '#B9564E', 0.06),
    seed: 207,
    zoom: 0.95,
    turnDegrees: -6,
  }),
  alone(sofa('velvet'), {
    id: 'sofa-velvet',
    noun: 'sofa',
    color: '#85888D',
    sizePx: [1200, 960],
    backdrop: room({ wall: '#DAD2C6', ground: '#A98760', horizon: 0.66, blur: 0.012 }),
    seed: 208,
    at: [0.5, 0.56],
    zoom: 0.94,
  }),
  alone(lamp(), {
    id: 'lamp-flax',
    noun: 'lamp',
    color: '#DCD0B8',
    sizePx: [960, 1200],
    backdrop: room({ wall: '#8E9A94', ground: '#7A5A40', horizon: 0.76, blur: 0.025 }),
    seed: 209,
    at: [0.5, 0.52],
    zoom: 1.28,
  }),
  alone(foldedThrow(), {
    id: 'throw-oat',
    noun: 'blanket',
    color: '#D5C8B2',
    sizePx: [1152, 960],
    backdrop: room({ wall: '#A8ABA6', ground: '#7C5A3F', horizon: 0.58, blur: 0.03 }),
    seed: 210,
    at: [0.5, 0.52],
    zoom: 1.02,
  }),
  alone(mug(), {
    id: 'mug-white',
    noun: 'mug',
    color: '#ECE8DF',
    sizePx: [1024, 1024],
    backdrop: room({ wall: '#A89C8C', ground: '#99724C', horizon: 0.6, blur: 0.03, bokeh: true }),
    seed: 211,
    at: [0.47, 0.5],
    zoom: 1.05,
  }),
  alone(planter(), {
    id: 'planter-terracotta',
    noun: 'planter',
    color: '#B0674A',
    sizePx: [960, 1120],
    backdrop: room({ wall: '#D2CBBF', ground: '#B59068', horizon: 0.7, blur: 0.03, bokeh: true }),
    seed: 212,
    at: [0.5, 0.54],
    zoom: 1.1,
  }),
]
