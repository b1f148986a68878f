import { setting } from './setting.js'
import { report } from './violations.js'

/** @typedef {import('./setting.js').TextGroup} TextGroup */

const { texts, locale, textsLocale } = setting

/** @param {string} key "block.name" @returns {string | TextGroup | undefined} */
const find = (key) =>
  key
    .split('.')
    .reduce(
      (/** @type {string | TextGroup | undefined} */ found, part) =>
        typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined,
      texts,
    )

/** The form for so many, by the rules of the language; one for exactly none or one thing comes first. @param {TextGroup} forms @param {number} count */
const choosePlural = (forms, count) =>
  forms[String(count)] ?? forms[new Intl.PluralRules(textsLocale).select(count)] ?? forms['other']

/** @param {string} key @param {Record<string, unknown>} replacements */
const findText = (key, { count }) => {
  const found = find(key)
  return typeof found === 'object' && typeof count === 'number' ? choosePlural(found, count) : found
}

/** @param {string} name @param {Record<string, unknown>} replacements */
const replacementOf = (name, replacements) => {
  const value = replacements[name]
  return name === 'count' && typeof value === 'number'
    ? new Intl.NumberFormat(textsLocale).format(value)
    : value
}

/**
 * A text of the extension's own, with its holes filled: a list of parts where a hole is filled with an element.
 * @param {string} key @param {Record<string, unknown>} [replacements]
 */
const translate = (key, replacements = {}) => {
  const text = findText(key, replacements)
  if (typeof text !== 'string') {
    report(`There is no text "${key}" in ${textsLocale}.`)
    return key
  }
  const parts = text.split(/(\{\{\s*\w+\s*\}\})/).map((part) => {
    const [, name] = /^\{\{\s*(\w+)\s*\}\}$/.exec(part) ?? []
    if (name === undefined) return part
    const value = replacementOf(name, replacements)
    if (value === undefined) report(`Nothing is given for {{${name}}} in "${key}".`)
    return value ?? part
  })
  return parts.some((part) => typeof part === 'object') ? parts : parts.join('')
}

/**
 * @typedef {object} Extra
 * @property {boolean} [inExtensionLocale]
 */

/** @param {Extra | undefined} options */
const localeOf = (options) => (options?.inExtensionLocale ? textsLocale : locale)

export const i18n = {
  translate,
  /** @param {number | bigint} number @param {Extra & Intl.NumberFormatOptions} [options] */
  formatNumber: (number, options) => new Intl.NumberFormat(localeOf(options), options).format(number),
  /** @param {number | bigint} number @param {Extra & Intl.NumberFormatOptions} [options] */
  formatCurrency: (number, options) =>
    new Intl.NumberFormat(localeOf(options), { style: 'currency', currency: 'USD', ...options }).format(
      number,
    ),
  /** @param {Date} date @param {Extra & Intl.DateTimeFormatOptions} [options] */
  formatDate: (date, options) => new Intl.DateTimeFormat(localeOf(options), options).format(date),
}
