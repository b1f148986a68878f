import { readFile } from 'node:fs/promises'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { WireCatalog } from '../../src/http/wire/wire-catalog.ts'
import type { WireImport } from '../../src/http/wire/wire-imports.ts'
import type { ShopStores } from '../../src/ports/stores.ts'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { someFile } from '../support/some-import.ts'
import { tabTo } from '../support/tab-to.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** The first file waits for the catalogue. */
const patience = { timeout: 20_000 }

const wishes = `Handle,Option value,Target hex
morning-mug,Moss,#6A744C
morning-mug,Moss,#6A744C
morning-mug,Ink Bleu,
morning-mug,Blush,#E0B3A9
morning-mug,Blush,#FF0000
`

let browser: Browser
let app: SandboxApp
let own: ShopStores
let page: Page
let frame: FrameLocator
/** Of the file that is read, approved, and looked at again. */
let importPath = ''
const faults: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'])
  own = app.house.stores.forShop(app.world.shop.shopDomain)
  page = await browser.newPage({ viewport: desk })
  page.setDefaultTimeout(patience.timeout)
  page.on('pageerror', ({ message }) => faults.push(message))
  frame = page.frameLocator('iframe')
})
afterEach(() => page.unrouteAll())
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Everybody can use the screen as it is shown, and nothing of it is cut off at the side. */
const expectUsable = async (): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await findViolations(page)).toEqual([])
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    await expect.poll(() => appFrame(page).evaluate(overflow)).toBe(0)
  }
}

const open = async (path: string, heading: string | RegExp) => {
  await page.goto(`${app.adminUrl}${path}`)
  await frame.getByRole('heading', { name: heading, level: 1 }).waitFor()
}
const button = (name: string | RegExp) => frame.getByRole('button', { name })
/** As a person without a mouse presses it. */
const press = async (target: Locator) => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const upload = async (name: string, text: string) =>
  frame.locator('s-page > input[type="file"]').setInputFiles(fileOf(name, text))
/** Drops a file on the zone; it says of itself that it has so many bytes, where that is given. */
const drop = (name: string, bytes?: number) =>
  appFrame(page).evaluate(`{
    const file = new File(['Handle'], ${JSON.stringify(name)})
    if (${bytes} !== undefined) Object.defineProperty(file, 'size', { value: ${bytes} })
    const event = new DragEvent('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } })
    document.querySelector('s-drop-zone').shadowRoot.querySelector('.zone').dispatchEvent(event)
  }`)
const download = async (name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), press(button(name))])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}
const rows = () => frame.locator('s-table-body s-table-row')
const textsOf = async (list: Locator) =>
  (await list.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())

describe('before the first file', () => {
  it('says what to do, and hands the template out', async () => {
    await open('/imports', 'Imports')
    await frame.getByText('No file was imported yet').waitFor()
    await expectUsable()
    const { name, text } = await download('Download the template')
    expect(name).toBe('colorway-import.csv')
    expect(text).toMatch(/^\ufeff?Product ID,Handle,SKU,/)
  })
})

describe('a file that cannot be taken', () => {
  it('is told, with what to do: of another kind, too large, empty', async () => {
    const toldOf = (told: RegExp) => frame.getByRole('alert').getByText(told).waitFor()
    await drop('wishes.xlsx')
    await toldOf(/not a \.csv, \.tsv or \.txt file\. In a spreadsheet/)
    await drop('wishes.csv', 600_000_000)
    await toldOf(/more than 500 MB\. Cut it into several files/)
    await upload('empty.csv', '')
    await toldOf(/The file is empty\. Upload a CSV file whose first row/)
    expect(await button('Try again').count()).toBe(0)
    await expectUsable()
  })

  it('because the connection was lost is sent again on request', async () => {
    await page.route('**/api/imports?name=*', (route) => route.abort())
    await drop('lost.csv')
    await frame.getByRole('alert').getByText('The connection was lost on the way').waitFor()
    await page.unrouteAll()
    await press(button('Try again'))
    await frame.getByRole('heading', { name: 'lost.csv' }).waitFor()
  })

  it('is no longer sent once somebody stops it', async () => {
    await open('/imports', 'Imports')
    await page.route('**/api/imports?name=*', () => undefined)
    await drop('stopped.csv')
    await frame.getByText('Uploading stopped.csv').first().waitFor()
    await expect.poll(() => button('Choose a file').isDisabled()).toBe(true)
    await expectUsable()
    // It has the focus, as what the file was chosen with is gone.
    await page.keyboard.press('Enter')
    await frame.locator('s-drop-zone').waitFor()
    expect(await frame.getByRole('alert').count()).toBe(0)
  })
})

