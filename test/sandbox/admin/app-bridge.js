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

  const shop = address.searchParams.get('shop') ?? ''
  const apiKey = document.querySelector('meta[name="shopify-api-key"]')?.getAttribute('content') ?? ''
  const host = address.searchParams.get('host') ?? ''
  const locale = address.searchParams.get('locale') ?? undefined
  const config = { apiKey, shop, host, locale }
  Object.assign(window, {
    shopify: { config, origin: location.origin, ready: Promise.resolve(), idToken, toast, scopes },
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

  addEventListener('message', ({ source, data }) => {
    if (source !== parent || typeof data !== 'object' || data === null) return
    if (data.type === `${prefix}answer`) askers.get(data.requestId)?.(data.answer)
    if (data.type === `${prefix}navigate` && typeof data.href === 'string') followMenu(data.href)
  })
}
