import { linearOf } from '../paint/color.ts'
import type { Material } from '../paint/scene.ts'

/** The little light that loose fibres scatter: without it black cloth would be a hole. */
const nap = { gloss: 0.03, shininess: 3, sheen: 0.1 } as const

export const jersey: Material = { weave: 'jersey', grain: 1.1, ...nap }
export const fleece: Material = { weave: 'fleece', grain: 1, ...nap }
export const fineKnit: Material = { weave: 'knit', grain: 0.62, bump: 0.7, ...nap }
export const chunkyKnit: Material = { weave: 'rib', grain: 2.1, ...nap }
export const twill: Material = { weave: 'twill', grain: 1, ...nap }
export const linenCloth: Material = { weave: 'linen', grain: 1 }
export const crepe: Material = { weave: 'jersey', grain: 0.8, bump: 0.5, gloss: 0.05, shininess: 9 }
export const velvet: Material = { weave: 'velvet', grain: 1, sheen: 0.7 }
export const waffle: Material = { weave: 'waffle', grain: 0.55, ...nap }
export const grainedLeather: Material = { weave: 'leather', grain: 1, gloss: 0.16, shininess: 22 }
export const smoothLeather: Material = {
  weave: 'leather',
  grain: 0.55,
  bump: 0.35,
  gloss: 0.12,
  shininess: 30,
}
export const glaze: Material = {
  weave: 'smooth',
  grain: 1,
  gloss: 0.5,
  shininess: 90,
  bump: 0.4,
  mirrored: 0.3,
}
export const stoneware: Material = {
  weave: 'smooth',
  grain: 1.4,
  gloss: 0.12,
  shininess: 18,
  bump: 2.5,
  mirrored: 0.05,
}
export const rubber: Material = { weave: 'smooth', grain: 1, gloss: 0.04, shininess: 12 }
export const metal: Material = { weave: 'smooth', grain: 1, gloss: 0.9, shininess: 40, mirrored: 0.4 }
export const wood: Material = { weave: 'smooth', grain: 1.2, gloss: 0.1, shininess: 20, bump: 2 }
export const cord: Material = { weave: 'rib', grain: 0.5, bump: 0.8 }
export const paper: Material = { weave: 'smooth', grain: 1, bump: 0.6, gloss: 0.05, shininess: 14 }

export const colors = {
  offWhite: linearOf('#EDEAE2'),
  brass: linearOf('#B08D4C'),
  steel: linearOf('#8F9296'),
  oak: linearOf('#B98A5B'),
  walnut: linearOf('#6B4630'),
  ink: linearOf('#26323F'),
  coral: linearOf('#D9633F'),
  leaf: linearOf('#4E7048'),
  soil: linearOf('#3A2A20'),
} as const
