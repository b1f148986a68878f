// Stands in for Shopify's App Bridge, as an app sees it: `window.shopify` and the app's own menu. The real one talks
// to the admin around the frame; this one talks to the sandbox shop's, in messages named colorway-sandbox:*.
{
  const prefix = 'colorway-sandbox:'
  const address = new URL(location.href)
  const answerWithinMs = 10_000

  /** Those that wait for the admin's answer. @type {Map<string, (answer: any) => void>} */
  const askers = new Map()

  /** @param {string} type @param {object} content */
  const tell = (type, content) => parent.postMessage({ type: prefix + type, ...content }, '*')

  /**
   * Asks the admin for something, and waits for as long as is given: a person may have to answer.
   * @param {string} type @param {{ content?: object, withinMs?: number }} [options]
   */
  const ask = (type, { content = {}, withinMs } = {}) =>
    new Promise((resolve, reject) => {
      const requestId = crypto.randomUUID()
      const giveUp = () => {
        askers.delete(requestId)
        reject(new Error(`The admin did not answer: ${type}.`))
      }
      const timer = withinMs === undefined ? undefined : setTimeout(giveUp, withinMs)
      askers.set(requestId, (answer) => {
        clearTimeout(timer)
        askers.delete(requestId)
        resolve(answer)
      })
      tell(type, { ...content, requestId })
    })

  /** A session token, which lives for a minute. */
  const idToken = () => ask('id-token', { withinMs: answerWithinMs })

  const scopes = {
    query: () => ask('scopes', { withinMs: answerWithinMs }),
    /** @param {readonly string[]} wanted */
    request: (wanted) => ask('scopes-request', { content: { wanted } }),
  }

  let toasts = 0
  const toast = {
    /** @param {string} message @param {{ isError?: boolean, duration?: number }} [options] */
    show: (message, { isError = false, duration = 5_000 } = {}) => {
      tell('toast', { message, isError, duration })
      toasts += 1
      return String(toasts)
    },
    /** @param {string} id */
    hide: (id) => tell('toast-hide', { id }),
  }

  /**
   * @typedef {object} SaveBar
   * @property {boolean} confirmsDiscard whether the admin asks before it discards
   * @property {() => void} save
   * @property {() => void} discard
   * @property {() => { saving?: boolean, saveDisabled?: boolean }} [state]
   */

  /** The bar that the admin shows: one at a time. @type {{ id: string, bar: SaveBar } | undefined} */
  let shown

  /** @param {string} id @param {SaveBar} bar */
  const showSaveBar = (id, bar) => {
    shown = { id, bar }
    tell('save-bar', { isShown: true, confirmsDiscard: bar.confirmsDiscard, ...bar.state?.() })
  }

  /** @param {string} id */
  const hideSaveBar = (id) => {
    if (shown?.id !== id) return
    shown = undefined
    tell('save-bar', { isShown: false })
  }

  /** @param {EventTarget | null} target */
  const saveBarForm = (target) =>
    target instanceof Element
      ? /** @type {HTMLFormElement | null} */ (target.closest('form[data-save-bar]'))
      : null

  /** The form whose changes are not saved. @type {HTMLFormElement | undefined} */
  let changedForm
  const formId = '(form)'

  const forgetForm = () => {
    changedForm = undefined
    hideSaveBar(formId)
  }

  for (const type of ['input', 'change'])
    document.addEventListener(type, ({ target }) => {
      const form = saveBarForm(target)
      if (form === null || form === changedForm) return
      changedForm = form
      showSaveBar(formId, {
        confirmsDiscard: form.hasAttribute('data-discard-confirmation'),
        save: () => form.requestSubmit(),
        discard: () => form.reset(),
      })
    })
  for (const type of ['submit', 'reset'])
    document.addEventListener(type, ({ target }) => {
      if (target === changedForm) forgetForm()
    })
  new MutationObserver(() => {
    if (changedForm !== undefined && !changedForm.isConnected) forgetForm()
  }).observe(document, { childList: true, subtree: true })

  /** A bar that the app shows and hides itself; its buttons say what saves and what discards. */
  class SaveBarElement extends HTMLElement {
    #observer = new MutationObserver(() => {
      if (shown?.id === this.id) this.show()
    })

    connectedCallback() {
      this.hidden = true
      this.#observer.observe(this, { childList: true, subtree: true, attributes: true })
    }

    disconnectedCallback() {
      this.#observer.disconnect()
      hideSaveBar(this.id)
    }

    get discardConfirmation() {
      return this.hasAttribute('discardconfirmation')
    }

    set discardConfirmation(confirms) {
      this.toggleAttribute('discardconfirmation', confirms)
    }

    get showing() {
      return shown?.id === this.id
    }

    show() {
      const save = this.querySelector('button[variant="primary"]')
      const discard = this.querySelector('button:not([variant="primary"])')
      const press = (/** @type {Element | null} */ button) => button instanceof HTMLElement && button.click()
      showSaveBar(this.id, {
        confirmsDiscard: this.discardConfirmation,
        save: () => press(save),
        discard: () => press(discard),
        state: () => ({
          saving: save?.hasAttribute('loading') ?? false,
          saveDisabled: save?.hasAttribute('disabled') ?? false,
        }),
      })
      return Promise.resolve()
    }

    hide() {
      hideSaveBar(this.id)
      return Promise.resolve()
    }

    toggle() {
      return this.showing ? this.hide() : this.show()
    }
  }
  customElements.define('ui-save-bar', SaveBarElement)

  /** @param {string} id */
  const saveBarElement = (id) => {
    const element = document.getElementById(id)
    if (!(element instanceof SaveBarElement)) throw new Error(`There is no <ui-save-bar> of the id ${id}.`)
    return element
  }

  const saveBar = {
    /** @param {string} id */
    show: async (id) => saveBarElement(id).show(),
    /** @param {string} id */
    hide: async (id) => saveBarElement(id).hide(),
    /** @param {string} id */
    toggle: async (id) => saveBarElement(id).toggle(),
    /** Waits for ever where the merchant stays. */
    leaveConfirmation: async () => {
      if (shown === undefined) return
      if (await ask('leave-confirmation')) leave()
      else await new Promise(() => undefined)
    },
  }

  /** What was not saved is given up. */
  const leave = () => {
    if (shown !== undefined) hideSaveBar(shown.id)
    changedForm = undefined
  }

  /** @param {unknown} action */
  const pressSaveBar = (action) => {
    if (action === 'save') shown?.bar.save()
    if (action === 'discard') shown?.bar.discard()
    if (action === 'leave') leave()
  }

  const shop = address.searchParams.get('shop') ?? ''
  const apiKey = document.querySelector('meta[name="shopify-api-key"]')?.getAttribute('content') ?? ''
  const host = address.searchParams.get('host') ?? ''
  const locale = address.searchParams.get('locale') ?? undefined
  const config = { apiKey, shop, host, locale }
  Object.assign(window, {
    shopify: { config, origin: location.origin, ready: Promise.resolve(), idToken, toast, scopes, saveBar },
  })

  const menuLinks = () => [...document.querySelectorAll('s-app-nav [href]')]

  class AppNavigation extends HTMLElement {
    #observer = new MutationObserver(() => this.#report())

    connectedCallback() {
      this.hidden = true
      this.#observer.observe(this, { childList: true, subtree: true, attributes: true })
      this.#report()
    }

    disconnectedCallback() {
      this.#observer.disconnect()
    }

    #report() {
      const items = menuLinks().map((link) => ({
        label: link.textContent?.trim() ?? '',
        href: link.getAttribute('href') ?? '',
      }))
      tell('nav', { items })
    }
  }
  customElements.define('s-app-nav', AppNavigation)

  /** The app may follow the event in its own way; one that does not know the address is sent there by loading it. */
  const followMenu = (/** @type {string} */ href) => {
    const link = menuLinks().find((item) => item.getAttribute('href') === href)
    if (link === undefined) location.assign(href)
    else link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }))
  }

  /** What the admin put into the address; it is not part of where the app is. */
  const adminParameters = ['shop', 'host', 'embedded', 'locale', 'id_token', 'hmac', 'session', 'timestamp']

  /** Keeps the address of the admin at where the app is, so that loading it again shows the same. */
  const tellLocation = () => {
    const { pathname, searchParams } = new URL(location.href)
    for (const name of adminParameters) searchParams.delete(name)
    tell('location', { href: searchParams.size === 0 ? pathname : `${pathname}?${searchParams}` })
  }
  for (const name of /** @type {const} */ (['pushState', 'replaceState'])) {
    const change = history[name].bind(history)
    history[name] = (...given) => {
      change(...given)
      tellLocation()
    }
  }
  addEventListener('popstate', tellLocation)

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || typeof data !== 'object' || data === null) return
    if (data.type === `${prefix}answer`) askers.get(data.requestId)?.(data.answer)
    if (data.type === `${prefix}save-bar-press`) pressSaveBar(data.action)
    if (data.type === `${prefix}navigate` && typeof data.href === 'string') followMenu(data.href)
  })
}
