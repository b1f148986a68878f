import type { ListedColorway, ListedProduct } from '../pipeline/list-products.ts'
import type { Candidate } from '../ports/candidate-store.ts'
import { askSmall } from './ask-small.ts'
import type { PictureLinks } from './picture-links.ts'
import { swatchPath } from './routes/swatch-routes.ts'
import { toWireCandidate } from './to-wire-candidate.ts'
import type { WireColorwayStanding, WireProductStanding, WireSelectedProduct } from './wire/wire-standing.ts'

export const toWireSelectedProduct = ({ product, colorways }: ListedProduct): WireSelectedProduct => {
  const missing = colorways.flatMap(({ standing, key }) => (standing === 'missing' ? key : []))
  const live = colorways.filter(({ standing }) => standing === 'live').length
  return {
    id: product.id,
    title: product.title,
    colorways: colorways.length,
    missing,
    underWay: colorways.length - missing.length - live,
  }
}

interface Standing {
  readonly shopId: string
  readonly listed: ListedProduct
  /** Those of the product that are in review. */
  readonly candidates: readonly Candidate[]
  readonly templates: readonly string[]
  readonly links: PictureLinks
  readonly appUrl: string
}

export const toWireProductStanding = ({
  shopId,
  listed: { product, colorways, mixedOption },
  candidates,
  templates,
  links,
  appUrl,
}: Standing): WireProductStanding => {
  const whole = (path: string): string => new URL(path, appUrl).href
  const wholeLinks = { ...links, linkTo: (shop: string, key: string) => whole(links.linkTo(shop, key)) }
  const toColorway = ({ key, label, hex, standing }: ListedColorway): WireColorwayStanding => ({
    key,
    label,
    hex: hex ?? null,
    swatchUrl: hex === undefined ? null : whole(swatchPath(hex)),
    standing,
    candidates: candidates
      .filter(({ edit }) => edit.colorwayKey === key)
      .map((candidate) => toWireCandidate(shopId, candidate, wholeLinks)),
  })
  return {
    id: product.id,
    title: product.title,
    gallery: product.media.map(({ id, url, altText }) => ({ id, url: askSmall(url), altText })),
    colorways: colorways.map(toColorway),
    mixedOption: mixedOption ?? null,
    templates,
  }
}
