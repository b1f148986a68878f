import { ask } from './admin-line.js'
import { setting } from './setting.js'

const appOrigin = new URL(setting.appUrl).origin
const plainFetch = window.fetch.bind(window)

/** A relative address is one of the app's. @param {RequestInfo | URL} input */
const addressOf = (input) => {
  if (!(input instanceof Request)) return new URL(input, setting.appUrl)
  const { origin, pathname, search } = new URL(input.url)
  return origin === location.origin ? new URL(pathname + search, setting.appUrl) : new URL(input.url)
}

/**
 * As Shopify has extensions fetch: what is relative goes to the app, and the app is told who asks.
 * @param {RequestInfo | URL} input @param {RequestInit} [init]
 */
const fetchOfApp = async (input, init) => {
  const url = addressOf(input)
  const request = new Request(url, input instanceof Request ? input : init)
  const asked = input instanceof Request && init !== undefined ? new Request(request, init) : request
  if (url.origin === appOrigin && !asked.headers.has('authorization'))
    asked.headers.set('authorization', `Bearer ${await ask('id-token')}`)
  return plainFetch(asked)
}

export const wrapFetch = () => {
  window.fetch = fetchOfApp
}
