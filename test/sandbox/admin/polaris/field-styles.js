/** What fields have in common: a label above, a frame, what explains it or is wrong with it below. */
export const fieldStyles = `
  :host { display: block; }
  label { display: grid; gap: 4px; font: 450 13px/20px var(--font); }
  :host([labelaccessibilityvisibility="exclusive"]) .label {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  }
  .box {
    width: 100%; min-height: 32px; padding: 5px 12px; border: 1px solid #8a8a8a; border-radius: 8px;
    background: #fdfdfd; color: var(--ink); font: 450 13px/20px var(--font);
  }
  :host([error]:not([error=""])) .box { border-color: #8e1f0b; background: #fee8eb; }
  .details, .error { display: block; margin-block-start: 4px; }
  .details { color: var(--ink-subdued); }
  .error { color: #8e1f0b; }
  .details:empty, .error:empty { display: none; }
`

export const fieldProperties = {
  label: '',
  labelAccessibilityVisibility: 'visible',
  details: '',
  error: '',
  name: '',
  disabled: false,
}

/**
 * Writes what is said around a field.
 * @param {import('./define-element.js').Host} host
 * @param {ShadowRoot} root
 */
export const labelField = (host, root) => {
  for (const part of /** @type {const} */ (['label', 'details', 'error'])) {
    const place = root.querySelector(`.${part}`)
    if (place !== null) place.textContent = host[part]
  }
  const box = root.querySelector('.box')
  box?.toggleAttribute('disabled', host.disabled)
  box?.setAttribute('aria-invalid', String(host.error !== ''))
}

/**
 * Tells the page what was typed or chosen, as the elements of Polaris do: events of the host, whose value is set.
 * @param {import('./define-element.js').Host} host
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} box
 */
export const passOn = (host, box) => {
  for (const type of /** @type {const} */ (['input', 'change']))
    box.addEventListener(type, (event) => {
      event.stopPropagation()
      host.value = box.value
      host.dispatchEvent(new CustomEvent(type))
    })
}
