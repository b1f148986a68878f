import type { ForeseenBatch } from '../pipeline/foresee-batch.ts'
import { askSmall } from './ask-small.ts'
import type { WireQuote } from './wire/wire-quote.ts'

const promptsShown = 10

export const toWireQuote = ({ drafts, quote, leftOut, underWay, note }: ForeseenBatch): WireQuote => ({
  edits: drafts.length,
  costMicros: Number(quote.mostMicros),
  leastMicros: Number(quote.leastMicros),
  seconds: quote.seconds,
  angleEdits: quote.angles.edits,
  angleCostMicros: Number(quote.angles.costMicros),
  underWay,
  leftOut: [...leftOut].map(([reason, edits]) => ({ reason, edits })),
  note: note ?? null,
  prompts: drafts.slice(0, promptsShown).map(({ product, colorway, source, targetHex, angle, prompt }) => ({
    productTitle: product.title,
    colorwayLabel: colorway.label,
    targetHex: targetHex ?? null,
    pictureUrl: askSmall(source.url),
    isFurtherAngle: angle > 0,
    prompt,
  })),
})
