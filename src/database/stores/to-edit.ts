import { z } from 'zod'
import { targetOrigins } from '../../domain/color/color-resolution.ts'
import type { Edit } from '../../ports/edit-store.ts'
import type { EditModel } from '../generated/models.ts'
import {
  promptPlanColumn,
  referencesColumn,
  revisionColumn,
  selectedOptions,
  variantMedia,
} from './json-columns.ts'

const originColumn = z.enum(targetOrigins).nullable()

/** A row of the table as the pipeline knows it. */
export const toEdit = (row: EditModel): Edit => ({
  ...row,
  reason: row.reason ?? undefined,
  colorwayValues: selectedOptions.parse(row.colorwayValues),
  sourceKey: row.sourceKey ?? undefined,
  variantMedia: variantMedia.parse(row.variantMedia),
  promptPlan: row.promptPlan === null ? undefined : promptPlanColumn.parse(row.promptPlan),
  references: referencesColumn.parse(row.references),
  targetHex: row.targetHex ?? undefined,
  revision: row.revision === null ? undefined : revisionColumn.parse(row.revision),
  altText: row.altText ?? undefined,
  orderKey: row.orderKey ?? undefined,
  targetOrigin: originColumn.parse(row.targetOrigin) ?? undefined,
})
