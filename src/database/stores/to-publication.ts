import type { Publication } from '../../ports/publication-store.ts'
import type { Prisma } from '../generated/client.ts'
import { snapshotColumn } from './json-columns.ts'
import { toEdit } from './to-edit.ts'

export const withPlacements = {
  placements: {
    include: { edit: true, candidate: { select: { pictureKey: true, format: true } } },
    // The order in which the pictures come into the gallery.
    orderBy: [{ edit: { colorwayLabel: 'asc' } }, { editId: 'asc' }],
  },
} as const satisfies Prisma.PublicationInclude

type PublicationRow = Prisma.PublicationGetPayload<{ include: typeof withPlacements }>

/** A row of the table with its placements, as the pipeline knows it. */
export const toPublication = (row: PublicationRow): Publication => ({
  ...row,
  reason: row.reason ?? undefined,
  snapshot: row.snapshot === null ? undefined : snapshotColumn.parse(row.snapshot),
  undoRequested: row.undoRequestedAt !== null,
  placements: row.placements.map((placement) => ({
    ...placement,
    edit: toEdit(placement.edit),
    pictureKey: placement.candidate.pictureKey,
    format: placement.candidate.format,
    mediaId: placement.mediaId ?? undefined,
  })),
})
