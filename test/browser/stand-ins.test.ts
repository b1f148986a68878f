import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { appFrame, findViolations } from '../support/find-violations.ts'
import { openSandboxApp, type SandboxApp } from '../support/sandbox-app.ts'

let browser: Browser
let app: SandboxApp
let page: Page
let frame: Frame

beforeAll(async () => {
  browser = await openBrowser()
  app = await openSandboxApp(['morning-mug'], { workers: false })
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${app.adminUrl}/settings`)
  await page.frameLocator('iframe').getByRole('heading', { name: 'Settings' }).waitFor()
  frame = appFrame(page)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Puts elements in the place of the screen, and notes the events that they fire. */
const show = (markup: string, types: readonly string[] = []) =>
  frame.evaluate<void>(`{
    window.heard = []
    const main = document.querySelector('main')
    main.innerHTML = ${JSON.stringify(markup)}
    for (const element of main.querySelectorAll('*'))
      for (const type of ${JSON.stringify(types)})
        element.addEventListener(type, ({ target }) => {
          if (target === element) heard.push(element.id + ' ' + type)
        })
  }`)
const heard = () => frame.evaluate<readonly string[]>('heard')
const formData = () =>
  frame.evaluate<string>('new URLSearchParams(new FormData(document.forms[0])).toString()')

const fields = `
  <s-search-field label="Search" name="search" value="shirt"></s-search-field>
  <s-number-field id="number" label="Pictures" name="pictures" value="3" min="1" max="4"></s-number-field>
  <s-money-field label="Cap" name="cap" value="25"></s-money-field>
  <s-color-field label="Colour" name="color" value="#9a463d"></s-color-field>
  <s-select label="Order" name="order"><s-option value="old">Oldest</s-option><s-option value="new" selected>Newest</s-option></s-select>
  <s-checkbox label="Drafts" name="drafts" checked></s-checkbox>
  <s-switch label="Publish" name="publish"></s-switch>
  <s-choice-list id="list" label="From" name="from"><s-choice value="a" selected>First</s-choice><s-choice value="b">Second</s-choice></s-choice-list>`

describe('fields', () => {
  it('belong to their form: what is in them, what becomes of it, and what reset brings back', async () => {
    await show(`<h1>Form</h1><form>${fields}</form>`)
    const before = 'search=shirt&pictures=3&cap=25&color=%239a463d&order=new&drafts=on&from=a'
    expect(await formData()).toBe(before)
    await frame.getByRole('searchbox', { name: 'Search' }).fill('mug')
    await frame.getByLabel('Cap').fill('30.50')
    await frame.getByRole('textbox', { name: 'Colour' }).fill('rgb(1, 2, 255)')
    await frame.getByRole('combobox', { name: 'Order' }).selectOption('old')
    await frame.getByLabel('Drafts').uncheck()
    await frame.getByRole('switch', { name: 'Publish' }).check()
    await frame.getByRole('radio', { name: 'First' }).press('ArrowDown')
    await frame.getByRole('spinbutton', { name: 'Pictures' }).press('ArrowUp')
    expect(await formData()).toBe(
      'search=mug&pictures=4&cap=30.50&color=%230102ff&order=old&publish=on&from=b',
    )
    await frame.evaluate('document.forms[0].reset()')
    expect(await formData()).toBe(before)
    expect(await findViolations(page)).toEqual([])
  })

  it('say what is wrong beside themselves, to those who do not see it as well', async () => {
    await show('<h1>Form</h1><s-text-field label="Name" required error="Give a name."></s-text-field>')
    const box = frame.getByRole('textbox', { name: 'Name' })
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    expect(await box.getAttribute('aria-required')).toBe('true')
    await frame.getByRole('alert').getByText('Give a name.').waitFor()
    expect(await findViolations(page)).toEqual([])
  })

  it('fire input for each step and change at the end, and a list of choices only its own', async () => {
    await show(
      `<h1>Form</h1><s-text-field id="text" label="Text"></s-text-field>
      <s-choice-list id="list" label="From"><s-choice value="a">First<s-text-field id="inner" slot="secondary-content" label="Inner"></s-text-field></s-choice></s-choice-list>`,
      ['input', 'change'],
    )
    await frame.evaluate(`{
      const list = document.getElementById('list')
      list.addEventListener('input', () => heard.push('list hears'))
    }`)
    await frame.getByRole('textbox', { name: 'Text' }).pressSequentially('ab')
    await frame.getByRole('textbox', { name: 'Inner' }).pressSequentially('c')
    await frame.getByRole('radio', { name: 'First' }).check()
    expect(await heard()).toEqual([
      ...['text input', 'text input', 'text change'],
      ...['inner input', 'inner change'],
      ...['list input', 'list hears', 'list change'],
    ])
  })
})

describe('the save bar', () => {
  const bar = () => page.getByRole('region', { name: 'Unsaved changes' })
  const press = (name: string) => bar().getByRole('button', { name }).click()
  const field = () => frame.getByRole('textbox', { name: 'Name' })
  const form = (attributes = '') => `<h1>Form</h1>
    <form id="form" data-save-bar ${attributes}><s-text-field label="Name" name="name" value="before"></s-text-field></form>`
  const hold = () =>
    frame.evaluate("document.forms[0].addEventListener('submit', (event) => event.preventDefault())")

  it('shows while a form is changed; Save submits it and Discard resets it', async () => {
    await show(form(), ['submit', 'reset'])
    await hold()
    expect(await bar().isVisible()).toBe(false)
    await field().fill('after')
    await press('Save')
    await bar().waitFor({ state: 'hidden' })
    expect(await heard()).toEqual(['form submit'])
    await field().fill('again')
    await press('Discard')
    await bar().waitFor({ state: 'hidden' })
    expect(await heard()).toEqual(['form submit', 'form reset'])
    expect(await field().inputValue()).toBe('before')
  })

  it('asks before it discards, where the form wants that', async () => {
    await show(form('data-discard-confirmation'))
    await field().fill('after')
    await press('Discard')
    await page.getByRole('button', { name: 'Continue editing' }).click()
    expect(await field().inputValue()).toBe('after')
    await press('Discard')
    await page.getByRole('button', { name: 'Discard changes' }).click()
    await expect.poll(() => field().inputValue()).toBe('before')
  })

  it('asks before one leaves, and lets stay', async () => {
    await show(form())
    await field().fill('after')
    await frame.evaluate("void shopify.saveBar.leaveConfirmation().then(() => heard.push('left'))")
    await page.getByRole('button', { name: 'Stay' }).click()
    expect(await bar().isVisible()).toBe(true)
    expect(await heard()).toEqual([])
    await frame.evaluate("void shopify.saveBar.leaveConfirmation().then(() => heard.push('left'))")
    await page.getByRole('button', { name: 'Leave page' }).click()
    await bar().waitFor({ state: 'hidden' })
    await expect.poll(heard).toEqual(['left'])
  })

  it('is shown and hidden by hand, and presses the buttons that it was given', async () => {
    await show(
      `<h1>By hand</h1><ui-save-bar id="bar"><button id="save" variant="primary"></button><button id="discard"></button></ui-save-bar>`,
      ['click'],
    )
    await frame.evaluate("shopify.saveBar.show('bar')")
    await press('Save')
    await press('Discard')
    await expect.poll(heard).toEqual(['save click', 'discard click'])
    await frame.evaluate("document.getElementById('save').setAttribute('loading', '')")
    await expect.poll(() => bar().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await frame.evaluate("shopify.saveBar.hide('bar')")
    await bar().waitFor({ state: 'hidden' })
  })
})
