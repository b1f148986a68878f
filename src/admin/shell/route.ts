import { type ReadonlySignal, signal } from '@preact/signals'

/** The screens by their paths; src/http/routes/page-routes.ts serves the page at each. */
const screens = {
  '/': 'home',
  '/products': 'products',
  '/batches': 'batches',
  '/imports': 'imports',
  '/refreshes': 'refreshes',
  '/review': 'review',
  '/published': 'published',
  '/colors': 'colors',
  '/settings': 'settings',
  '/activity': 'activity',
} as const

export type Screen = (typeof screens)[keyof typeof screens]
type Path = keyof typeof screens

export interface Route {
  readonly screen: Screen
  /** The one thing of its kind that is shown: of an import, at "/imports/ID". */
  readonly id: string | null
  /** What the screen shows, as the address says: `batch`, `search` … */
  readonly query: URLSearchParams
}

const isPath = (path: string): path is Path => path in screens

const readRoute = ({ pathname, searchParams }: URL): Route => {
  const [, path = '', id = null] = /^(\/imports)\/([\w-]+)$/.exec(pathname) ?? [pathname, pathname]
  return { screen: isPath(path) ? screens[path] : 'home', id, query: searchParams }
}

const currentRoute = signal<Route>(readRoute(new URL(location.href)))

export const route: ReadonlySignal<Route> = currentRoute

/** What the admin puts into the address of the page; a reload needs it. */
const adminParameters = ['shop', 'host', 'embedded', 'locale'] as const

const toUrl = (href: string): URL => {
  const url = new URL(href, location.origin)
  const { searchParams } = new URL(location.href)
  for (const name of adminParameters) {
    const value = searchParams.get(name)
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value)
  }
  return url
}

/** Goes to a path of the page, with what the screen is to show: "/review?batch=…". */
export const navigate = (href: string): void => {
  const url = toUrl(href)
  history.pushState(null, '', url)
  currentRoute.value = readRoute(url)
  scrollTo(0, 0)
}

/** The same place by another address, so that a reload shows the same: no step for the back button. */
export const noteInAddress = (href: string): void => {
  const url = toUrl(href)
  history.replaceState(history.state, '', url)
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
