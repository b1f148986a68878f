import type { Colorway } from '../colorway.ts'
import type { EditDraft, PlanningContext } from '../draft-edit.ts'
import { findOrderStart } from '../draft-orders.ts'
import { type EditOrder, orderKeyOf } from '../edit-order.ts'
import { type EditState, openEditStates } from '../edit-state.ts'
import type { CsvField } from './csv-field.ts'
import { findColorways } from './find-colorways.ts'
import { findNeeds } from './find-needs.ts'
import type { KnownProduct } from './known-product.ts'
import type { RowReading } from './read-row.ts'
import type { RowOrder } from './row-order.ts'
import type { RowProblem } from './row-problem.ts'

/** One edit that a row asks for. */
export interface PlannedEdit {
  readonly productId: string
  readonly colorwayKey: string
  /** What two rows may not ask for differently: "" for the colorway's lead picture, else the source of a further one. */
  readonly target: string
  readonly order: EditOrder
  readonly provider: string | undefined
  /** What the quote goes by. */
  readonly needs: Pick<EditDraft, 'needsPrompt'> & { readonly promptCharacters: number }
}

/** What becomes of a row. */
export type RowMatch =
  | { readonly kind: 'planned'; readonly edits: readonly PlannedEdit[] }
  | { readonly kind: 'error' | 'note'; readonly problem: RowProblem }

/** An edit that was asked for before. */
export interface AskedEdit {
  readonly colorwayKey: string
  readonly sourceMediaId: string
  readonly orderKey: string | undefined
  readonly state: EditState
}

/** What a row is held against besides its product. */
export interface Matching {
  readonly context: PlanningContext
  /** Edits of the product that were asked for before, the newest first. */
  readonly asked: readonly AskedEdit[]
  /** Editors that the shop has, by name. */
  readonly providers: readonly string[]
  /** How the file calls its columns. */
  readonly headerOf: (field: CsvField) => string | undefined
}

type Wanted = Extract<RowReading, { kind: 'order' | 'variant' }>

/** Holds a row against its product: the edits that it asks for, or why there are none. */
export const matchRow = (reading: Wanted, known: KnownProduct, matching: Matching): RowMatch => {
  const found = findColorways(reading, known)
  if (found.kind !== 'found') {
    const { field, ...problem } = found.problem
    return { kind: found.kind, problem: { ...problem, column: field && matching.headerOf(field) } }
  }
  const { provider } = orderOf(reading)
  if (provider !== undefined && !matching.providers.includes(provider))
    return fail({
      code: 'wish',
      column: matching.headerOf('provider'),
      value: provider,
      message: 'The shop has no such editor.',
      suggestion: `There is ${matching.providers.join(', ')}. Leave the cell empty for those that the settings choose.`,
    })
  // Nearly all rows mean one, and a file has a million of them.
  if (found.colorways.length === 1)
    return matchEdit(reading, { known, colorway: found.colorways[0] }, matching)
  const matches = found.colorways.map((colorway) => matchEdit(reading, { known, colorway }, matching))
  const edits = matches.flatMap((match) => (match.kind === 'planned' ? match.edits : []))
  return edits.length > 0 ? { kind: 'planned', edits } : matches[0]
}

interface Place {
  readonly known: KnownProduct
  readonly colorway: Colorway
}

const matchEdit = (reading: Wanted, { known, colorway }: Place, matching: Matching): RowMatch => {
  const { product, gallery } = known
  const { wish, isFurther, provider, source } = orderOf(reading)
  const picture = source?.kind === 'position' ? product.media[source.position - 1] : undefined
  if (source?.kind === 'position' && !picture)
    return fail({
      code: 'no-source',
      column: matching.headerOf('source'),
      value: String(source.position),
      message: `The gallery of ${product.title} has ${product.media.length} pictures.`,
      suggestion: 'Write the place of one of them, or leave the cell empty.',
    })
  const order: EditOrder = {
    colorwayKey: colorway.key,
    source: toSource(source, picture?.id, known),
    isFurther,
    onlyMissing: reading.kind === 'variant' || (reading.order.look === undefined && !namesVariant(reading)),
    wish,
  }
  const found = findOrderStart(gallery, order)
  if (found.kind === 'pictured') return note({ code: 'pictured', message: found.why })
  if (found.kind !== 'start') return fail({ code: codes[found.kind], message: found.why })
  const { start } = found
  const needs = findNeeds(known, found, wish, matching.context)
  if (needs.kind === 'unwritable') return fail({ code: 'wish', message: needs.why })
  if (needs.skipReason !== undefined) return fail(tellSkip(reading, needs.skipReason, matching))
  const before = findBefore(order, start.source.id, matching.asked)
  if (before) return note(tellBefore(before, product.title, colorway.label))
  const target = isFurther ? start.source.id : ''
  return {
    kind: 'planned',
    edits: [
      {
        productId: product.id,
        colorwayKey: colorway.key,
        target,
        order,
        provider,
        needs,
      },
    ],
  }
}

