import { dilate } from '../mask/morphology.ts'
import { dropSmall, fillHoles, findRegions, keepRegions } from '../mask/regions.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { type LabPlanes, type Mask, maskFrom, pixelCount, planeFrom, type Raster } from '../raster/raster.ts'
import { shrink, sizeWithin } from '../raster/shrink.ts'
import { grabCut } from './grab-cut.ts'
import { findMainMaterial, type MainMaterial } from './main-material.ts'
import { estimatePrior, type ThingPrior } from './thing-prior.ts'

/** The finder's guess, on a small copy of the picture. */
export interface FoundThing {
  readonly lab: LabPlanes
  readonly prior: ThingPrior
  /** The whole thing, with its logos, soles and legs. */
  readonly thing: Mask
  /** The part in its main material: what a change of colour should change. */
  readonly material: Mask
  readonly main: MainMaterial
}

const WORKING_LONG_SIDE_PX = 320
const LEAST_SHARE = 0.0015

/** Finds the thing that a picture shows, and its main material, without any trained model. */
export function findThing(raster: Raster): FoundThing {
  const lab = labPlanesOf(shrink(raster, sizeWithin(raster, WORKING_LONG_SIDE_PX)))
  const prior = estimatePrior(lab)
  const cut = grabCut({ lab, prior: prior.prior, rounds: 3, smoothness: 6 })
  const thing = tidy(cut, prior)
  const main = findMainMaterial(lab, thing)
  const material = refineMaterial(lab, thing, main)
  return { lab, prior, thing, material, main }
}

/** Keeps the regions that matter against the largest, and fills pinholes. */
function tidy(cut: Mask, _prior: ThingPrior): Mask {
  const count = pixelCount(cut)
  const largest = Math.max(0, ...findRegions(cut).areas)
  const kept = keepRegions(cut, (area) => area >= Math.max(LEAST_SHARE * count, 0.08 * largest))
  return fillHoles(kept, (area) => area < LEAST_SHARE * count)
}

/** Cuts the main material from everything else, details and ground alike. */
function refineMaterial(lab: LabPlanes, thing: Mask, main: MainMaterial): Mask {
  const around = dilate(thing, 2)
  const values = new Float32Array(lab.l.length).map((_, pixel) => {
    if (around.inside[pixel] === 0) return -20
    if (thing.inside[pixel] === 0) return -1
    return main.mask.inside[pixel] === 1 ? 2 : -2
  })
  const cut = grabCut({ lab, prior: planeFrom(lab, values), rounds: 1, smoothness: 3 })
  const inThing = maskFrom(
    lab,
    cut.inside.map((value, i) => value & around.inside[i]),
  )
  return dropSmall(inThing, 6)
}
