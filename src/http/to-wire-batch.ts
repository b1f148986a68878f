import { costPerAccepted } from '../domain/cost-per-accepted.ts'
import type { BatchProgress } from '../ports/batch-store.ts'
import type { EditLine } from '../ports/edit-store.ts'
import type { WireAsked, WireBatch, WireEdit } from './wire/wire-batch.ts'

export const toWireBatch = (batch: BatchProgress): WireBatch => ({
  id: batch.id,
  state: batch.state,
  createdAt: batch.createdAt.toISOString(),
  requestedBy: batch.requestedBy,
  origin: batch.origin,
  asked: toWireAsked(batch),
  edits: batch.edits,
  quotedEdits: batch.quotedEdits ?? null,
  quotedCostMicros: toNumber(batch.quotedCostMicros),
  quotedLeastMicros: toNumber(batch.quotedLeastMicros),
  quotedSeconds: batch.quotedSeconds ?? null,
  quotedAngleEdits: batch.quotedAngleEdits ?? null,
  quotedAngleCostMicros: toNumber(batch.quotedAngleCostMicros),
  spentMicros: Number(batch.spentMicros),
  costPerAcceptedMicros: toNumber(costPerAccepted(batch)),
  reason: batch.reason ?? null,
  resumeAt: (batch.state === 'parked' && batch.resumeAt?.toISOString()) || null,
})

const toWireAsked = ({ scope, wishes, provider, quality, runWhenQuoted }: BatchProgress): WireAsked => ({
  products: scope.kind === 'products' ? scope.productIds.length : null,
  colorways: wishes.colorways.reduce((sum, { keys }) => sum + keys.length, 0),
  angles: wishes.angles.reduce((sum, { mediaIds }) => sum + mediaIds.length, 0),
  template: wishes.template ?? null,
  provider: provider ?? null,
  quality,
  start: runWhenQuoted,
})

const toNumber = (micros: bigint | undefined): number | null => (micros === undefined ? null : Number(micros))

type ShownEdit = Omit<EditLine, 'uncertainMicros'> & Partial<Pick<EditLine, 'uncertainMicros'>>

export const toWireEdit = (edit: ShownEdit): WireEdit => ({
  id: edit.id,
  state: edit.state,
  reason: edit.reason ?? null,
  productId: edit.productId,
  productTitle: edit.productTitle,
  colorwayLabel: edit.colorwayLabel,
  angle: edit.angle,
  targetHex: edit.targetHex ?? null,
  uncertainMicros: toNumber(edit.uncertainMicros),
})
