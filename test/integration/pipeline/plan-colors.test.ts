import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { planBatch } from '../../../src/pipeline/plan-batch.ts'
import { createCatalog } from '../../../src/shopify/catalog.ts'
import type { CatalogProduct, CatalogValue } from '../../sandbox/catalog/catalog-types.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startSandboxShop } from '../../sandbox/shop/start-sandbox-shop.ts'
import { drawPicture } from '../../support/drawn-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'
import { type Stage, someEditor, someShop } from '../../support/stage-edits.ts'
import { testDownloads } from '../../support/test-downloads.ts'

/** A product whose first value is pictured. */
const product = (title: string, option: string, values: readonly CatalogValue[]): CatalogProduct => ({
  handle: title.toLowerCase().replaceAll(/\W+/g, '-'),
  title,
  productType: 'T-Shirt',
  vendor: 'Acme',
  tags: [],
  options: [{ name: option, values }],
  pictures: [
    {
      key: title,
      angle: 'front',
      alt: '',
      filename: `${title.toLowerCase().replaceAll(/\W+/g, '-')}.jpg`,
      format: 'jpeg',
      sizePx: [96, 96],
      shows: { [option]: values[0]?.name ?? '' },
    },
  ],
})

const entry = { label: 'Night', color: '#191f35', baseColors: ['Blue'], pattern: 'Solid' }
const values: CatalogValue[] = [
  { name: 'White' },
  { name: 'Swatch', swatch: '#aabbcc', swatchPicture: ['#112233'], entry },
  { name: 'Pictured', swatchPicture: ['#7A3E28'], entry },
  { name: 'Linked', entry },
  { name: 'Secret' },
  { name: 'Bleu marine' },
  { name: 'Regatta', swatchPicture: ['#112233', '#FFFFFF'] },
  { name: 'Checkmate', swatch: '#111111', entry: { ...entry, pattern: 'Checkered' } },
  { name: 'Duo', entry: { ...entry, baseColors: ['Blue', 'White'] } },
  { name: 'Noir et blanc', swatch: '#111111' },
  { name: 'Kaki' },
  { name: 'Zorblax' },
]
const catalog = [
  product('Everything Tee', 'Couleur', values),
  product('Nordlys', 'Finish level', [{ name: 'Gloss' }, { name: 'Matt' }]),
  product(
    'Mixed Tee',
    'Style',
    ['Navy / S', 'Navy / M', 'Sand / S'].map((name) => ({ name })),
  ),
  ...['Navy', 'Sand'].map((color) => product(`Oslo Tee – ${color}`, 'Size', [{ name: 'S' }])),
  product('Red Scarf', 'Size', [{ name: 'One' }]),
]

const limits = { downloads: testDownloads, maxBytes: 1_000_000, timeoutMs: 5_000 }
const desk = createPictureDesk({ threads: 1 })
let tables: OpenStores
let shop: SandboxShop
beforeAll(async () => {
  tables = await openStores()
  shop = await startSandboxShop({ catalog, render: drawPicture })
})
afterAll(async () => {
  await shop.stop()
  await tables.close()
  await desk.close()
})

/** Plans a batch over the catalogue, and answers it with what was planned for each colour. */
const plan = async ({ shopId, batches }: Stage) => {
  const batch = await batches.create({
    origin: 'cli',
    scope: { kind: 'all' },
    requestedBy: 'a test',
    runWhenQuoted: false,
  })
  const description = { ...someEditor(), followsPrompts: false }
  const unused = () => Promise.reject(new Error('not expected'))
  await planBatch({
    stores: tables.stores,
    catalogs: { forShop: () => createCatalog(sandboxClient(shop), limits) },
    editors: fixedEditors([{ description, start: unused, poll: unused }]),
    desk,
    nudges: { nudge: unused, nudgeAll: unused },
  }).handle({ shopId, id: batch.id }, { signal: new AbortController().signal })
  const edits = await tables.db.edit.findMany({ where: { shopId, batches: { some: { batchId: batch.id } } } })
  return {
    note: (await batches.get(batch.id)).reason,
    edits: new Map(edits.map((edit) => [edit.colorwayLabel, edit])),
  }
}

