import { ask } from './admin-line.js'
import { setting } from './setting.js'

const appOrigin = new URL(setting.appUrl).origin
const plainFetch = window.fetch.bind(window)

/**
 * The same request to another address. Its body is read for it, as a stream cannot be sent so.
 * @param {Request} request @param {URL} url
 */
const readdress = async (request, url) => {
  const { method, headers, signal } = request
  const body = method === 'GET' || method === 'HEAD' ? null : await request.blob()
  return new Request(url, { method, headers, signal, body })
}

/**
 * What is relative is an address of the app's.
 * @param {RequestInfo | URL} input @param {RequestInit} [init]
 */
const requestOf = async (input, init) => {
  if (!(input instanceof Request)) return new Request(new URL(input, setting.appUrl), init)
  const request = new Request(input, init)
  const { origin, pathname, search } = new URL(request.url)
  return origin === location.origin ? readdress(request, new URL(pathname + search, setting.appUrl)) : request
}

/**
 * As Shopify has extensions fetch: what is relative goes to the app, and the app is told who asks.
 * @param {RequestInfo | URL} input @param {RequestInit} [init]
 */
const fetchOfApp = async (input, init) => {
  const request = await requestOf(input, init)
  if (new URL(request.url).origin === appOrigin && !request.headers.has('authorization'))
    request.headers.set('authorization', `Bearer ${await ask('id-token')}`)
  return plainFetch(request)
}

export const wrapFetch = () => {
  window.fetch = fetchOfApp
}
