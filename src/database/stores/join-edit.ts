import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { EditDraft } from '../../domain/draft-edit.ts'
import { type EditState, openEditStates } from '../../domain/edit-state.ts'
import { isSamePicture } from '../../domain/find-conflict.ts'
import type { PromptPlan } from '../../domain/prompt.ts'
import { machine, moveRow } from './move-rows.ts'
import type { Transaction } from './transaction.ts'

interface Joining {
  readonly batchId: string
  readonly draft: EditDraft
}

/**
 * Makes the draft an edit of the batch: the open one of the same source and colorway, else a new one. An edit that was
 * skipped is planned anew, for what kept it from being made may be gone; so is one that no batch has let wait yet: what
 * was asked for last holds. From then on it stays as the first batch wanted it. One in conflict goes back to review
 * with today's expectations, or is given up where its source picture is another now. One that is parked, as the
 * outcome of its call is not known, is given up too: to ask for it again, at a quoted price, is the answer to that.
 * A further angle that is wanted as the lead one becomes that. What others have planned, and the editor that this batch
 * names cannot make, stays theirs alone.
 */
export const joinEdit = async (
  tx: Transaction,
  shopId: string,
  { batchId, draft }: Joining,
): Promise<void> => {
  // A second planning that lags behind the first finds the scope frozen. Held, so that no quote comes in between.
  const [planning] = await tx.$queryRaw<{ provider: string | null }[]>`
    SELECT provider FROM batch WHERE shop_id = ${shopId} AND id = ${batchId}::uuid AND state = 'planned' FOR SHARE`
  if (!planning) return
  const columns = toColumns(draft)
  const old = await findOpen(tx, shopId, columns)
  const { skipReason: reason } = draft
  const isForOthers = planning.provider !== null && reason !== undefined
  if (isForOthers && old && (await isWantedElsewhere(tx, shopId, { batchId, editId: old.id }))) return
  const ended = old && whyEnded(old, columns)
  if (ended)
    await moveRow(tx, shopId, { kind: 'edit', id: old.id, to: 'cancelled', actor: machine, reason: ended })
  const seed = draft.isAnew ? await nextSeed(tx, shopId, columns) : 1
  await tx.edit.createMany({ data: [{ ...columns, seed, shopId, id: randomUUID() }], skipDuplicates: true })
  const edit = await findOpen(tx, shopId, columns)
  if (!edit) return
  const { id } = edit
  const key = { shopId_id: { shopId, id } }
  if (edit.state === 'conflict') {
    await moveRow(tx, shopId, { kind: 'edit', id, from: ['conflict'], to: 'in_review', actor: machine })
    await tx.edit.update({
      where: key,
      data: {
        ...(edit.angle === 0 && { variantMedia: mediaOf(draft.colorway) }),
        sourceUrl: columns.sourceUrl,
      },
    })
  }
  if (edit.state === 'skipped') await moveRow(tx, shopId, { kind: 'edit', id, to: 'planned', actor: machine })
  const asLead = { angle: 0, variantMedia: mediaOf(draft.colorway) }
  const today = { ...columns, ...(edit.angle === 0 && asLead) }
  // Most catalogues are the same when they are planned again.
  if (id === old?.id && !isDeepStrictEqual({ ...edit, ...today }, edit))
    await tx.edit.updateMany({ where: { shopId, id, state: 'planned' }, data: today })
  if (draft.angle === 0 && edit.angle > 0)
    await tx.edit.updateMany({ where: { shopId, id, state: { not: 'publishing' } }, data: asLead })
  if (reason !== undefined)
    await moveRow(tx, shopId, { kind: 'edit', id, to: 'skipped', actor: machine, reason })
  await tx.batchEdit.createMany({ data: [{ shopId, batchId, editId: id }], skipDuplicates: true })
}

type Columns = ReturnType<typeof toColumns>

/** Why an open edit is not the one to go on with. */
const whyEnded = (
  old: { state: EditState; sourceUrl: string },
  { sourceUrl }: Columns,
): string | undefined => {
  if (old.state === 'parked') return 'It was asked for again.'
  return old.state === 'conflict' && !isSamePicture(old.sourceUrl, sourceUrl)
    ? 'Its photograph was replaced.'
    : undefined
}

interface Joined {
  readonly batchId: string
  readonly editId: string
}

/** Whether another batch that has not ended asked for the edit, too, and has not had to skip it. */
const isWantedElsewhere = async (tx: Transaction, shopId: string, { batchId, editId }: Joined) =>
  (await tx.batchEdit.count({
    where: {
      shopId,
      editId,
      batchId: { not: batchId },
      batch: { state: { notIn: ['cancelled', 'done'] } },
      edit: { state: { not: 'skipped' } },
    },
  })) > 0

/** What replaces a picture is another request than all that were made for it: the same would bring the same. */
const nextSeed = async (
  tx: Transaction,
  shopId: string,
  { productId, sourceMediaId, colorwayKey }: Columns,
) => {
  const same = { shopId, productId, sourceMediaId, colorwayKey }
  const { _max } = await tx.edit.aggregate({ where: same, _max: { seed: true } })
  return (_max.seed ?? 0) + 1
}

const findOpen = (tx: Transaction, shopId: string, { productId, sourceMediaId, colorwayKey }: Columns) =>
  tx.edit.findFirst({
    where: { shopId, productId, sourceMediaId, colorwayKey, state: { in: [...openEditStates] } },
  })

const toColumns = ({ product, colorway, source, ...draft }: EditDraft) => ({
  productId: product.id,
  productTitle: product.title,
  productHandle: product.handle,
  colorwayKey: colorway.key,
  colorwayLabel: colorway.label,
  colorwayValues: colorway.values.map((value) => ({ ...value })),
  sourceMediaId: source.id,
  sourceUrl: source.url,
  angle: draft.angle,
  variantMedia: draft.angle > 0 ? {} : mediaOf(colorway),
  targetHex: draft.targetHex ?? null,
  targetOrigin: draft.targetOrigin ?? null,
  thing: draft.thing,
  prompt: draft.prompt,
  promptPlan: toJson(draft.promptPlan),
  references: draft.references.map((reference) => ({ ...reference })),
  needsPrompt: draft.needsPrompt,
  altText: draft.altText ?? null,
  orderKey: draft.orderKey ?? null,
})

const mediaOf = ({ variants }: EditDraft['colorway']) =>
  Object.fromEntries(variants.map(({ id, mediaId }) => [id, mediaId ?? null]))

/** Without what is undefined, which JSON does not know. */
const toJson = ({ template, builtInVersion, subject, isOwn }: PromptPlan) => ({
  template,
  ...(isOwn !== undefined && { isOwn }),
  ...(builtInVersion !== undefined && { builtInVersion }),
  subject: {
    thing: subject.thing,
    ...(subject.title !== undefined && { title: subject.title }),
    looks: subject.looks.map(({ kind, part, value, hex }) => ({
      kind,
      value,
      ...(part !== undefined && { part }),
      ...(hex !== undefined && { hex }),
    })),
  },
})
