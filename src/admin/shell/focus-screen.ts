/** The region that holds whatever screen is shown. It can be given the focus, but is not reached by Tab. */
export const screenRegion = (): HTMLElement | null => document.getElementById('app')

/** Gives the focus to the screen: where what had it is gone, or the screen is another than before. */
export const focusScreen = (): void => screenRegion()?.focus({ preventScroll: true })
