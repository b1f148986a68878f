const longestWaitMs = 1_000

const scrolledPxOf = (state: unknown): number => {
  const isKept = typeof state === 'object' && state !== null && 'scrolledPx' in state
  return isKept && typeof state.scrolledPx === 'number' ? state.scrolledPx : 0
}

/** Scrolls there as soon as the page is long enough, for which its lists may have to be read first. */
const scrollOnceLongEnough = (px: number): void => {
  const startedAtMs = performance.now()
  const attempt = (): void => {
    const isLongEnough = document.documentElement.scrollHeight >= px + innerHeight
    if (isLongEnough || performance.now() - startedAtMs > longestWaitMs) scrollTo(0, px)
    else requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}

/** Keeps with each step of the history how far its page was scrolled, and goes there on the way back or forward. */
export const keepScroll = (): void => {
  history.scrollRestoration = 'manual'
  document.addEventListener('scrollend', () => history.replaceState({ scrolledPx: scrollY }, ''))
  addEventListener('popstate', ({ state }) => scrollOnceLongEnough(scrolledPxOf(state)))
  scrollOnceLongEnough(scrolledPxOf(history.state))
}