describe('a batch over a catalogue with every kind of value', () => {
  let stage: Stage
  let planned: Awaited<ReturnType<typeof plan>>
  beforeAll(async () => {
    stage = await someShop(tables)
    await stage.colors.set('SECRET', { kind: 'color', hex: '#0A7E57' }, 'a test')
    planned = await plan(stage)
  })

  it.each([
    ['Swatch', '#AABBCC', 'swatch'],
    ['Pictured', '#7A3E28', 'swatch-image'],
    ['Linked', '#191F35', 'metaobject'],
    ['Secret', '#0A7E57', 'dictionary'],
    ['Bleu marine', '#1F2A44', 'name'],
  ])('aims “%s” at %s, from the %s', (label, targetHex, targetOrigin) => {
    expect(planned.edits.get(label)).toMatchObject({
      state: 'planned',
      reason: null,
      targetHex,
      targetOrigin,
    })
  })

  it.each([
    ['Regatta', /swatch picture of “Regatta” shows more than one colour/],
    ['Checkmate', /“Checkmate” is linked to has a pattern/],
    ['Duo', /“Duo” is linked to has several base colours/],
    ['Noir et blanc', /“Noir et blanc” names two colours/],
    ['Kaki', /“Kaki” can mean several colours \(#A89A70, #6B6B3A\).*add the name to your colours/],
    ['Zorblax', /“Zorblax” is not a colour name that we know.*add the name to your colours/],
  ])('leaves “%s” out, and says why', (label, reason) => {
    expect(planned.edits.get(label)).toMatchObject({
      state: 'skipped',
      reason: expect.stringMatching(reason),
      targetHex: null,
      targetOrigin: null,
    })
  })

  it('makes nothing of what is mixed or no colour, and tells of it in the quote', () => {
    expect(planned.edits.size).toBe(values.length - 1)
    expect(planned.note).toContain('Colour and size share one option: Mixed Tee (“Style”).')
    expect(planned.note).toContain('One product for each colour: Oslo Tee (Navy, Sand).')
    expect(planned.note).not.toMatch(/Scarf|read_metaobjects|could not be read/)
  })

  it('takes up in the next batch what was left out, once the merchant said what it means', async () => {
    const skipped = planned.edits.get('Zorblax')
    await stage.colors.set('zorblax', { kind: 'color', hex: '#123456' }, 'a test')
    await stage.colors.set('REGATTA', { kind: 'color', hex: '#654321' }, 'a test')
    const { edits } = await plan(stage)
    const taken = { state: 'planned', reason: null, targetOrigin: 'dictionary' }
    expect(edits.get('Zorblax')).toMatchObject({ ...taken, id: skipped?.id, targetHex: '#123456' })
    expect(edits.get('Regatta')).toMatchObject({ ...taken, targetHex: '#654321' })
    expect(edits.get('Kaki')).toMatchObject({ state: 'skipped' })
  })

  it('splits by an option that only the merchant named', async () => {
    const other = await someShop(tables)
    expect((await plan(other)).edits.get('Matt')).toBeUndefined()
    await other.settings.set({ appearanceOptions: ['finish LEVEL'] })
    expect((await plan(other)).edits.get('Matt')).toMatchObject({
      state: 'skipped',
      reason: expect.stringContaining('A change of look (“Matt”)'),
    })
  })
})

describe('a shop that gives less than it could', () => {
  it('without read_metaobjects is planned by the rest, and told so once', async () => {
    shop.oauth.scopes = shop.oauth.scopes.filter((scope) => scope !== 'read_metaobjects')
    const { note, edits } = await plan(await someShop(tables))
    expect(note?.match(/grant Colorway the permission read_metaobjects/g)).toHaveLength(1)
    expect(edits.get('Linked')).toMatchObject({ state: 'skipped', targetOrigin: null })
    expect(edits.get('Pictured')).toMatchObject({ state: 'planned', targetOrigin: 'swatch-image' })
  })
})

it('a batch that none of the wanted editors can make is parked, and says what to do', async () => {
  const stage = await someShop(tables)
  await stage.settings.set({ editors: ['dashscope'] })
  const { id } = await stage.batches.create({
    origin: 'cli',
    scope: { kind: 'all' },
    requestedBy: 'a test',
    runWhenQuoted: true,
  })
  const unused = () => Promise.reject(new Error('not expected'))
  await planBatch({
    stores: tables.stores,
    catalogs: { forShop: () => createCatalog(sandboxClient(shop), limits) },
    editors: fixedEditors([{ description: someEditor(), start: unused, poll: unused }]),
    desk,
    nudges: { nudge: unused, nudgeAll: unused },
  }).handle({ shopId: stage.shopId, id }, { signal: new AbortController().signal })
  const { state, reason } = await stage.batches.get(id)
  expect(state).toBe('parked')
  expect(reason).toMatch(/dashscope.*enter a key/)
})