describe('a file on its way', () => {
  const some: WireImport = {
    id: '00000000-0000-4000-8000-000000000001',
    state: 'planned',
    reason: null,
    fileName: 'long.csv',
    fileBytes: 1_000,
    createdAt: '2026-11-27T10:00:00.000Z',
    requestedBy: 'staff 7 (Ada L.)',
    quality: 'draft',
    strict: true,
    layout: null,
    encoding: null,
    delimiter: null,
    headers: [],
    repeatedHeaders: [],
    fields: [],
    rows: 0,
    progress: 0,
    summary: null,
    batchIds: [],
  }

  it('says what it waits for, how far it is, and what went wrong', async () => {
    let shown = some
    await page.route(`**/api/imports/${some.id}`, (route) => route.fulfill({ json: shown }))
    const catalog: Pick<WireCatalog, 'sync'> = {
      sync: {
        state: 'running',
        cause: 'asked for',
        reason: null,
        objects: 20,
        products: 0,
        createdAt: some.createdAt,
      },
    }
    await page.route('**/api/catalog', (route) => route.fulfill({ json: catalog }))
    await open(`/imports/${some.id}`, 'long.csv')
    await frame.getByText('It waits until your catalogue is read.').waitFor()
    await frame.getByText(/by Ada L\. · Draft quality · Only without errors/).waitFor()
    const bar = frame.getByRole('progressbar', { name: 'How far the file is read' })
    expect(await bar.getAttribute('aria-valuenow')).toBeNull()
    await expectUsable()

    shown = { ...some, state: 'reading', layout: 'shopify', rows: 1_200, progress: 0.4 }
    await frame.getByText('1,200 rows read, 40%').waitFor()
    expect(await bar.getAttribute('aria-valuenow')).toBe('0.4')

    shown = { ...some, state: 'failed', reason: 'The file is not a text file.' }
    await frame.getByText('The file is not a text file.').waitFor()
    await button('Upload it again').waitFor()
    await expectUsable()
  })
})

