import type { Placement, Publication } from '../../ports/publication-store.ts'
import type { Prisma } from '../generated/client.ts'
import { snapshotColumn } from './json-columns.ts'
import { toEdit } from './to-edit.ts'

export const withPlacements = {
  placements: {
    include: {
      edit: true,
      candidate: { select: { pictureKey: true, format: true, widthPx: true, heightPx: true } },
    },
    // The order in which the pictures come into the gallery.
    orderBy: [{ edit: { colorwayLabel: 'asc' } }, { edit: { angle: 'asc' } }, { editId: 'asc' }],
  },
} as const satisfies Prisma.PublicationInclude

type PublicationRow = Prisma.PublicationGetPayload<{ include: typeof withPlacements }>

/** A row of the table with its placements, as the pipeline knows it. */
export const toPublication = ({ leaseOwner: _, leaseUntil: __, ...row }: PublicationRow): Publication => {
  const placements = row.placements.map(toPlacement)
  return {
    ...row,
    reason: row.reason ?? undefined,
    notes: row.notes ?? undefined,
    snapshot: row.snapshot === null ? undefined : snapshotColumn.parse(row.snapshot),
    undoRequested: placements.some(({ undoRequested }) => undoRequested),
    placements,
  }
}

const toPlacement = ({ edit, candidate, ...row }: PublicationRow['placements'][number]): Placement => ({
  edit: toEdit(edit),
  ...candidate,
  filename: row.filename,
  altText: row.altText,
  mediaId: row.mediaId ?? undefined,
  leftOut: row.leftOut ?? undefined,
  undoRequested: row.undoRequestedAt !== null && row.undoneAt === null,
  undone: row.undoneAt !== null,
})
