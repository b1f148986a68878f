import type { Locator, Page } from 'playwright-core'

const mostSteps = 80

const holdsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.matches(':focus, :focus-within'))

/**
 * Goes to something on the page as a person without a mouse does: with Tab, or Shift+Tab, from where the focus is.
 * @throws Error where it cannot be reached in that direction
 */
export const tabTo = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor()
  for (let step = 0; step < mostSteps; step++) {
    if (await holdsFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target} cannot be reached by ${key}.`)
}
