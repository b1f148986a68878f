import { ask, tell } from './admin-line.js'
import { i18n } from './i18n.js'
import { selectedIds, setting } from './setting.js'
import { tools } from './tools.js'

const { target } = setting

/** @param {string} what */
const refuse = (what) => () => Promise.reject(new Error(what))

/** @type {Map<string, string>} */
const kept = new Map()

/** @param {string} key */
const read = (key) => {
  const value = kept.get(key)
  return value === undefined ? undefined : JSON.parse(value)
}

/** @param {string} key @param {unknown} value */
const write = (key, value) => {
  kept.set(key, JSON.stringify(value))
}

/** It ends with the frame; Shopify's is the extension's own for good. */
const storage = {
  /** @param {string} key */
  get: async (key) => read(key),
  /** @param {readonly string[]} keys */
  getMany: async (keys) => keys.map(read),
  /** @param {string} key @param {unknown} value */
  set: async (key, value) => write(key, value),
  /** @param {Record<string, unknown>} entries */
  setMany: async (entries) => {
    for (const [key, value] of Object.entries(entries)) write(key, value)
  },
  /** @param {string} key */
  delete: async (key) => kept.delete(key),
  /** @param {readonly string[]} keys */
  deleteMany: async (keys) => Object.fromEntries(keys.map((key) => [key, kept.delete(key)])),
  clear: async () => kept.clear(),
  entries: async () => [...kept.keys()].map((key) => [key, read(key)]).values(),
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
