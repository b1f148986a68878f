import { linen } from '../../sandbox/catalog/backdrops/linen.ts'
import { plaster } from '../../sandbox/catalog/backdrops/plaster.ts'
import { room } from '../../sandbox/catalog/backdrops/room.ts'
import { studio } from '../../sandbox/catalog/backdrops/studio.ts'
import { linearOf } from '../../sandbox/catalog/paint/color.ts'
import type { Layer } from '../../sandbox/catalog/paint/scene.ts'
import { wornCamisole } from '../../sandbox/catalog/things/camisole.ts'
import { hoodie } from '../../sandbox/catalog/things/hoodie.ts'
import { logoTee } from '../../sandbox/catalog/things/logo-tee.ts'
import { longSleeve } from '../../sandbox/catalog/things/long-sleeve.ts'
import {
  bareArms,
  head,
  limbsBesideTrousers,
  otherGarment,
  upperBody,
} from '../../sandbox/catalog/things/person.ts'
import { lyingFlat } from '../../sandbox/catalog/things/shadows.ts'
import { tee } from '../../sandbox/catalog/things/tee.ts'
import { trousers } from '../../sandbox/catalog/things/trousers.ts'
import { piece, type Setting, staged } from './stage.ts'
import type { StagedScene } from './staged-scene.ts'

const standingByAWall = [{ outline: 'silhouette', blur: 60, strength: 0.28, shift: [46, 34] }] as const

interface Wearer {
  readonly skin: string
  readonly hair: string
  readonly trousers: string
}

/** Someone who wears a top; its first layer is the inside of its back, behind the neck. */
function wearing(
  top: readonly Layer[],
  how: { wearer: Wearer; arms: Parameters<typeof bareArms>[0]; inside: number },
  setting: Setting,
): StagedScene {
  const { wearer, arms, inside } = how
  const colors = { skin: linearOf(wearer.skin), hair: linearOf(wearer.hair) }
  const neck = upperBody(colors, arms === 'bare' ? 'bare' : 'dressed')
  const face = head(colors)
  return staged(
    [
      piece('hair', neck.hair),
      piece('thing', top.slice(0, inside)),
      piece('garment', otherGarment('trousers', linearOf(wearer.trousers))),
      piece('skin', neck.skin),
      piece('skin', bareArms(arms, colors.skin)),
      piece('thing', top.slice(inside)),
      piece('skin', face.skin),
      piece('hair', face.hair),
    ],
    standingByAWall,
    setting,
  )
}

function inTrousers(setting: Setting, wearer: Wearer & { shirt: string; shoes: string }): StagedScene {
  const { skin, shoes } = limbsBesideTrousers({ skin: linearOf(wearer.skin), shoes: linearOf(wearer.shoes) })
  return staged(
    [
      piece('skin', skin),
      piece('garment', shoes),
      piece('thing', trousers().layers),
      piece('garment', otherGarment('shirt', linearOf(wearer.shirt))),
    ],
    [...standingByAWall, ...lyingFlat.slice(0, 1)],
    setting,
  )
}

/** People who wear what is to change. */
export const worn: readonly StagedScene[] = [
  wearing(
    longSleeve().layers,
    { wearer: { skin: '#C99A7C', hair: '#3A281E', trousers: '#39465E' }, arms: 'hands', inside: 1 },
    {
      id: 'person-jumper',
      noun: 'jumper',
      color: '#B9B3A8',
      sizePx: [896, 1152],
      backdrop: studio('#D9D6D1'),
      seed: 401,
      at: [0.5, 0.55],
      zoom: 1.06,
    },
  ),
  wearing(
    longSleeve().layers,
    { wearer: { skin: '#8A5A3C', hair: '#1C1614', trousers: '#C8B89B' }, arms: 'hands', inside: 1 },
    {
      id: 'person-jumper-blue',
      noun: 'jumper',
      color: '#3C5C94',
      sizePx: [960, 1200],
      backdrop: plaster('#C6B8A6'),
      seed: 402,
      at: [0.48, 0.56],
      zoom: 1,
    },
  ),
  wearing(
    logoTee('badge', linearOf('#C0272D')).layers,
    { wearer: { skin: '#DDAE90', hair: '#8A5B33', trousers: '#2C2E33' }, arms: 'forearms', inside: 1 },
    {
      id: 'person-tee-badge',
      noun: 't-shirt',
      color: '#EFEDE7',
      sizePx: [1000, 1100],
      backdrop: room({ wall: '#BFC6C4', ground: '#9A7A58', horizon: 0.93, blur: 0.03, bokeh: true }),
      seed: 403,
      at: [0.5, 0.6],
      zoom: 0.86,
    },
  ),
  wearing(
    tee('back').layers.map((layer) => layer),
    { wearer: { skin: '#B37F5F', hair: '#2A1E19', trousers: '#7D8899' }, arms: 'forearms', inside: 1 },
    {
      id: 'person-tee-black',
      noun: 't-shirt',
      color: '#28282B',
      sizePx: [1024, 1024],
      backdrop: studio('#E9E7E3'),
      seed: 404,
      at: [0.5, 0.62],
      zoom: 0.84,
    },
  ),
  wearing(
    wornCamisole(),
    { wearer: { skin: '#E0B699', hair: '#5A3B26', trousers: '#4C6388' }, arms: 'bare', inside: 0 },
    {
      id: 'person-camisole',
      noun: 'top',
      color: '#2F3B4F',
      sizePx: [896, 1152],
      backdrop: studio('#CFCBC5'),
      seed: 405,
      at: [0.5, 0.58],
      zoom: 1.1,
    },
  ),
  wearing(
    hoodie().layers,
    { wearer: { skin: '#7A4C33', hair: '#17120F', trousers: '#54575C' }, arms: 'hands', inside: 2 },
    {
      id: 'person-hoodie',
      noun: 'hoodie',
      color: '#B24A3A',
      sizePx: [960, 1200],
      backdrop: room({ wall: '#CFC8BD', ground: '#A98760', horizon: 0.92, blur: 0.02 }),
      seed: 406,
      at: [0.5, 0.57],
      zoom: 1,
      grain: 4,
    },
  ),
  inTrousers(
    {
      id: 'person-trousers',
      noun: 'trousers',
      color: '#BFB196',
      sizePx: [900, 1200],
      backdrop: studio('#D6D4D0'),
      seed: 407,
      at: [0.5, 0.55],
      zoom: 1.02,
    },
    { skin: '#C99A7C', hair: '#3A281E', trousers: '#000000', shirt: '#E6E3DC', shoes: '#3A2C24' },
  ),
  inTrousers(
    {
      id: 'person-trousers-navy',
      noun: 'trousers',
      color: '#2A3550',
      sizePx: [896, 1152],
      backdrop: linen('#CBC4B8'),
      seed: 408,
      at: [0.5, 0.56],
      zoom: 0.98,
    },
    { skin: '#8A5A3C', hair: '#1C1614', trousers: '#000000', shirt: '#A8503F', shoes: '#E5E1D8' },
  ),
]
