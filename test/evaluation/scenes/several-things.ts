import { linen } from '../../sandbox/catalog/backdrops/linen.ts'
import { planks } from '../../sandbox/catalog/backdrops/planks.ts'
import { room } from '../../sandbox/catalog/backdrops/room.ts'
import { studio } from '../../sandbox/catalog/backdrops/studio.ts'
import { linearOf } from '../../sandbox/catalog/paint/color.ts'
import type { Thing } from '../../sandbox/catalog/paint/scene.ts'
import { beanie } from '../../sandbox/catalog/things/beanie.ts'
import { camisole } from '../../sandbox/catalog/things/camisole.ts'
import { cushion } from '../../sandbox/catalog/things/cushion.ts'
import { lamp } from '../../sandbox/catalog/things/lamp.ts'
import { logoTee } from '../../sandbox/catalog/things/logo-tee.ts'
import { longSleeve } from '../../sandbox/catalog/things/long-sleeve.ts'
import { mug } from '../../sandbox/catalog/things/mug.ts'
import { planter } from '../../sandbox/catalog/things/planter.ts'
import { sneaker } from '../../sandbox/catalog/things/sneaker.ts'
import { sofa } from '../../sandbox/catalog/things/sofa.ts'
import { trousers } from '../../sandbox/catalog/things/trousers.ts'
import { placeThing } from './move-layers.ts'
import { inColor, piece, type Setting, staged } from './stage.ts'
import type { Owner, StagedScene } from './staged-scene.ts'

type Place = Parameters<typeof placeThing>[1]

/** A thing, and before it something else that keeps its colour. */
function beside(
  thing: Thing,
  other: { of: Owner; thing: Thing; place: Place; color: string },
  setting: Setting,
): StagedScene {
  const placed = placeThing(other.thing, other.place)
  const liesFlat = thing.shadows.every(({ outline }) => outline === 'silhouette')
  const bystander = piece(other.of, inColor(placed.layers, other.color))
  return staged(
    [piece('thing', thing.layers), liesFlat ? bystander : { ...bystander, shadows: placed.shadows }],
    thing.shadows,
    setting,
  )
}

/** Two garments, or a thing with something beside it, of which one is to change. */
export const severalThings: readonly StagedScene[] = [
  beside(
    placeThing(logoTee('word', linearOf('#26323F')), { x: -245, y: -10, scale: 0.58 }),
    {
      of: 'garment',
      thing: longSleeve(),
      place: { x: 245, y: 10, scale: 0.58 },
      color: '#46628C',
    },
    {
      id: 'two-tops',
      noun: 't-shirt',
      color: '#D9A441',
      sizePx: [1200, 900],
      backdrop: linen('#DCD8CF'),
      seed: 301,
      zoom: 1,
    },
  ),
  beside(
    placeThing(trousers(), { x: -210, y: 0, scale: 0.72 }),
    {
      of: 'garment',
      thing: longSleeve(),
      place: { x: 235, y: -40, scale: 0.62 },
      color: '#B6453B',
    },
    {
      id: 'trousers-and-jumper',
      noun: 'trousers',
      color: '#6E7278',
      sizePx: [1152, 960],
      backdrop: planks('#C2A27C', 0.13),
      seed: 302,
      zoom: 1.02,
    },
  ),
  beside(
    placeThing(camisole('top'), { x: -230, y: 20, scale: 0.74 }),
    {
      of: 'garment',
      thing: trousers(),
      place: { x: 210, y: -10, scale: 0.7 },
      color: '#3F5E86',
    },
    {
      id: 'camisole-and-jeans',
      noun: 'top',
      color: '#F0EEEA',
      sizePx: [1100, 1000],
      backdrop: studio('#C8C3BC'),
      seed: 303,
      zoom: 1.05,
    },
  ),
  beside(
    placeThing(sofa('leather'), { x: -60, y: 0, scale: 0.86 }),
    { of: 'object', thing: planter(), place: { x: 408, y: 44, scale: 0.48 }, color: '#D8D2C6' },
    {
      id: 'sofa-and-plant',
      noun: 'sofa',
      color: '#A6452F',
      sizePx: [1200, 900],
      backdrop: room({ wall: '#CFD3D0', ground: '#9A7A58', horizon: 0.64, blur: 0.012 }),
      seed: 304,
      at: [0.5, 0.56],
      zoom: 0.98,
    },
  ),
  beside(
    placeThing(mug(), { x: -130, y: 40, scale: 0.8 }),
    { of: 'object', thing: planter(), place: { x: 330, y: 20, scale: 0.52 }, color: '#C9BDAA' },
    {
      id: 'mug-and-plant',
      noun: 'mug',
      color: '#B23A34',
      sizePx: [1024, 1024],
      backdrop: room({ wall: '#B8B1A4', ground: '#8C6B4A', horizon: 0.58, blur: 0.03 }),
      seed: 305,
      zoom: 1,
    },
  ),
  beside(
    placeThing(logoTee('chest', linearOf('#E8E4DB')), { x: -70, y: -30, scale: 0.86 }),
    { of: 'object', thing: sneaker(), place: { x: 330, y: 330, scale: 0.32 }, color: '#E9E6DF' },
    {
      id: 'tee-and-sneaker',
      noun: 't-shirt',
      color: '#2F6B4F',
      sizePx: [1024, 1024],
      backdrop: planks('#9C8268', 0.16),
      seed: 306,
      zoom: 1,
    },
  ),
  beside(
    placeThing(cushion(), { x: -110, y: 30, scale: 0.82 }),
    { of: 'object', thing: mug(), place: { x: 345, y: -230, scale: 0.36 }, color: '#7B9C9A' },
    {
      id: 'cushion-and-mug',
      noun: 'cushion',
      color: '#E4DED2',
      sizePx: [1100, 1000],
      backdrop: linen('#8B8F86'),
      seed: 307,
      grain: 4,
    },
  ),
  beside(
    placeThing(longSleeve(), { x: -80, y: 40, scale: 0.88 }),
    { of: 'object', thing: beanie(), place: { x: 330, y: -300, scale: 0.4 }, color: '#C9952F' },
    {
      id: 'jumper-and-beanie',
      noun: 'jumper',
      color: '#E9E5DC',
      sizePx: [1024, 1100],
      backdrop: linen('#B7A894'),
      seed: 308,
    },
  ),
  beside(
    placeThing(cushion(), { x: -150, y: 60, scale: 0.7 }),
    { of: 'object', thing: lamp(), place: { x: 300, y: -20, scale: 0.62 }, color: '#E3D9C3' },
    {
      id: 'cushion-and-lamp',
      noun: 'cushion',
      color: '#5B7F6B',
      sizePx: [1152, 960],
      backdrop: studio('#DDD8D0'),
      seed: 309,
      zoom: 0.98,
    },
  ),
]
