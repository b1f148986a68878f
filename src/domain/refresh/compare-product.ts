import { deltaE00 } from '../color/ciede2000.ts'
import { labFromHex } from '../color/lab-from-hex.ts'
import type { Colorway } from '../colorway.ts'
import type { EditDraft, PlanningContext } from '../draft-edit.ts'
import { draftEdits } from '../draft-edits.ts'
import type { Product } from '../product.ts'
import { readGallery } from '../read-gallery.ts'
import { type EditTrace, isOpen } from './edit-trace.ts'
import { type Findings, noFindings } from './findings.ts'
import {
  type FindStart,
  hasSameSource,
  listSourceDoubts,
  type ReadSources,
  type SourceDoubt,
} from './source-doubts.ts'

/** A target that moved by less is the same colour to whoever looks at the two side by side. */
const sameColorDeltaE = 2

/** A product beside all that was ever made for it. */
export interface Comparison {
  readonly product: Product
  readonly colorways: readonly Colorway[]
  /** Keys of colorways that have a picture of their own. */
  readonly pictured: ReadonlySet<string>
  /** What each colorway would be made from and to today. */
  readonly drafts: ReadonlyMap<string, EditDraft>
  /** Those of further angles as they are; the others by the keys that their colorways have today. */
  readonly traces: readonly EditTrace[]
  /** Keys of colorways that had another name when the picture was made that is live. */
  readonly renamed: ReadonlySet<string>
  /** What only the bytes of pictures can tell. */
  readonly doubts: readonly SourceDoubt[]
}

/** How edits are planned in the shop. */
interface ComparingContext extends PlanningContext {
  /** Marks what none of the shop's editors can take. */
  readonly skipUnable?: (draft: EditDraft) => EditDraft
}

/** Puts a product and its edits side by side; without a request to anybody. */
export const beginComparison = (
  product: Product,
  traces: readonly EditTrace[],
  { skipUnable = (draft) => draft, ...context }: ComparingContext,
): Comparison => {
  const { colorways, pictured } = readGallery(product, context.appearanceOptions)
  const keys = colorways.map(({ key }) => key)
  const drafted = draftEdits(product, context, { keys, mediaIds: [] }).drafts
  const drafts = new Map(drafted.map((draft) => [draft.colorway.key, skipUnable(draft)]))
  const followed = traces.flatMap((trace) => followName(colorways, trace))
  const comparison = { product, drafts, traces: followed.map(({ trace }) => trace) }
  const renamed = followed.filter(({ was, trace }) => was !== trace.colorwayKey && trace.live)
  return {
    ...comparison,
    colorways,
    pictured: new Set(pictured.map(({ colorway }) => colorway.key)),
    renamed: new Set(renamed.map(({ trace }) => trace.colorwayKey)),
    doubts: listSourceDoubts(product, comparison.traces, startOf(comparison)),
  }
}

/** A picture that we made is no photograph that somebody put in the place of another. */
const startOf = ({ drafts, traces }: Pick<Comparison, 'drafts' | 'traces'>): FindStart => {
  const ours = new Set(traces.flatMap(({ live }) => live?.mediaId ?? []))
  return (key) => {
    const mediaId = drafts.get(key)?.source.id
    return mediaId !== undefined && ours.has(mediaId) ? undefined : mediaId
  }
}

/** An edit by the name that its colorway has today: a colour that was renamed has the same variants. */
const followName = (
  colorways: readonly Colorway[],
  trace: EditTrace,
): { readonly was: string; readonly trace: EditTrace }[] => {
  const was = trace.colorwayKey
  if (trace.angle > 0 || colorways.some(({ key }) => key === was)) return [{ was, trace }]
  const left = colorways.filter(({ variants }) => variants.some(({ id }) => trace.variantIds.includes(id)))
  const [colorway, other] = left
  return colorway && !other ? [{ was, trace: { ...trace, colorwayKey: colorway.key } }] : []
}

export interface Compared {
  readonly findings: Findings
  /** What is to be made, one of each colorway. */
  readonly wanted: readonly EditDraft[]
}

interface Known {
  /** What was read of the pictures in doubt. */
  readonly read: ReadSources
  /** The product is known as it was then or later: what went live after that may not be in it. */
  readonly seenAt: Date
}

/**
 * What is to be made for a product by itself, and what a person should know of. A colorway is left alone
 * - while an edit of it is on its way, wherever that stands: it is somebody's turn;
 * - where one was made from the photograph of today to the colour of today and was rejected, refused, cancelled, failed
 *   or taken back: the same would come of it, and somebody would have to say no every morning. Another photograph or
 *   another colour is another picture, and so is what a person asks for;
 * - where its picture was live, and somebody took it out of the shop or off its variants: they meant to;
 * - in products that are archived.
 */
