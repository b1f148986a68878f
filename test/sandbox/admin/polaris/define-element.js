import { sharedStyles } from './shared-styles.js'

/**
 * @typedef {object} Properties what the elements have between them; each has those that it is defined with
 * @property {string} accept
 * @property {string} accessibilityLabel
 * @property {boolean} alpha
 * @property {string} alt
 * @property {string} autocomplete
 * @property {boolean} checked
 * @property {string} currencyCode
 * @property {string} details
 * @property {boolean} disabled
 * @property {string} error
 * @property {string} heading
 * @property {string} href
 * @property {string} icon
 * @property {boolean} indeterminate
 * @property {string} inputMode
 * @property {string} label
 * @property {boolean} loading
 * @property {number} max
 * @property {number} maxLength
 * @property {number} min
 * @property {number} minLength
 * @property {boolean} multiple
 * @property {string} name
 * @property {string} placeholder
 * @property {string} prefix
 * @property {boolean} readOnly
 * @property {boolean} removable
 * @property {boolean} required
 * @property {number} rows
 * @property {string} src
 * @property {number} step
 * @property {string} suffix
 * @property {string} target
 * @property {string} tone
 * @property {string} type
 * @property {string} value
 * @property {string} variant
 * @property {readonly string[]} values
 * @property {boolean} selected
 * @property {() => void} [showOverlay]
 * @property {() => void} [hideOverlay]
 * @property {() => void} [toggleOverlay]
 *
 * @typedef {HTMLElement & Properties} Host
 *
 * @typedef {object} Definition
 * @property {string} tag
 * @property {Record<string, string | number | boolean>} [properties] camelCase names and defaults; each is reflected
 *   to an attribute of the same name in small letters, as Polaris does. A boolean default makes a boolean attribute.
 * @property {Record<string, string | boolean>} [live] what a person changes: names and defaults. Such a property is
 *   never reflected; its attribute says what it starts from and returns to (`value` and `defaultValue`).
 * @property {(host: Host) => string | FormData | null} [formValue] what the host gives to its form; makes it one of the form's
 * @property {readonly string[]} [events] what it says of itself; see `fire`
 * @property {string} css
 * @property {string} html the shadow tree
 * @property {boolean} [takesFocus] whether focus goes to the first focusable element of the shadow tree
 * @property {(host: Host, root: ShadowRoot) => void} [update] called when connected and after any change
 * @property {(host: Host, root: ShadowRoot) => void} [setUp] called once, before the first update
 * @property {(host: Host) => void} [reset] called when its form is reset
 * @property {Record<string, { get(): unknown, set(value: any): void }>} [computed] properties that other elements hold
 * @property {Record<string, (this: Host, ...args: any[]) => void>} [methods]
 */

/** @param {string} css */
const sheet = (css) => {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}

const base = sheet(sharedStyles)

/**
 * How a property is read from its attribute, and written to it.
 * @param {string} attribute
 * @param {string | number | boolean} initial
 */
const accessorOf = (attribute, initial) => {
  if (typeof initial === 'boolean')
    return {
      /** @this {HTMLElement} */
      get() {
        return this.hasAttribute(attribute)
      },
      /** @this {HTMLElement} @param {unknown} value */
      set(value) {
        this.toggleAttribute(attribute, Boolean(value) && value !== 'false')
      },
    }
  return {
    /** @this {HTMLElement} */
    get() {
      const written = this.getAttribute(attribute)
      if (written === null) return initial
      return typeof initial === 'number' ? Number(written) : written
    },
    /** @this {HTMLElement} @param {unknown} value */
    set(value) {
      if (value === undefined || value === null) this.removeAttribute(attribute)
      else this.setAttribute(attribute, String(value))
    },
  }
}

/** @type {WeakMap<HTMLElement, () => void>} */
const renewals = new WeakMap()

/**
 * Shows an element anew, and tells its form: for those that hold what other elements say.
 * @param {HTMLElement} host
 */
export const renew = (host) => renewals.get(host)?.()

/** What each element says of itself. @type {WeakMap<Function, readonly string[]>} */
const eventsOf = new WeakMap()

/**
 * Dispatches an event that the element is defined with.
 * @param {HTMLElement} host
 * @param {Event} event
 * @throws Error where it is not
 */
export const fire = (host, event) => {
  if (!eventsOf.get(host.constructor)?.includes(event.type))
    throw new Error(`<${host.localName}> does not say that it fires "${event.type}".`)
  host.dispatchEvent(event)
}

/** @param {string} name "value" to "defaultValue" */
const defaultNameOf = (name) => `default${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

/**
 * Defines a custom element from what sets it apart.
 * @param {Definition} definition
 */
export const defineElement = (definition) => {
  const { tag, properties = {}, live = {}, computed = {}, methods = {} } = definition
  const { events = [], css, html, takesFocus = false, formValue } = definition
  const own = sheet(css)

  class Element extends HTMLElement {
    static observedAttributes = Object.keys({ ...properties, ...live, ...computed }).map((name) =>
      name.toLowerCase(),
    )
    /** What a test holds against the official manifest. */
    static made = { properties: { ...properties, ...live }, events, css, html }
    static formAssociated = formValue !== undefined
    // The properties are put on the prototype further down, where the compiler does not see them.
    #host = /** @type {Host} */ (/** @type {unknown} */ (this))
    #isSetUp = false
    #root = this.attachShadow({ mode: 'open', delegatesFocus: takesFocus })
    #internals = formValue === undefined ? undefined : this.attachInternals()
    /** What was typed, chosen or set; nothing of it is in an attribute. @type {Map<string, unknown>} */
    #changed = new Map()

    constructor() {
      super()
      this.#root.adoptedStyleSheets = [base, own]
      this.#root.innerHTML = html
      renewals.set(this, () => this.#update())
    }

    connectedCallback() {
      if (!this.#isSetUp) definition.setUp?.(this.#host, this.#root)
      this.#isSetUp = true
      this.#update()
    }

    attributeChangedCallback() {
      this.#update()
    }

    formResetCallback() {
      this.#changed.clear()
      definition.reset?.(this.#host)
      this.#update()
    }

    #update() {
      if (this.isConnected && this.#isSetUp) definition.update?.(this.#host, this.#root)
      this.#internals?.setFormValue(formValue?.(this.#host) ?? null)
    }

    /** @param {string} name */
    static addLive(name) {
      Object.defineProperty(Element.prototype, name, {
        /** @this {Element} */
        get() {
          return this.#changed.has(name) ? this.#changed.get(name) : Reflect.get(this, defaultNameOf(name))
        },
        /** @this {Element} @param {unknown} value */
        set(value) {
          const isFlag = typeof live[name] === 'boolean'
          this.#changed.set(name, isFlag ? Boolean(value) : String(value ?? ''))
          this.#update()
        },
        configurable: true,
        enumerable: true,
      })
    }
  }

  /** @param {string} name @param {string} attribute @param {string | number | boolean} initial */
  const reflect = (name, attribute, initial) => {
    const accessor = accessorOf(attribute.toLowerCase(), initial)
    Object.defineProperty(Element.prototype, name, { ...accessor, configurable: true, enumerable: true })
  }
  for (const [name, initial] of Object.entries(properties)) reflect(name, name, initial)
  for (const [name, initial] of Object.entries(live)) {
    reflect(defaultNameOf(name), name, initial)
    Element.addLive(name)
  }
  Object.defineProperties(Element.prototype, computed)
  Object.assign(Element.prototype, methods)
  eventsOf.set(Element, events)
  customElements.define(tag, Element)
}
