import { setTimeout as sleep } from 'node:timers/promises'
import type { Workshop } from '../../../src/cli/workshop.ts'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { ColorwayError, type ErrorCode } from '../../../src/domain/errors.ts'
import { type Judgement, judgeReport } from '../../../src/domain/judge-report.ts'
import { writePrompt } from '../../../src/domain/prompt.ts'
import { editOnce } from '../../../src/pipeline/edit-once.ts'
import { prepareForEditor } from '../../../src/pipeline/prepare-for-editor.ts'
import type { ImageEditor } from '../../../src/ports/image-editor.ts'
import type { FinishedPicture } from '../../../src/ports/picture-desk.ts'
import type { Photograph } from './photograph.ts'

/** What came of one photograph at one editor. */
export type Outcome = Made | NotMade

export interface Made extends Judgement {
  readonly kind: 'made'
  readonly original: Uint8Array
  readonly edited: Uint8Array
  readonly finished: FinishedPicture
  readonly costMicros: bigint
  /** Of the call alone. */
  readonly seconds: number
}

export interface NotMade {
  readonly kind: 'not made'
  /** What the editor's error means; `unreadable` where it brought no picture that can be used. */
  readonly code: ErrorCode | 'unreadable'
  readonly reason: string
  /** What was charged, or may have been. */
  readonly costMicros: bigint
}

interface Call {
  readonly editor: ImageEditor
  readonly workshop: Workshop
  readonly signal: AbortSignal
}

/** Has an editor edit a photograph by the built-in prompt, and finishes and judges the edit. */
export const haveEdited = async (call: Call, photograph: Photograph): Promise<Outcome> => {
  const { provider, model, priceMicros, digitalSourceType } = call.editor.description
  let costMicros = 0n
  try {
    const { thing, target } = photograph
    const original = await photograph.read()
    const picture = await prepareForEditor({ editor: call.editor, ...call.workshop }, original)
    const called = await callInTime(call, photograph, picture)
    costMicros = called.costMicros
    const [edited] = called.kind === 'finished' ? called.pictures : []
    if (!edited) {
      const reason = called.kind === 'unreadable' ? called.reason : 'No picture came.'
      return { kind: 'not made', code: 'unreadable', reason, costMicros }
    }
    const finished = await call.workshop.desk.finish({
      original,
      edited,
      placement: picture.placement,
      thing,
      target: labFromHex(target.hex),
      provenance: { digitalSourceType, model: `${provider}/${model}` },
    })
    const seconds = called.tookMs / 1_000
    return { kind: 'made', ...judgeReport(finished.report), original, edited, finished, costMicros, seconds }
  } catch (error) {
    if (!(error instanceof ColorwayError) || error.code === 'bug') throw error
    const { code, message } = error
    // Nobody knows whether such a call was charged: it counts as if it was.
    return {
      kind: 'not made',
      code,
      reason: message,
      costMicros: code === 'unknown_outcome' ? priceMicros : costMicros,
    }
  }
}

type Prepared = Awaited<ReturnType<typeof prepareForEditor>>

const mostTries = 6
const pauseMs = 2_000
const longestPauseMs = 60_000

/** A call that was certainly not accepted is made again, once its limit allows. */
const callInTime = async ({ editor, signal }: Call, { thing, target }: Photograph, picture: Prepared) => {
  const { name, hex } = target
  const { placement: _, ...input } = picture
  const { widthPx, heightPx } = picture
  const request = {
    picture: input,
    references: [],
    prompt: writePrompt({ thing, looks: [{ kind: 'color', value: name, ...(name !== hex && { hex }) }] }),
    thing,
    targetHex: hex,
    size: { widthPx, heightPx },
    seed: 1,
    negativePrompt: undefined,
    extendPrompt: false,
    watermark: false,
    count: 1,
    signal,
  }
  for (let tries = 1; ; tries++) {
    try {
      return await editOnce(editor, request)
    } catch (error) {
      const isTurnedAway =
        error instanceof ColorwayError && (error.code === 'throttled' || error.code === 'unavailable')
      if (!isTurnedAway || tries === mostTries || signal.aborted) throw error
      const waitMs = error.retryAt ? error.retryAt.getTime() - Date.now() : pauseMs
      await sleep(Math.min(longestPauseMs, Math.max(0, waitMs)), undefined, { signal }).catch(() => undefined)
    }
  }
}