export const compareProduct = (comparison: Comparison, known: Known): Compared => {
  const { product, colorways, traces } = comparison
  if (product.status === 'ARCHIVED') return { findings: { ...noFindings, products: 1 }, wanted: [] }
  const judged = colorways.map((colorway) => judgeColorway(comparison, colorway, known))
  const count = (what: (judgement: Judgement) => boolean) => judged.filter(what).length
  const newColors = count(({ kind }) => kind === 'new')
  return {
    findings: {
      products: 1,
      newColors,
      newColorProducts: newColors > 0 ? 1 : 0,
      changedSources: count(({ hasNewSource }) => hasNewSource),
      changedColors: count(({ hasNewColor }) => hasNewColor),
      renamed: comparison.renamed.size,
      removed: count(({ kind }) => kind === 'removed'),
      changedAngles: traces.filter((trace) => isChangedAngle(comparison, trace, known)).length,
      leftAlone: count(({ kind }) => kind === 'left'),
    },
    wanted: judged.flatMap(({ draft }) => draft ?? []),
  }
}

interface Judgement {
  readonly kind: 'fine' | 'new' | 'stale' | 'removed' | 'left'
  readonly hasNewSource: boolean
  readonly hasNewColor: boolean
  /** Only of what is to be made. */
  readonly draft: EditDraft | undefined
}

const fine: Judgement = { kind: 'fine', hasNewSource: false, hasNewColor: false, draft: undefined }

const judgeColorway = (comparison: Comparison, colorway: Colorway, known: Known): Judgement => {
  const { product, drafts, pictured, traces } = comparison
  const draft = drafts.get(colorway.key)
  const own = traces.filter(({ angle, colorwayKey }) => angle === 0 && colorwayKey === colorway.key)
  if (own.some((trace) => isUnderWay(product, trace, draft))) return fine
  const live = newestLive(own)
  if (live && isRemoved(product, colorway, { live, seenAt: known.seenAt }))
    return { ...fine, kind: 'removed' }
  if (!draft || (!live && pictured.has(colorway.key))) return fine
  const hasSource = (trace: EditTrace) => isFromToday(comparison, trace, known)
  const hasColor = (trace: EditTrace) => isSameColor(product, trace, draft)
  const hasNewSource = live !== undefined && !hasSource(live)
  const hasNewColor = live !== undefined && !hasColor(live)
  if (live && !hasNewSource && !hasNewColor) return fine
  const isSettled = (trace: EditTrace) => trace !== live && !isOpen(trace)
  if (own.some((trace) => isSettled(trace) && hasSource(trace) && hasColor(trace)))
    return { ...fine, kind: 'left' }
  return { kind: live ? 'stale' : 'new', hasNewSource, hasNewColor, draft }
}

/**
 * What had to be skipped is not, once what stood in its way is gone; where a swatch's picture says what that was, nobody
 * knows.
 */
const isUnderWay = (product: Product, trace: EditTrace, draft: EditDraft | undefined): boolean =>
  isOpen(trace) &&
  (trace.state !== 'skipped' ||
    draft === undefined ||
    draft.skipReason !== undefined ||
    isToldByPicture(product, draft))

const newestLive = (traces: readonly EditTrace[]): EditTrace | undefined =>
  traces
    .filter(({ live }) => live !== undefined)
    .toSorted((one, other) => Number(other.live?.since) - Number(one.live?.since))[0]

interface Lived {
  readonly live: EditTrace
  readonly seenAt: Date
}

const isRemoved = ({ media }: Product, { variants }: Colorway, { live: { live }, seenAt }: Lived): boolean =>
  live !== undefined &&
  live.since < seenAt &&
  !(media.some(({ id }) => id === live.mediaId) && variants.some(({ mediaId }) => mediaId === live.mediaId))

const isFromToday = (comparison: Comparison, trace: EditTrace, { read }: Known): boolean =>
  hasSameSource(comparison.product, trace, { read, startOf: startOf(comparison) })

const isChangedAngle = (comparison: Comparison, trace: EditTrace, known: Known): boolean =>
  trace.angle > 0 && trace.live !== undefined && !isFromToday(comparison, trace, known)

/**
 * Whether an edit was made to the colour that is wanted today. Where a swatch's picture says what that is, nobody knows
 * without fetching it, where there is no single colour it cannot have moved, and where somebody named it for the edit
 * a swatch has no say: then it is the same.
 */
const isSameColor = (
  product: Product,
  { targetHex, isTargetNamed }: EditTrace,
  draft: EditDraft,
): boolean => {
  const { targetHex: wantedHex } = draft
  if (isTargetNamed || targetHex === undefined || wantedHex === undefined || targetHex === wantedHex)
    return true
  return (
    isToldByPicture(product, draft) ||
    deltaE00(labFromHex(targetHex), labFromHex(wantedHex)) <= sameColorDeltaE
  )
}

/** Whether one of its values has a swatch that is a picture, and no colour. */
const isToldByPicture = ({ options }: Product, { colorway }: EditDraft): boolean =>
  colorway.values.some(({ option, value }) =>
    options
      .find(({ name }) => name === option)
      ?.values.some(
        ({ name, swatchHex, swatchImageUrl }) =>
          name === value && swatchHex === undefined && swatchImageUrl !== undefined,
      ),
  )
