/** Gives the focus to the first field of the settings that has something wrong with it, once that is shown. */
export const focusFirstError = (): void => {
  requestAnimationFrame(() => {
    const fields = [...document.querySelectorAll('[id^="setting-"]')]
    const wrong = fields.find((field) => 'error' in field && field.error !== '')
    if (wrong instanceof HTMLElement) wrong.focus()
  })
}
