/**
 * @typedef {{ [key: string]: string | TextGroup }} TextGroup
 *
 * @typedef {object} Setting what the sandbox's server says of the extension that runs here
 * @property {string} handle
 * @property {string} target
 * @property {string} script its code, from this origin
 * @property {readonly string[]} allowed the elements that it may render
 * @property {string} locale of the admin
 * @property {string} textsLocale of its texts, which is another where it does not speak the admin's language
 * @property {TextGroup} texts
 * @property {string} appUrl
 * @property {string} adminOrigin
 */

const written = document.querySelector('meta[name="extension-setting"]')?.getAttribute('content')

/** @type {Setting} */
export const setting = JSON.parse(written ?? '{}')

/** The ids of what is selected, or shown. They may be many, so that they stand where no server reads them. */
export const selectedIds = new URLSearchParams(location.hash.slice(1)).getAll('selected')
