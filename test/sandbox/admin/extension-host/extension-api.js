import { ask, tell } from './admin-line.js'
import { i18n } from './i18n.js'
import { selectedIds, setting } from './setting.js'
import { tools } from './tools.js'

const { target } = setting

/** @param {string} what */
const refuse = (what) => () => Promise.reject(new Error(what))

/** @type {Map<string, string>} */
const kept = new Map()

const storage = {
  /** @param {string} key */
  get: async (key) => {
    const value = kept.get(key)
    return value === undefined ? undefined : JSON.parse(value)
  },
  /** @param {string} key @param {unknown} value */
  set: async (key, value) => {
    kept.set(key, JSON.stringify(value))
  },
  /** @param {string} key */
  delete: async (key) => kept.delete(key),
  clear: async () => kept.clear(),
}

const standard = {
  extension: { target },
  i18n,
  auth: { idToken: () => ask('id-token') },
  intents: { invoke: refuse('The sandbox has no intents.') },
  storage,
  // As our shopify.app.toml says it.
  query: refuse('Direct API access is off for this app.'),
}

const pickers = {
  resourcePicker: refuse('The sandbox has no resource picker.'),
  picker: refuse('The sandbox has no picker.'),
}

const close = () => tell('close')
const navigation = {
  /** @param {string | URL} url */
  navigate: (url) => tell('follow', { href: String(url), target: '' }),
}

const ofAction = { ...pickers, close }
const ofBlock = { ...pickers, navigation }

/** What an extension finds in its global `shopify`: no more than its target has. */
export const extensionApi = {
  ...standard,
  ...(target === 'admin.app.tools.data'
    ? { tools }
    : { data: { selected: selectedIds.map((id) => ({ id })) } }),
  ...(target.endsWith('action.render') && ofAction),
  ...(target.endsWith('.block.render') && ofBlock),
}
