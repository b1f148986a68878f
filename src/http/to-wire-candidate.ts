import { formatHex } from '../domain/color/hex.ts'
import { rgbFromLab } from '../domain/color/srgb.ts'
import { judgeReport } from '../domain/judge-report.ts'
import type { Candidate } from '../ports/candidate-store.ts'
import type { PictureLinks } from './picture-links.ts'
import type { WireCandidate } from './wire/wire-candidate.ts'

export const toWireCandidate = (shopId: string, candidate: Candidate, links: PictureLinks): WireCandidate => {
  const { edit, report } = candidate
  return {
    id: candidate.id,
    editId: edit.id,
    batchIds: candidate.batchIds,
    productId: edit.productId,
    productTitle: edit.productTitle,
    colorwayLabel: edit.colorwayLabel,
    angle: edit.angle,
    targetHex: edit.targetHex ?? null,
    targetOrigin: edit.targetOrigin ?? null,
    thingHex: formatHex(rgbFromLab(report.thingColor)),
    deltaE00: report.deltaE00 ?? null,
    backgroundChangedPixels: report.backgroundChangedPixels,
    verdict: candidate.verdict,
    reasons: candidate.reasons,
    marks: judgeReport(report).marks,
    prompt: edit.prompt,
    widthPx: candidate.widthPx,
    heightPx: candidate.heightPx,
    beforeUrl: edit.sourceKey === undefined ? '' : links.linkTo(shopId, edit.sourceKey),
    afterUrl: links.linkTo(shopId, candidate.pictureKey),
    previewUrl: links.linkTo(shopId, candidate.previewKey),
    differenceUrl:
      candidate.differenceKey === undefined ? null : links.linkTo(shopId, candidate.differenceKey),
  }
}
