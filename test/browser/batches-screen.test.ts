import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'
import { type BatchStage, stageBatches } from '../support/stage-batches.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** A busy machine takes its time. */
const patience = { timeout: 20_000 }

let browser: Browser
let app: SandboxApp
let stage: BatchStage
beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  stage = await stageBatches(app.house.config.databaseUrl ?? '', app.world.shop.shopDomain)
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
  await app?.close()
})

interface Screen {
  readonly page: Page
  readonly frame: FrameLocator
  /** What was asked of the API so far, as "GET /api/batches". */
  readonly asked: readonly string[]
}

const openScreen = async (
  path: string,
  { viewport = desk, prepare }: { viewport?: typeof desk; prepare?: (page: Page) => Promise<unknown> } = {},
): Promise<Screen> => {
  const page = await browser.newPage({ viewport })
  await prepare?.(page)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`)
  })
  await page.goto(`${app.adminUrl}${path}`)
  return { page, frame: page.frameLocator('iframe'), asked }
}

const hasFocus = (page: Page): Promise<string> =>
  appFrame(page).evaluate(
    "document.activeElement?.accessibilityLabel || document.activeElement?.textContent || ''",
  )

describe('the list of batches', () => {
  it('says what to do where there is none, and what is wrong where it cannot be read', async () => {
    const { page, frame } = await openScreen('/batches')
    await frame.getByText('No colour is being made yet').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.route('**/api/batches*', (route) =>
      route.fulfill({
        status: 500,
        json: { error: { code: 'bug', message: 'Something went wrong on our side.' } },
      }),
    )
    await page.reload()
    await frame.getByText('Something went wrong on our side.').waitFor()
    expect(await findViolations(page)).toEqual([])
    // Whoever does not try again sees it come by itself.
    await frame.getByRole('button', { name: 'Try again' }).waitFor()
    await page.unroute('**/api/batches*')
    await frame.getByText('No colour is being made yet').waitFor()
    await page.close()
  })

  it('shows hundreds page by page, with who asked, and goes with the keyboard to one and back', async () => {
    await stage.oldBatches(300)
    const id = await stage.batch('done', { published: 40, failed: 3, refused: 1 })
    const { page, frame } = await openScreen('/batches')
    const cards = frame.locator('article')
    await frame.getByText('Asked by Ada L.').waitFor()
    expect(await cards.count()).toBe(20)
    await frame.getByRole('button', { name: 'Show older batches' }).click()
    await expect.poll(() => cards.count(), patience).toBe(40)
    expect(await findViolations(page)).toEqual([])

    const details = frame.getByRole('button', { name: /^Show details of the batch/ }).first()
    await details.focus()
    await page.keyboard.press('Enter')
    await frame.getByRole('heading', { name: /^Batch of/ }).waitFor()
    expect(new URL(appFrame(page).url()).searchParams.get('batch')).toBe(id)
    await frame.getByRole('link', { name: 'Batches' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Show older batches' }).waitFor()
    await expect.poll(() => hasFocus(page), patience).toMatch(/^Show details/)
    await page.close()
  })

  it('retries what failed, and says how much that is', async () => {
    const { page, frame } = await openScreen('/batches')
    await frame.getByRole('button', { name: 'Retry 4 failed' }).click()
    await page.getByText('4 pictures are made once more.').waitFor()
    await frame.getByText('4 waiting').waitFor()
    await page.close()
  })
})

describe('one batch with thousands of edits', () => {
  let id: string
  beforeAll(async () => {
    id = await stage.batch('running', {
      waiting: 3_000,
      in_review: 400,
      published: 900,
      failed: 60,
      conflict: 2,
      skipped: 5,
    })
  })

  it.each([
    ['a desk', desk, '', /Failed|Conflict|Skipped/, '3,000 waiting'],
    ['a phone', phone, '', /Failed|Conflict|Skipped/, '3,000 waiting'],
    ['a desk in French', desk, '&locale=fr', /Échouée|En conflit|Ignorée/, '3\u202F000 en attente'],
  ])('shows a page of it on %s, problems first', async (_device, viewport, locale, problem, waiting) => {
    const { page, frame } = await openScreen(`/batches?batch=${id}${locale}`, { viewport })
    await frame.getByRole('button', { name: waiting }).waitFor()
    const rows = frame.locator('s-table-row')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(50)
    for (const row of await rows.allTextContents()) expect(row).toMatch(problem)
    expect(await findViolations(page)).toEqual([])
    const overflow = await appFrame(page).evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('is looked through by state and page, with the keyboard alone', async () => {
    const { page, frame } = await openScreen(`/batches?batch=${id}`)
    const problems = frame.getByRole('button', { name: '62 problems' })
    await problems.focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Page 1').waitFor()
    await expect.poll(() => problems.getAttribute('aria-pressed'), patience).toBe('true')
    await frame.getByRole('button', { name: 'Next page' }).focus()
    await page.keyboard.press('Enter')
    await frame.getByText('Page 2').waitFor()
    await expect.poll(() => frame.locator('s-table-row').count(), patience).toBe(12)
    await expect.poll(() => hasFocus(page), patience).not.toBe('')
    await frame.getByRole('button', { name: '400 to review' }).click()
    await frame.getByText('Page 1').waitFor()
    await expect
      .poll(() => frame.locator('s-table-row').first().textContent(), patience)
      .toContain('To review')
    await page.close()
  })

  it('follows what moves without asking, also what another person does', async () => {
    const { page, frame, asked } = await openScreen(`/batches?batch=${id}`)
    await frame.getByRole('button', { name: '3,000 waiting' }).waitFor()
    await expect.poll(() => asked, patience).toContain('GET /api/changes')
    // Everything is read once more when the stream begins; a poll would come every second.
    await page.waitForTimeout(1_500)
    const before = asked.length
    await page.waitForTimeout(2_500)
    expect(asked.slice(before)).toEqual([])
    await stage.moveEdits(id, 'waiting', 'in_review', 700)
    await frame.getByRole('button', { name: '1,100 to review' }).waitFor(patience)
    await stage.moveBatch(id, 'paused')
    await frame.getByText('Paused', { exact: true }).waitFor(patience)
    await frame.getByRole('button', { name: 'Resume' }).waitFor()
    await stage.moveBatch(id, 'running')
    await frame.getByText('Running', { exact: true }).waitFor(patience)
    await page.close()
  })

  it('asks all the time where the stream is kept back', async () => {
    const { page, frame, asked } = await openScreen(`/batches?batch=${id}`, {
      prepare: (page) => page.route('**/api/changes', (route) => route.abort()),
    })
    await frame.getByRole('button', { name: '1,100 to review' }).waitFor()
    await expect
      .poll(() => asked.filter((call) => call === `GET /api/batches/${id}`).length, patience)
      .toBeGreaterThan(2)
    await stage.moveEdits(id, 'waiting', 'in_review', 100)
    await frame.getByRole('button', { name: '1,200 to review' }).waitFor(patience)
    expect(await frame.getByText('server does not answer').count()).toBe(0)
    await page.close()
  })

  it('says so while the server is away, and goes on by itself when it is back', async () => {
    const { page, frame, asked } = await openScreen(`/batches?batch=${id}`)
    await frame.getByRole('button', { name: '1,200 to review' }).waitFor()
    await expect.poll(() => asked, patience).toContain('GET /api/changes')
    const startAgain = await app.stopWeb()
    await frame.getByText('server does not answer').waitFor(patience)
    await stage.moveEdits(id, 'waiting', 'in_review', 100)
    const streams = asked.filter((call) => call === 'GET /api/changes').length
    await startAgain()
    await frame.getByRole('button', { name: '1,300 to review' }).waitFor(patience)
    expect(await frame.getByText('server does not answer').count()).toBe(0)
    await expect
      .poll(() => asked.filter((call) => call === 'GET /api/changes').length, patience)
      .toBeGreaterThan(streams)
    await page.close()
  })
})

describe('a call whose outcome nobody knows', () => {
  let id: string
  beforeAll(async () => {
    id = await stage.batch('parked', { parked: 2, conflict: 1 })
    await stage.query(
      `INSERT INTO attempt (shop_id, id, edit_id, state, provider, model, batch_id, prompt, seed, reserved_micros)
      SELECT edit.shop_id, gen_random_uuid(), edit.id, 'uncertain', 'wavespeed', 'm', link.batch_id, 'p', 1, 40000
      FROM edit JOIN batch_edit link ON link.shop_id = edit.shop_id AND link.edit_id = edit.id
      WHERE link.batch_id = $1 AND edit.state = 'parked'`,
      [id],
    )
    await stage.query(
      `UPDATE batch SET reason = 'The cap for a day is reached.', resume_at = now() + interval '9 hours' WHERE id = $1`,
      [id],
    )
  })

  it('is cleared up with what each answer does to the money, by the keyboard', async () => {
    const { page, frame } = await openScreen(`/batches?batch=${id}`)
    await frame.getByText(/It goes on by itself on/).waitFor()
    await frame
      .getByRole('button', { name: /^Clear up what became of Linen shirt 0/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    const answer = frame.getByRole('button', { name: /It was not charged.*\$0\.04 goes back to your budget/ })
    await answer.waitFor()
    expect(await findViolations(page)).toEqual([])
    await answer.focus()
    await page.keyboard.press('Enter')
    await page.getByText(/its price is back in your budget/).waitFor()
    await frame.getByRole('button', { name: '1 left out' }).waitFor()
    await expect.poll(() => hasFocus(page), patience).not.toBe('')
    await page.close()
  })
})