const codes = { 'no-colorway': 'unknown-colorway', 'no-source': 'no-source' } as const

/** Of an export nothing is wanted but what is missing. */
const usual: RowOrder = {
  look: undefined,
  source: undefined,
  isFurther: false,
  provider: undefined,
  wish: {},
}

const orderOf = (reading: Wanted): RowOrder => (reading.kind === 'order' ? reading.order : usual)

const namesVariant = ({ keys }: Wanted): boolean => keys.sku !== undefined || keys.variantId !== undefined

/** An address of one of the product's own pictures is that picture. */
const toSource = (
  source: RowOrder['source'],
  mediaId: string | undefined,
  { product }: KnownProduct,
): EditOrder['source'] => {
  if (mediaId !== undefined) return { kind: 'media', mediaId }
  if (source?.kind !== 'url') return undefined
  const own = product.media.find(({ url }) => withoutQuery(url) === withoutQuery(source.url))
  return own ? { kind: 'media', mediaId: own.id } : source
}

const withoutQuery = (url: string): string => url.split('?', 1)[0]

const tellSkip = (reading: Wanted, reason: string, { headerOf }: Matching): RowProblem => {
  const { targetName } = orderOf(reading).wish
  return targetName === undefined
    ? { code: 'cannot-be-made', message: reason }
    : {
        code: 'colour',
        column: headerOf('targetColor'),
        value: targetName,
        message: reason,
        suggestion: writeHex,
      }
}

const writeHex = 'Add a column “Target hex” with the colour, such as #1F2A44.'

/** Nothing has come of these, so that asking again is no repetition. */
const idle: readonly EditState[] = ['planned', 'skipped', 'failed', 'refused', 'cancelled']

/** An edit that makes this order a repetition, or stands in its way. */
const findBefore = (
  order: EditOrder,
  sourceMediaId: string,
  asked: readonly AskedEdit[],
): AskedEdit | undefined => {
  if (asked.length === 0) return undefined
  const orderKey = orderKeyOf(order)
  return asked.find(
    (edit) =>
      edit.colorwayKey === order.colorwayKey &&
      !idle.includes(edit.state) &&
      (edit.orderKey === orderKey || (edit.sourceMediaId === sourceMediaId && isOpen(edit.state))),
  )
}

const isOpen = (state: EditState): boolean => openEditStates.some((open) => open === state)

const tellBefore = ({ state }: AskedEdit, title: string, label: string): RowProblem => {
  const what = `${label} of ${title}`
  switch (state) {
    case 'published':
      return { code: 'made-before', message: `${what} was asked for in the same way before, and is live.` }
    case 'rejected':
      return {
        code: 'made-before',
        message: `${what} was asked for in the same way before, and rejected.`,
        suggestion: 'Ask for it otherwise, with a prompt of its own or from another picture.',
      }
    case 'undone':
      return {
        code: 'made-before',
        message: `${what} was asked for in the same way before, and taken back.`,
        suggestion: 'Publish it again from the published pictures.',
      }
    default:
      return {
        code: 'on-its-way',
        message: `${what} is on its way already.`,
        suggestion: 'Review it first, and import again what is then still missing.',
      }
  }
}

const fail = (problem: RowProblem): RowMatch => ({ kind: 'error', problem })
const note = (problem: RowProblem): RowMatch => ({ kind: 'note', problem })
