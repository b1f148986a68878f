// Runs one extension as Shopify does: its code in a frame of another origin, its elements drawn by the admin.
import { tell } from './admin-line.js'
import { wrapFetch } from './app-fetch.js'
import { extensionApi } from './extension-api.js'
import { passLinksOn } from './links.js'
import { setting } from './setting.js'
import { answerCalls } from './tools.js'
import { report, violations, watchBody } from './violations.js'

/** @param {string} state "running", "ran" or "failed" */
const noteState = (state) => document.documentElement.setAttribute('data-extension', state)

/** @param {unknown} error */
const tellFailure = (error) => {
  report(`It failed: ${error instanceof Error ? error.stack : String(error)}`)
  noteState('failed')
  tell('failed', { error: String(error) })
}

/** @param {string} target @param {(api: object) => unknown} run */
const extend = async (target, run) => {
  if (target !== setting.target) return report(`It is made for ${target}, and runs in ${setting.target}.`)
  try {
    const output = await run(shopify)
    noteState('ran')
    tell('ran', { output })
  } catch (error) {
    tellFailure(error)
  }
}

/** What the admin draws around an action. */
const tellHeading = () => {
  const action = document.querySelector('s-admin-action')
  if (action !== null) tell('heading', { heading: action.getAttribute('heading') ?? '' })
}

const tellSize = () => tell('size', { blockSizePx: Math.ceil(document.body.getBoundingClientRect().height) })

const shopify = { ...extensionApi, extend }
Object.assign(window, { shopify, violations })
wrapFetch()
passLinksOn()
answerCalls()
watchBody()
new ResizeObserver(tellSize).observe(document.body)
new MutationObserver(tellHeading).observe(document.body, { childList: true, subtree: true, attributes: true })
addEventListener('error', ({ error }) => error && tellFailure(error))
addEventListener('unhandledrejection', ({ reason }) => tellFailure(reason))

const script = document.createElement('script')
script.src = setting.script
script.addEventListener('error', () => tellFailure(new Error(`There is no ${setting.script}.`)))
noteState('running')
document.head.append(script)
