/** Gives the focus to the first field that has something wrong with it, once that is shown: of those whose ids begin so. */
export const focusFirstError = (idPrefix: string): void => {
  requestAnimationFrame(() => {
    const fields = [...document.querySelectorAll(`[id^="${idPrefix}"]`)]
    const wrong = fields.find((field) => 'error' in field && field.error !== '')
    if (wrong instanceof HTMLElement) wrong.focus()
  })
}
