import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** Where a page shows an extension, or an action's dialog. */
export const extensionFrame = async (page: Page, handle: string): Promise<Frame> => {
  const element = await page
    .locator(`iframe[data-extension="${handle}"][data-part="render"]`)
    .elementHandle({ timeout: 30_000 })
  const frame = await element?.contentFrame()
  if (!frame) throw new Error(`The page has no frame of ${handle}.`)
  await frame
    .locator('html[data-extension="ran"], html[data-extension="failed"]')
    .waitFor({ state: 'attached' })
  return frame
}

/**
 * What Shopify would not show of an extension, or not as it was meant: elements that are none of Polaris or not for
 * its place, classes and styles, texts that are missing, and that it failed.
 */
export const readExtensionViolations = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate<readonly string[]>('violations')

/** Selects products on the admin's list by their titles, and opens what can be done with them. */
export const openSelectionMenu = async (page: Page, titles: readonly string[]): Promise<void> => {
  for (const title of titles)
    await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).check()
  await openActionsMenu(page)
}

/** Opens the menu of actions of a product page, or of a selection, and waits until it is known what is in it. */
export const openActionsMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.locator('[role="menu"]:not([aria-busy])').getByRole('menuitem').first().waitFor()
}

/** Opens the menu and chooses the action of this name; gives its frame. */
export const openAction = async (page: Page, name: string, handle: string): Promise<Frame> => {
  await page.getByRole('menuitem', { name, exact: true }).click()
  return extensionFrame(page, handle)
}

/** Calls a tool of an app by its name, on the page /admin/sidekick. */
export const callTool = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate<unknown>(`callTool(${JSON.stringify(name)}, ${JSON.stringify(input)})`)

/** An extension is a part of a page: that has the landmarks and the first heading. */
const rulesOfPages = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass']

/** What axe finds wrong with an extension as it is shown, a line for each element. */
export const findExtensionAxeViolations = async (frame: Frame): Promise<readonly string[]> => {
  await frame.evaluate(axe.source)
  const rules = JSON.stringify(Object.fromEntries(rulesOfPages.map((rule) => [rule, { enabled: false }])))
  return frame.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'], rules: ${rules} }).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ': ' + help + ' — ' + target.join(' '))))`,
  )
}
