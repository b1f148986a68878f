import type { Report } from './report.ts'

/** Fewer others cannot say which of them is the odd one. */
const fewestSiblings = 2

/** Of the mask's area, relative. */
const mostAreaOff = 0.12
/** Of the picture's sides. */
const mostEdgeOff = 0.02
/** As a factor. */
const mostContrastOff = 2
/** Near black and near white there is no room for light and shade: these say nothing about the exposure. */
const roomFor = { darkestL: 15, palestL: 85 }

/**
 * What sets a candidate apart from those of the other colorways of the same picture, one sentence each: all of one
 * product should have the same mask, crop and exposure. Each measure is held against every sibling; what more than
 * half of them do not share is told.
 */
export const compareSiblings = (report: Report, siblings: readonly Report[]): readonly string[] =>
  siblings.length < fewestSiblings
    ? []
    : [...compareMasks(report, siblings), ...compareShades(report, siblings.filter(hasRoom))]

const isTrueOfMost = (siblings: readonly Report[], differs: (sibling: Report) => boolean): boolean =>
  siblings.filter(differs).length * 2 > siblings.length

const compareMasks = ({ maskShare, maskBox }: Report, siblings: readonly Report[]): string[] => {
  const reasons: string[] = []
  if (isTrueOfMost(siblings, (sibling) => maskShare > sibling.maskShare * (1 + mostAreaOff)))
    reasons.push('More of the product is recoloured here than in its other colours.')
  if (isTrueOfMost(siblings, (sibling) => maskShare < sibling.maskShare * (1 - mostAreaOff)))
    reasons.push('Less of the product is recoloured here than in its other colours.')
  const edges = Object.entries(edgeOf).filter(([, place]) =>
    isTrueOfMost(siblings, (sibling) => Math.abs(place(maskBox) - place(sibling.maskBox)) > mostEdgeOff),
  )
  if (edges.length > 0)
    reasons.push(
      `What is recoloured ends elsewhere than in the other colours of this product: ${edges.map(([name]) => name).join(', ')}.`,
    )
  return reasons
}

const compareShades = (report: Report, siblings: readonly Report[]): string[] => {
  if (!hasRoom(report) || siblings.length < fewestSiblings) return []
  const { contrast } = report
  if (isTrueOfMost(siblings, (sibling) => contrast > sibling.contrast * mostContrastOff))
    return ['Light and shade are stronger here than in the other colours of this product.']
  if (isTrueOfMost(siblings, (sibling) => contrast * mostContrastOff < sibling.contrast))
    return ['Light and shade are weaker here than in the other colours of this product.']
  return []
}

const hasRoom = ({ thingColor: { l } }: Report): boolean => l > roomFor.darkestL && l < roomFor.palestL

const edgeOf = {
  'on the left': ({ left }: Report['maskBox']) => left,
  'at the top': ({ top }: Report['maskBox']) => top,
  'on the right': ({ left, width }: Report['maskBox']) => left + width,
  'at the bottom': ({ top, height }: Report['maskBox']) => top + height,
}