describe('by the keyboard alone', () => {
  it('a file is chosen, and read to its end', async () => {
    await open('/imports', 'Imports')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(button('Choose a file'))])
    await chooser.setFiles(fileOf('wishes.csv', wishes))
    await frame.getByRole('heading', { name: 'wishes.csv', level: 1 }).waitFor()
    await frame.getByText('1 picture of 1 product').waitFor()
    expect(await frame.getByRole('progressbar').count()).toBe(0)
    importPath = new URL(appFrame(page).url()).pathname
    expect(importPath).toMatch(/^\/imports\/[\w-]+$/)
    await expect
      .poll(() => textsOf(rows()), patience)
      .toEqual([
        expect.stringMatching(/^Row 2 To make Morning Mug Moss in #6A744C$/),
        expect.stringMatching(/^Row 3 Nothing to do Row 2 asks for the same picture\.$/),
        expect.stringMatching(
          /^Row 4 Error Morning Mug has no colour “Ink Bleu”\. Option value: “Ink Bleu” Did you mean Ink Blue\?$/,
        ),
        expect.stringMatching(/^Row 5 Error A row below asks for the same picture otherwise\. Keep one/),
        expect.stringMatching(/^Row 6 Error Row 5 asks for the same picture otherwise\. Keep one/),
      ])
    await expectUsable()
  })

  it('its rows are narrowed, and those with errors are downloaded with the reasons', async () => {
    await press(button('3 with errors'))
    await expect.poll(() => rows().count()).toBe(3)
    expect((await textsOf(rows())).map((text) => text.slice(0, 5))).toEqual(['Row 4', 'Row 5', 'Row 6'])
    expect(await button('3 with errors').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => rows().count()).toBe(5)
    await tabTo(page, button('Download rows with errors'), 'Shift+Tab')
    const { name, text } = await download('Download rows with errors')
    expect(name).toBe('wishes-errors.csv')
    expect(text.trim().split(/\r?\n/)).toEqual([
      'Handle,Option value,Target hex,Reason,What to do',
      'morning-mug,Ink Bleu,,Option value: Morning Mug has no colour “Ink Bleu”.,Did you mean Ink Blue?',
      expect.stringMatching(/^morning-mug,Blush,#E0B3A9,A row below asks for the same picture otherwise\.,/),
      expect.stringMatching(/^morning-mug,Blush,#FF0000,Row 5 asks for the same picture otherwise\.,/),
    ])
  })
})

describe('a file that nobody knows the columns of', () => {
  it('is read as somebody says, or says why it cannot be; with an error it is not approved where it may have none', async () => {
    await open('/imports', 'Imports')
    await frame.getByRole('checkbox', { name: 'Only if no row has an error' }).check()
    await upload('lieferant.csv', 'Artikel-Nr.;Ton;Menge\nmorning-mug;Butter;3\nno-such-mug;Blush;2\n')
    await frame.getByText('which has 2 rows. Say what they are.').waitFor()
    await button('Read the file').click()
    await frame.getByRole('alert').getByText('No column says which product a row is about.').waitFor()
    await expectUsable()
    await frame.getByRole('combobox', { name: 'Handle' }).selectOption('Artikel-Nr.')
    await frame.getByRole('combobox', { name: 'Option value' }).selectOption('Ton')
    await button('Read the file').click()
    await frame.getByText('1 row has an error, and the file was to be imported only without any.').waitFor()
    await expect
      .poll(() => textsOf(rows()))
      .toEqual([expect.stringContaining('Butter'), expect.stringContaining('Artikel-Nr.: “no-such-mug”')])
    expect(await button('Approve').isDisabled()).toBe(true)
    await expectUsable()
  })

  it('may be discarded instead, after a question', async () => {
    await open('/imports', 'Imports')
    await upload('stock.csv', 'Lager;Menge\nA;3\n')
    await button('Discard').click()
    await frame.getByText('Nothing of it is made.').waitFor()
    await button('Discard the file').click()
    await frame.getByText('The file was discarded, and nothing of it is made.').waitFor()
  })
})

describe('the list of files', () => {
  it('shows them page by page, the newest first, and leads to each', async () => {
    for (let file = 0; file < 18; file++) {
      const { id } = await own.imports.create({ ...someFile, fileName: `old-${file}.csv` })
      await own.imports.cancel(id)
    }
    await open('/imports', 'Imports')
    const files = frame.locator('.import-item')
    await expect.poll(() => files.count()).toBe(20)
    expect(await files.first().textContent()).toMatch(/^old-17\.csv.+by Staff member 7.*Discarded$/)
    await press(button('Show older files'))
    await expect.poll(() => files.count()).toBeGreaterThan(20)
    expect(await textsOf(files)).toContainEqual(
      expect.stringMatching(/^wishes\.csv.+by Olga O\. 5 rows 3 with errors To approve$/),
    )
    await expectUsable()
    await press(frame.getByRole('link', { name: 'wishes.csv' }))
    await frame.getByRole('heading', { name: 'wishes.csv', level: 1 }).waitFor()
  })
})

describe('in French', () => {
  it('says what is wrong with rows, also what the tables say', async () => {
    await open(`${importPath}?locale=fr`, 'wishes.csv')
    await frame.getByText('La ligne 2 demande la même image.').waitFor()
    await frame.getByText('La ligne 5 demande la même image autrement.').waitFor()
    await frame.getByText(/^Morning Mug n’a pas de couleur «\u00a0Ink Bleu\u00a0»\.$/).waitFor()
    await frame.getByText('Vouliez-vous dire Ink Blue\u00a0?').waitFor()
    await expectUsable()
  })
})

// Last, as pictures are made from then on.
describe('the approval of a file', () => {
  it('is given by the keyboard alone, for what it costs, and leads to the batch', async () => {
    await open(importPath, 'wishes.csv')
    await press(button('Approve'))
    await frame.locator('s-modal').getByText('At no cost').waitFor()
    await frame.getByText('3 rows with errors are left out.').waitFor()
    await expectUsable()
    // The first button has the focus.
    await page.keyboard.press('Enter')
    await frame.getByText('Approved for 1 picture').waitFor()
    await expectUsable()
    await press(frame.getByRole('link', { name: 'Go to the batch' }))
    await frame.getByText('Asked by Olga O., from a CSV file').waitFor()
    await expect.poll(() => textsOf(rows()), patience).toEqual([expect.stringContaining('Moss')])
  })
})

it('makes no fault on the page', () => {
  expect(faults).toEqual([])
})
