import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { english } from '../../../src/admin/texts/english.ts'
import { french } from '../../../src/admin/texts/french.ts'
import type { Text } from '../../../src/admin/texts/text.ts'

/** Texts of the extensions that say what the app says, by the keys of both. */
const pairs = {
  'quote.count': 'batch.quote',
  'quote.cost': 'batch.quote.cost',
  'quote.range': 'batch.quote.range',
  'quote.minutes': 'batch.quote.minutes',
  'quote.hours': 'batch.quote.hours',
  'quote.free': 'batch.quote.free',
  'quote.nothing': 'offer.nothing',
  'quote.leftOut': 'offer.left',
  'quote.leftOutItem': 'offer.left.item',
  'quote.prompts': 'offer.prompts',
  'quote.promptsText': 'offer.prompts.text',
  'make.template': 'make.template',
  'make.templateUsual': 'make.template.usual',
  'batch.planned': 'offer.planning',
  'batch.start': 'batch.start',
  'batch.watch': 'offer.watch',
  'batch.review': 'batch.review',
  'standing.missing': 'products.details.missing',
  'standing.stopped': 'edit.state.parked',
  'standing.review': 'edit.state.in_review',
  'standing.approved': 'edit.state.approved',
  'product.colors': 'products.details.colors',
  'block.approve': 'review.approve',
  'block.reject': 'review.reject',
  'block.delta': 'color.delta',
  'block.backgroundKept': 'review.background.kept',
  'block.backgroundChanged': 'review.background.changed',
  'verdict.pass': 'verdict.pass',
  'verdict.look': 'verdict.look',
  'verdict.fail': 'verdict.fail',
  'failure.heading': 'load.failed.heading',
  'failure.silence': 'load.failed.text',
  'failure.retry': 'action.retry',
  loading: 'loading',
} as const satisfies Readonly<Record<string, keyof typeof english>>

const text = z.union([z.string(), z.strictObject({ one: z.string(), other: z.string() })])

const readTexts = (locale: string): unknown =>
  JSON.parse(
    readFileSync(
      new URL(`../../../extensions/product-pages/locales/${locale}.json`, import.meta.url),
      'utf8',
    ),
  )

const find = (texts: unknown, key: string): Text =>
  text.parse(
    key
      .split('.')
      .reduce<unknown>((inner, name) => z.record(z.string(), z.unknown()).parse(inner)[name], texts),
  )

/** Shopify writes holes with two braces. */
const asInApp = (ours: Text): Text => {
  const change = (one: string): string => one.replaceAll(/\{\{(\w+)\}\}/g, '{$1}')
  return typeof ours === 'string' ? change(ours) : { one: change(ours.one), other: change(ours.other) }
}

describe.each([
  ['en.default', english],
  ['fr', french],
] as const)('the words of the extensions in %s', (locale, app) => {
  const texts = readTexts(locale)

  it.each(Object.entries(pairs))('“%s” are those of the app', (ours, theirs) => {
    expect(asInApp(find(texts, ours))).toEqual(app[theirs])
  })
})
