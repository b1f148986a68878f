import { formatUsd } from '../domain/money.ts'
import { readPictureFile } from '../domain/picture-file.ts'
import type { EditorDescription, EditRequest, PixelSize } from '../ports/image-editor.ts'
import type { MadeOnce } from './edit-once.ts'
import type { SeenCall } from './seen-call.ts'

/** Something that was assumed of a provider, and whether one call bore it out; undefined: it did not tell. */
export interface CheckedFact {
  readonly fact: string
  readonly held: boolean | undefined
  readonly detail: string
}

interface MadeCheck {
  readonly description: EditorDescription
  readonly request: Pick<EditRequest, 'size' | 'seed' | 'negativePrompt'>
  readonly made: MadeOnce
  readonly seen: readonly SeenCall[]
}

/** More than this many times as long as usual is not usual. */
const slowFactor = 2

/** What a call that came to its end tells of what was assumed. */
export const judgeCheck = (check: MadeCheck): readonly CheckedFact[] => [
  { fact: 'key', held: true, detail: 'It is accepted.' },
  { fact: 'answer', held: true, detail: `It is understood: ${countRequests(check.seen)}.` },
  ...judgePicture(check),
  judgeCost(check),
  judgeTime(check),
  judgeOption('seed', check.request.seed, check.description.options.seed),
  judgeOption('negative prompt', check.request.negativePrompt, !!check.description.options.negativePrompt),
  judgeRedirects(check.seen),
  ...check.made.warnings.map((detail) => ({ fact: 'warning', held: undefined, detail })),
]

/** Whether this is a picture that can be used. */
export const isUsable = (made: MadeOnce): boolean =>
  made.kind === 'finished' && made.pictures.some((bytes) => readPictureFile(bytes).kind === 'picture')

const countRequests = (seen: readonly SeenCall[]): string => {
  const posts = seen.filter(({ method }) => method === 'POST').length
  const looks = seen.length - posts
  return `${posts === 1 ? 'one call' : `${posts} calls`} and ${looks === 1 ? 'one look' : `${looks} looks`} after it`
}

const judgePicture = ({ made, description, request }: MadeCheck): CheckedFact[] => {
  if (made.kind === 'unreadable') return [{ fact: 'picture', held: false, detail: made.reason }]
  return made.pictures.flatMap((bytes): CheckedFact[] => {
    const file = readPictureFile(bytes)
    if (file.kind === 'unusable')
      return [{ fact: 'picture', held: false, detail: `What came is ${file.what}.` }]
    const kilobytes = Math.ceil(bytes.length / 1_000)
    const detail = `A ${file.format.toUpperCase()} of ${nameSize(file)} and ${kilobytes} kB.`
    return [{ fact: 'picture', held: true, detail }, judgeSize(file, request.size, description)]
  })
}

const judgeSize = (
  came: PixelSize,
  asked: PixelSize | undefined,
  { options }: EditorDescription,
): CheckedFact => {
  if (!asked || !options.size)
    return { fact: 'size', held: undefined, detail: `It chooses the size itself: ${nameSize(came)}.` }
  if (nameSize(came) === nameSize(asked))
    return { fact: 'size', held: true, detail: `${nameSize(asked)}, as asked for.` }
  const detail = `${nameSize(asked)} was asked for, and ${nameSize(came)} came; Colorway fits that to the original.`
  return { fact: 'size', held: false, detail }
}

const nameSize = ({ widthPx, heightPx }: PixelSize): string => `${widthPx} × ${heightPx} px`

const judgeCost = ({ made: { costMicros }, description, seen }: MadeCheck): CheckedFact => {
  const { priceMicros, provider } = description
  const said = [...new Set(seen.flatMap(({ costs }) => costs))].join(', ')
  if (costMicros !== priceMicros)
    return {
      fact: 'cost',
      held: false,
      detail: `${formatUsd(costMicros)} was charged and ${formatUsd(priceMicros)} expected (${said || 'nothing else was said'}): set ${provider.toUpperCase()}_PRICE_USD to what your account pays.`,
    }
  return said
    ? {
        fact: 'cost',
        held: true,
        detail: `${formatUsd(costMicros)} is counted. The provider said ${said}: compare.`,
      }
    : {
        fact: 'cost',
        held: undefined,
        detail: `The provider did not say: its price of ${formatUsd(priceMicros)} is counted. Compare with its own bill.`,
      }
}

const judgeTime = ({ made: { tookMs }, description: { usualMs } }: MadeCheck): CheckedFact => ({
  fact: 'time',
  held: tookMs <= usualMs * slowFactor,
  detail: `${toSeconds(tookMs)} s; ${toSeconds(usualMs)} s are usual.`,
})

const toSeconds = (ms: number): string => (ms / 1_000).toFixed(1)

const judgeOption = (fact: string, asked: string | number | undefined, takes: boolean): CheckedFact => {
  if (asked === undefined || !takes)
    return { fact, held: undefined, detail: 'The provider takes none, as far as we know: it was left out.' }
  return { fact, held: true, detail: 'It was sent, and taken without a complaint.' }
}

export const judgeRedirects = (seen: readonly SeenCall[]): CheckedFact => {
  const redirected = seen.find(({ redirectTo }) => redirectTo !== undefined)
  return redirected
    ? {
        fact: 'redirects',
        held: false,
        detail: `${redirected.host} points to ${redirected.redirectTo}. Colorway takes its key nowhere else: set the provider's BASE_URL.`,
      }
    : { fact: 'redirects', held: true, detail: 'None: calls are answered where they are sent.' }
}
