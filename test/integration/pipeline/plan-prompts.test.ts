import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { choosePrompt } from '../../../src/pipeline/choose-prompt.ts'
import { planBatch } from '../../../src/pipeline/plan-batch.ts'
import { previewPrompts } from '../../../src/pipeline/preview-prompts.ts'
import type { Catalogs } from '../../../src/ports/catalog.ts'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { emptyCatalog } from '../../support/empty-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'

const desk = createPictureDesk({ threads: 1 })
const swatchUrl = 'https://cdn.example/swatch.png'
const plain = someProduct({ colors: ['White', 'Navy', 'Leopard', 'Clay'], productType: 'Hoodies' })
const product = {
  ...plain,
  options: plain.options.map((option) => ({
    ...option,
    values: option.values.map((value) =>
      ['Leopard', 'Clay'].includes(value.name) ? { ...value, swatchImageUrl: swatchUrl } : value,
    ),
  })),
}
const unused = () => Promise.reject(new Error('not expected'))
const editorsOf = (...descriptions: readonly EditorDescription[]) =>
  fixedEditors(descriptions.map((description) => ({ description, start: unused, poll: unused })))

let tables: OpenStores
let stage: Stage
let catalogs: Catalogs
beforeAll(async () => {
  tables = await openStores()
  const create = { width: 32, height: 32, channels: 3, background: '#7A3E28' } as const
  const swatch = await sharp({ create }).png().toBuffer()
  const catalog = {
    ...emptyCatalog,
    listProducts: async function* () {
      yield product
    },
    fetchSwatch: async () => swatch,
  }
  catalogs = { forShop: () => catalog }
})
beforeEach(async () => {
  stage = await someShop(tables)
})
afterAll(async () => {
  await tables.close()
  await desk.close()
})

const depsWith = (...descriptions: readonly EditorDescription[]) => ({
  stores: tables.stores,
  catalogs,
  desk,
  editors: editorsOf(...descriptions),
  nudges: { nudge: unused, nudgeAll: unused },
})

/** Plans a batch of the product, and answers its prompts by colour. */
const plan = async () => {
  const { shopId, batches } = stage
  const asked = {
    origin: 'cli',
    scope: { kind: 'all' },
    requestedBy: 'a test',
    runWhenQuoted: false,
  } as const
  const { id } = await batches.create(asked)
  const { signal } = new AbortController()
  await planBatch(depsWith(describeEditor())).handle({ shopId, id }, { signal })
  const { state, reason } = await batches.get(id)
  const edits = await stage.edits.listOfBatch(id)
  return {
    state,
    reason,
    prompts: Object.fromEntries(edits.map((edit) => [edit.colorwayLabel, edit.prompt])),
  }
}

const preview = (descriptions: readonly EditorDescription[], template?: string) =>
  previewPrompts(depsWith(...descriptions), { shopId: stage.shopId, productIds: [product.id], template })

describe('a batch', () => {
  it('is planned by the shop’s templates, and by the one for the type before the usual one', async () => {
    await stage.settings.set({ promptTemplate: 'Usual {looks}.' })
    expect((await plan()).prompts).toMatchObject({ Navy: 'Usual Navy (#1F2A44).', Leopard: 'Usual Leopard.' })
    stage = await someShop(tables)
    await stage.settings.set({ promptTemplates: { hoodies: 'Hoodie {color}[ / {hex}].' } })
    expect((await plan()).prompts).toMatchObject({
      Navy: 'Hoodie Navy / #1F2A44.',
      Leopard: 'Hoodie Leopard.',
    })
  })

  it('is parked, with the reason, where a template that was kept is none any more', async () => {
    await stage.settings.set({ promptTemplate: 'Make it {colour}.' })
    expect(await plan()).toMatchObject({ state: 'parked', reason: expect.stringContaining('{colour}') })
  })
})

describe('a preview', () => {
  beforeEach(() => stage.mirror.keepMany([product]))

  it('is what a batch is planned with', async () => {
    const { prompts } = await plan()
    expect(Object.keys(prompts)).toEqual(['Clay', 'Leopard', 'Navy'])
    expect(prompts['Clay']).toMatch(/to Clay \(#7A3E28\)/)
    const previews = await preview([describeEditor()])
    const previewed = previews.map(({ draft, prompt }) => [draft.colorway.label, prompt])
    expect(Object.fromEntries(previewed)).toMatchObject(prompts)
    expect(previewed).toHaveLength(4)
  })

  it('of a template that is only proposed changes nothing', async () => {
    await stage.settings.set({ promptTemplates: { Hoodies: 'Kept {looks}.' } })
    const [white] = await preview([], ' Try {color}. ')
    expect(white).toMatchObject({ prompt: 'Try White.', note: undefined, measures: [] })
    expect((await preview([]))[0]).toMatchObject({ prompt: 'Kept White (#F4F4F2).' })
    await expect(preview([], 'Try {colour}.')).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('says for each editor that follows prompts whether it takes the prompt', async () => {
    const strict = describeEditor({ provider: 'strict', promptLimit: { count: 20, unit: 'characters' } })
    const local = describeEditor({ provider: 'local', followsPrompts: false })
    const [white] = await preview([strict, local, describeEditor()], 'Make it {color}, and nothing else.')
    const { length } = 'Make it White, and nothing else.'
    expect(white.measures).toEqual([
      {
        provider: 'strict',
        model: 'fake-1',
        length,
        unit: 'characters',
        limit: 20,
        error: `strict takes prompts of up to 20 characters; this one has ${length}.`,
      },
      { provider: 'fake', model: 'fake-1', length, unit: 'characters', limit: 800, error: undefined },
    ])
  })

  it('of another shop’s product is none', async () => {
    stage = await someShop(tables)
    expect(await preview([describeEditor()])).toEqual([])
  })
})

describe('the prompt of a call', () => {
  const leopard = async () => {
    await stage.mirror.keepMany([product])
    const all = await preview([])
    const found = all.find(({ draft }) => draft.colorway.label === 'Leopard')
    if (!found) throw new Error('the product has a leopard')
    return found
  }
  const choose = async (differs: Partial<EditorDescription>, wasRefused = false) => {
    const found = await leopard()
    return { ...found, ...choosePrompt(found.draft, { editor: describeEditor(differs), wasRefused }) }
  }

  it('speaks of references exactly where they are sent', async () => {
    const { prompt, references, referencedPrompt } = await choose({})
    expect(prompt).toBe(referencedPrompt)
    expect(references).toEqual([{ role: 'pattern', value: 'Leopard', url: swatchUrl }])
  })

  it.each<[string, Partial<EditorDescription>]>([
    ['takes one picture', { inputs: { ...describeEditor().inputs, pictures: 1 } }],
    ['chooses the size by the last picture', { options: { ...describeEditor().options, size: undefined } }],
    ['has no room to be told', { promptLimit: { count: 300, unit: 'characters' } }],
  ])('has none for an editor that %s', async (_what, differs) => {
    const { prompt, references, draft } = await choose(differs)
    expect({ prompt, references }).toEqual({ prompt: draft.prompt, references: [] })
  })

  it('is reworded after a refusal', async () => {
    const alone = { inputs: { ...describeEditor().inputs, pictures: 1 } }
    const { prompt, rewordedPrompt } = await choose(alone, true)
    expect(prompt).toBe(rewordedPrompt)
    expect((await choose({}, true)).prompt).toBe(
      `${rewordedPrompt} Use the pattern of image 2 for Leopard. Edit image 1 only and keep its framing; the other image is a sample.`,
    )
  })
})
