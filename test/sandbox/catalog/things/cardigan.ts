import type { Rgb } from '../paint/color.ts'
import { ellipse, mirrored, path } from '../paint/outline.ts'
import type { Layer, Thing } from '../paint/scene.ts'
import { longSleeve } from './long-sleeve.ts'
import { fineKnit, metal } from './materials.ts'
import { lyingFlat } from './shadows.ts'
import { otherSide } from './sides.ts'

const cuff = '266,274! 314,284 362,272! 361,306! 318,319 275,314!'

/** A jumper that buttons down its front: cuffs, placket, pocket edge and buttons have colours of their own. */
export function cardigan(trimColor: Rgb, buttonColor: Rgb): Thing {
  const trim = (outlines: Layer['outlines'], lift = 3): Layer => ({
    outlines,
    role: 'trim',
    color: trimColor,
    material: fineKnit,
    lift,
    wobble: 0.6,
    relief: { puff: { radius: 8, height: 6 } },
  })
  const buttons = [-250, -140, -30, 80, 190, 300].map(
    (y): Layer => ({
      outlines: [ellipse(0, y, 11, 11)],
      role: 'trim',
      color: buttonColor,
      material: { ...metal, gloss: 0.3 },
      lift: 4,
      wobble: 0,
      relief: { puff: { radius: 5, height: 4 } },
    }),
  )
  return {
    layers: [
      ...longSleeve().layers,
      trim([path(cuff)]),
      trim([path(otherSide(cuff))]),
      trim([mirrored('0,-305 15,-306! 17,0 17,402! 0,403')]),
      trim([path('-150,170! -60,174! -60,190! -150,186!')]),
      ...buttons,
    ],
    shadows: lyingFlat,
  }
}
