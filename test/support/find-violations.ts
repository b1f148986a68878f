import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** The app's own frame inside the sandbox's admin page. @throws Error where it is not there yet */
export const appFrame = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame())
  if (!frame) throw new Error('The admin page does not show the app.')
  return frame
}

/** What axe finds wrong with the app as it is shown, a line for each element: rule, what it asks, where. */
export const findViolations = async (page: Page): Promise<readonly string[]> => {
  const frame = appFrame(page)
  await frame.evaluate(axe.source)
  return frame.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => id + ': ' + help + ' — ' + target.join(' '))))`,
  )
}
