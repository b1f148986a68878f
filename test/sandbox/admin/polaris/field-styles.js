import { fire } from './define-element.js'

/** What fields have in common: a label above, a frame, what explains it or is wrong with it below. */
export const fieldStyles = `
  :host { display: block; }
  .field { display: grid; gap: 4px; font: 450 13px/20px var(--font); }
  :host([labelaccessibilityvisibility="exclusive"]) .label {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .label:empty { display: none; }
  .box {
    display: flex; align-items: center; gap: 4px; width: 100%; min-height: 32px; padding: 0 12px;
    border: 1px solid #8a8a8a; border-radius: 8px; background: #fdfdfd; color: var(--ink);
    font: 450 13px/20px var(--font);
  }
  .box:hover { border-color: #616161; background: #fafafa; }
  .box:focus-within { border-color: #303030; outline: 2px solid var(--focus); outline-offset: 1px; }
  .box input, .box textarea, .box select {
    flex: 1; min-width: 0; width: 100%; padding: 5px 0; border: 0; background: none; color: inherit; font: inherit;
    outline: none;
  }
  .box ::placeholder { color: #616161; opacity: 1; }
  .box .fix { display: flex; color: var(--ink-subdued); white-space: nowrap; }
  .box .fix:empty { display: none; }
  .box button {
    display: flex; padding: 2px; border: 0; border-radius: 6px; background: none; color: var(--ink-subdued);
    cursor: pointer;
  }
  .box button:hover { background: rgb(0 0 0 / .06); color: var(--ink); }
  :host([readonly]) .box { background: #f7f7f7; }
  :host([disabled]) .box { border-color: transparent; background: rgb(0 0 0 / .05); color: #616161; }
  :host([has-error]) .box { border-color: #8e1f0b; background: #fee8eb; }
  .details, .error { display: block; margin-block-start: 4px; font: 450 13px/20px var(--font); }
  .details { color: var(--ink-subdued); }
  .error { color: #8e1f0b; }
  :host(:not([has-details])) .details, :host(:not([has-error])) .error { display: none; }
  @media (max-width: 490px) {
    .box { min-height: 36px; font-size: 16px; }
  }
`

export const fieldProperties = {
  label: '',
  labelAccessibilityVisibility: 'visible',
  details: '',
  error: '',
  name: '',
  required: false,
  disabled: false,
}

export const fieldEvents = ['input', 'change']

/** What is said below a field: as a property, or by elements in the slot of that name. */
export const fieldWords = `<span class="details" id="details"><slot name="details"></slot></span>
  <span class="error" id="error" role="alert"><slot name="error"></slot></span>`

/** The same of those that have no such slots. */
export const plainWords = `<span class="details" id="details"></span><span class="error" id="error" role="alert"></span>`

/**
 * Writes what is said around a field.
 * @param {import('./define-element.js').Host} host
 * @param {ShadowRoot} root
 */
export const labelField = (host, root) => {
  const label = root.querySelector('.label')
  if (label !== null) label.textContent = host.label
  for (const part of /** @type {const} */ (['details', 'error'])) {
    const place = root.querySelector(`.${part} slot`) ?? root.querySelector(`.${part}`)
    if (place !== null && place.textContent !== host[part]) place.textContent = host[part]
    host.toggleAttribute(
      `has-${part}`,
      host[part] !== '' || host.querySelector(`:scope > [slot="${part}"]`) !== null,
    )
  }
  const control = root.querySelector('.control')
  if (control === null) return
  control.toggleAttribute('disabled', host.disabled)
  control.setAttribute('aria-invalid', String(host.hasAttribute('has-error')))
  control.setAttribute('aria-required', String(host.required))
  control.setAttribute('aria-describedby', 'details error')
}

/**
 * Says what a person did, as the elements of Polaris do: by an event of the host that bubbles, so that a form hears it.
 * @param {import('./define-element.js').Host} host
 * @param {'input' | 'change'} type
 */
export const announce = (host, type) => fire(host, new Event(type, { bubbles: true }))

/**
 * Tells the page what was typed or chosen: events of the host, whose value is set.
 * @param {import('./define-element.js').Host} host
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
export const passOn = (host, control) => {
  for (const type of /** @type {const} */ (['input', 'change']))
    control.addEventListener(type, (event) => {
      event.stopPropagation()
      host.value = control.value
      announce(host, type)
    })
}
