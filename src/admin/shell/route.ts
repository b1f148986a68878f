import { type ReadonlySignal, signal } from '@preact/signals'

export type Screen = 'batches' | 'review'

export interface Route {
  readonly screen: Screen
  /** The review of one batch only. */
  readonly batchId: string | null
}

const readRoute = ({ pathname, searchParams }: URL): Route => ({
  screen: pathname === '/review' ? 'review' : 'batches',
  batchId: searchParams.get('batch'),
})

const currentRoute = signal<Route>(readRoute(new URL(location.href)))

export const route: ReadonlySignal<Route> = currentRoute

/** Goes to a path of the page. Keeps what the admin put into the address (shop, host): a reload needs it. */
export const navigate = (href: string): void => {
  const url = new URL(href, location.origin)
  for (const [name, value] of new URL(location.href).searchParams)
    if (name !== 'batch' && !url.searchParams.has(name)) url.searchParams.set(name, value)
  history.pushState(null, '', url)
  currentRoute.value = readRoute(url)
}

/**
 * Follows the back button and the admin's own menu: App Bridge dispatches `shopify:navigate` on the link
 * of the app's navigation that was chosen there.
 */
export const followNavigation = (): void => {
  addEventListener('popstate', () => {
    currentRoute.value = readRoute(new URL(location.href))
  })
  document.addEventListener('shopify:navigate', ({ target }) => {
    const href = target instanceof Element ? target.getAttribute('href') : null
    if (href !== null) navigate(href)
  })
}
