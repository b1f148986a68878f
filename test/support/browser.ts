import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher } from 'playwright-core'

const carriesBrowser = process.platform === 'linux' && process.arch === 'x64'

const openInstalledChrome = async (): Promise<Browser> => {
  try {
    return await launcher.launch({ channel: 'chrome' })
  } catch (cause) {
    throw new Error(
      `No browser to test with on ${process.platform} ${process.arch}. Install Google Chrome and run the tests again.`,
      { cause },
    )
  }
}

/**
 * Not the package's own arguments: those are for serverless hosts, switch the same-origin policy off and put
 * everything into one process, which dies with the first page that is closed. Nothing moves for the eye's sake, which
 * costs a third of a processor for as long as it does.
 */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-prefers-reduced-motion',
]

/**
 * A headless Chromium to drive. On Linux x64 it comes out of an npm package (@sparticuz/chromium), so that nothing
 * is downloaded or installed for it; anywhere else the Chrome of the machine is used.
 * @throws Error where there is neither
 */
export const openBrowser = async (): Promise<Browser> => {
  if (!carriesBrowser) return openInstalledChrome()
  return launcher.launch({ executablePath: await chromium.executablePath(), args: launchArguments })
}
