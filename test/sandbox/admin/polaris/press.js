/** @typedef {import('./define-element.js').Host} Host */

/** What can be pressed: a button, or a link where it has an address. */
export const pressProperties = {
  accessibilityLabel: '',
  disabled: false,
  href: '',
}

/**
 * What a press comes to, once everybody has heard of it and nobody has prevented it.
 * @param {Host} host
 */
const act = (host) => {
  const form = host.closest('form')
  if (host.type === 'submit') form?.requestSubmit()
  if (host.type === 'reset') form?.reset()
}

/**
 * @param {Host} host
 * @param {ShadowRoot} root what is pressed in it is of the class "press"
 */
export const listenToPresses = (host, root) => {
  root.addEventListener('click', (event) => {
    const isPress = event.target instanceof Element && event.target.closest('.press') !== null
    if (isPress || event.target instanceof HTMLSlotElement)
      setTimeout(() => {
        if (!event.defaultPrevented) act(host)
      })
  })
  // A disabled inner button leaves clicks on the host itself alone; the real element does not.
  host.addEventListener(
    'click',
    (event) => {
      if (!host.disabled && !host.loading) return
      event.stopImmediatePropagation()
      event.preventDefault()
    },
    { capture: true },
  )
}

/** @param {Element} control @param {string} tag */
const turnInto = (control, tag) => {
  if (control.localName === tag) return control
  const other = document.createElement(tag)
  other.className = control.className
  other.append(...control.childNodes)
  control.replaceWith(other)
  return other
}

/**
 * Makes what is pressed a link or a button, as the host has an address or not.
 * @param {Host} host
 * @param {ShadowRoot} root
 */
export const drawPress = (host, root) => {
  const old = root.querySelector('.press')
  if (old === null) return null
  const isOff = host.disabled || host.loading
  const control = turnInto(old, host.href ? 'a' : 'button')
  control.ariaLabel = host.accessibilityLabel || null
  control.ariaBusy = host.loading ? 'true' : null
  if (control instanceof HTMLButtonElement) {
    control.type = 'button'
    control.disabled = isOff
  }
  if (control instanceof HTMLAnchorElement) {
    if (isOff) control.removeAttribute('href')
    else control.href = host.href
    control.ariaDisabled = isOff ? 'true' : null
    control.target = !host.target || host.target === 'auto' ? '' : host.target
    const download = host.getAttribute('download')
    if (download !== null) control.download = download
  }
  return control
}
