import { sharedStyles } from './shared-styles.js'

/**
 * @typedef {object} Properties what the elements have between them; each has those that it is defined with
 * @property {string} accessibilityLabel
 * @property {string} command
 * @property {string} commandFor
 * @property {string} details
 * @property {boolean} disabled
 * @property {string} error
 * @property {string} heading
 * @property {string} href
 * @property {string} icon
 * @property {string} label
 * @property {boolean} loading
 * @property {string} maxLength
 * @property {string} placeholder
 * @property {string} rows
 * @property {string} target
 * @property {string} tone
 * @property {string} type
 * @property {string} value
 * @property {string} variant
 * @property {() => void} [showOverlay]
 * @property {() => void} [hideOverlay]
 * @property {() => void} [toggleOverlay]
 *
 * @typedef {HTMLElement & Properties} Host
 *
 * @typedef {object} Definition
 * @property {string} tag
 * @property {Record<string, string | boolean>} [properties] camelCase names and defaults; each is reflected to an
 *   attribute of the same name in small letters, as Polaris does. A boolean default makes a boolean attribute.
 * @property {string} css
 * @property {string} html the shadow tree
 * @property {boolean} [takesFocus] whether focus goes to the first focusable element of the shadow tree
 * @property {(host: Host, root: ShadowRoot) => void} [update] called when connected and after any change
 * @property {(host: Host, root: ShadowRoot) => void} [setUp] called once, before the first update
 * @property {Record<string, (this: Host) => void>} [methods]
 */

/** @param {string} css */
const sheet = (css) => {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

const base = sheet(sharedStyles)

/**
 * @param {typeof HTMLElement} element
 * @param {string} name
 * @param {string | boolean} initial
 */
const reflect = (element, name, initial) => {
  const attribute = name.toLowerCase()
  const accessor =
    typeof initial === 'boolean'
      ? {
          /** @this {HTMLElement} */
          get() {
            return this.hasAttribute(attribute)
          },
          /** @this {HTMLElement} @param {unknown} value */
          set(value) {
            this.toggleAttribute(attribute, Boolean(value) && value !== 'false')
          },
        }
      : {
          /** @this {HTMLElement} */
          get() {
            return this.getAttribute(attribute) ?? initial
          },
          /** @this {HTMLElement} @param {unknown} value */
          set(value) {
            if (value === undefined || value === null) this.removeAttribute(attribute)
            else this.setAttribute(attribute, String(value))
          },
        }
  Object.defineProperty(element.prototype, name, { ...accessor, configurable: true, enumerable: true })
}

/**
 * Defines a custom element from what sets it apart.
 * @param {Definition} definition
 */
export const defineElement = (definition) => {
  const { tag, properties = {}, css, html, takesFocus = false, methods = {} } = definition
  const own = sheet(css)

  class Element extends HTMLElement {
    static observedAttributes = Object.keys(properties).map((name) => name.toLowerCase())
    // The properties are put on the prototype further down, where the compiler does not see them.
    #host = /** @type {Host} */ (/** @type {unknown} */ (this))
    #isSetUp = false
    #root = this.attachShadow({ mode: 'open', delegatesFocus: takesFocus })

    constructor() {
      super()
      this.#root.adoptedStyleSheets = [base, own]
      this.#root.innerHTML = html
    }

    connectedCallback() {
      if (!this.#isSetUp) definition.setUp?.(this.#host, this.#root)
      this.#isSetUp = true
      definition.update?.(this.#host, this.#root)
    }

    attributeChangedCallback() {
      if (this.isConnected && this.#isSetUp) definition.update?.(this.#host, this.#root)
    }
  }

  for (const [name, initial] of Object.entries(properties)) reflect(Element, name, initial)
  Object.assign(Element.prototype, methods)
  customElements.define(tag, Element)
}
