import { formatHex } from '../domain/color/hex.ts'
import { rgbFromLab } from '../domain/color/srgb.ts'
import { compareSiblings } from '../domain/compare-siblings.ts'
import { reportsOfOthers } from '../pipeline/compare-colorways.ts'
import type { Sibling } from '../ports/candidate-store.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { PictureLinks } from './picture-links.ts'
import type { WireSiblings } from './wire/wire-candidate.ts'

interface PictureColors {
  readonly shopId: string
  readonly edit: Pick<Edit, 'sourceKey'>
  readonly siblings: readonly Sibling[]
}

/** Of each colorway the candidate that was approved, else the first that somebody may yet choose. */
export const toWireSiblings = (
  { shopId, edit: { sourceKey }, siblings }: PictureColors,
  links: PictureLinks,
): WireSiblings => ({
  beforeUrl: sourceKey === undefined ? '' : links.linkTo(shopId, sourceKey),
  siblings: onePerEdit(siblings)
    .toSorted((one, other) => one.colorwayLabel.localeCompare(other.colorwayLabel))
    .map(({ id, report, editId, editState, colorwayLabel, targetHex, verdict, ...picture }) => ({
      candidateId: id,
      editId,
      editState,
      colorwayLabel,
      targetHex: targetHex ?? null,
      thingHex: formatHex(rgbFromLab(report.thingColor)),
      deltaE00: report.deltaE00 ?? null,
      verdict,
      oddities: compareSiblings(report, reportsOfOthers(siblings, editId)),
      previewUrl: links.linkTo(shopId, picture.previewKey),
      widthPx: picture.widthPx,
      heightPx: picture.heightPx,
    })),
})

const onePerEdit = (siblings: readonly Sibling[]): readonly Sibling[] => {
  const byEdit = Map.groupBy(siblings, ({ editId }) => editId)
  return [...byEdit.values()].map((own) => own.find(({ isApproved }) => isApproved) ?? own[0])
}
