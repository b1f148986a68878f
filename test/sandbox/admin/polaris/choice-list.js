import { defineElement, renew } from './define-element.js'
import { announce, fieldEvents, fieldProperties, labelField, plainWords } from './field-styles.js'

/** @typedef {import('./define-element.js').Host} Host */

const { required: _, ...properties } = fieldProperties

/** @param {Element} host */
const choicesOf = (host) => [.../** @type {NodeListOf<Host>} */ (host.querySelectorAll('s-choice'))]

/** @param {Element} host */
const valuesOf = (host) =>
  choicesOf(host)
    .filter(({ selected }) => selected)
    .map(({ value }) => value)

/** @param {Host} host an entry of its form for each choice */
const formValueOf = (host) => {
  const data = new FormData()
  if (host.name) for (const value of valuesOf(host)) data.append(host.name, value)
  return data
}

/**
 * Tells the choices what they are: radio buttons, of which one can be reached by Tab, or checkboxes.
 * @param {Host} host
 */
const arrange = (host) => {
  const choices = choicesOf(host)
  const reachable = choices.find(({ selected }) => selected) ?? choices.find(({ disabled }) => !disabled)
  for (const choice of choices) {
    choice.toggleAttribute('in-multiple', host.multiple)
    choice.toggleAttribute('in-disabled', host.disabled)
    choice.toggleAttribute('out-of-reach', !host.multiple && choice !== reachable)
  }
}

/**
 * @param {Host} host
 * @param {Host} chosen
 */
const choose = (host, chosen) => {
  if (!host.multiple) for (const choice of choicesOf(host)) choice.selected = choice === chosen
  renew(host)
  announce(host, 'input')
  announce(host, 'change')
}

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
])

/**
 * Arrow keys go from radio button to radio button, as each has a shadow tree of its own.
 * @param {Host} host
 * @param {KeyboardEvent} event
 */
const step = (host, event) => {
  const offset = steps.get(event.key)
  const choices = choicesOf(host).filter(({ disabled }) => !disabled)
  const at = choices.indexOf(/** @type {Host} */ (event.target))
  if (host.multiple || offset === undefined || at === -1) return
  event.preventDefault()
  const next = choices.at((at + offset) % choices.length)
  if (next === undefined) return
  choose(host, next)
  next.focus()
}

/** Listeners by those that were given. @type {WeakMap<object, (event: Event) => void>} */
const guarded = new WeakMap()

/**
 * The list's own events only: what fields within the choices say is not what the list says.
 * @param {EventListenerOrEventListenerObject} listener
 */
const guard = (listener) => {
  const known = guarded.get(listener)
  if (known) return known
  /** @this {unknown} @param {Event} event */
  const made = function (event) {
    if (event.eventPhase !== Event.AT_TARGET) return
    if (typeof listener === 'function') listener.call(this, event)
    else listener.handleEvent(event)
  }
  guarded.set(listener, made)
  return made
}

/** @param {string} type @param {EventListenerOrEventListenerObject | null} listener */
const listenerFor = (type, listener) =>
  listener !== null && (type === 'input' || type === 'change') ? guard(listener) : listener

/**
 * @param {Host} host
 * @param {ShadowRoot} root
 */
const updateChoice = (host, root) => {
  const input = root.querySelector('input')
  if (input === null) return
  input.type = host.hasAttribute('in-multiple') ? 'checkbox' : 'radio'
  input.checked = host.selected
  input.disabled = host.disabled || host.hasAttribute('in-disabled')
  input.ariaLabel = host.accessibilityLabel || null
  input.tabIndex = host.hasAttribute('out-of-reach') ? -1 : 0
}

defineElement({
  tag: 's-choice',
  properties: { value: '', disabled: false, accessibilityLabel: '' },
  live: { selected: false },
  takesFocus: true,
  css: `
    :host { display: block; }
    label { display: flex; gap: 8px; align-items: flex-start; font: 450 13px/20px var(--font); cursor: pointer; }
    input { flex: none; width: 16px; height: 16px; margin: 2px 0; accent-color: #303030; }
    .details { display: block; padding-inline-start: 24px; color: var(--ink-subdued); }
    ::slotted([slot="secondary-content"]) { margin: 6px 0 0 24px; }
  `,
  html: `<label><input type="radio" aria-describedby="details"><span><slot></slot></span></label>
    <span class="details" id="details"><slot name="details"></slot></span><slot name="secondary-content"></slot>`,
  setUp: (host, root) => {
    const input = root.querySelector('input')
    input?.addEventListener('input', (event) => event.stopPropagation())
    input?.addEventListener('change', (event) => {
      event.stopPropagation()
      host.selected = input.checked
      host.dispatchEvent(new CustomEvent('choose', { bubbles: true }))
    })
    const options = { attributes: true, attributeFilter: ['in-multiple', 'in-disabled', 'out-of-reach'] }
    new MutationObserver(() => updateChoice(host, root)).observe(host, options)
  },
  update: (host, root) => updateChoice(host, root),
})

defineElement({
  tag: 's-choice-list',
  properties: { ...properties, multiple: false },
  computed: {
    values: {
      /** @this {Host} */
      get() {
        return valuesOf(this)
      },
      /** @this {Host} @param {readonly string[]} values */
      set(values) {
        for (const choice of choicesOf(this)) choice.selected = values.includes(choice.value)
        renew(this)
      },
    },
  },
  events: fieldEvents,
  formValue: formValueOf,
  reset: (host) => {
    for (const choice of choicesOf(host)) choice.selected = Reflect.get(choice, 'defaultSelected') === true
  },
  css: `
    :host { display: block; }
    .choices { display: grid; gap: 6px; }
    .label { margin-block-end: 4px; font: 450 13px/20px var(--font); }
    :host([labelaccessibilityvisibility="exclusive"]) .label {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .details, .error { display: block; margin-block-start: 4px; }
    .details { color: var(--ink-subdued); }
    .error { color: #8e1f0b; }
    :host(:not([has-details])) .details, :host(:not([has-error])) .error { display: none; }
  `,
  html: `<div class="group" aria-labelledby="label" aria-describedby="details error"><div class="label" id="label"></div>
    <div class="choices"><slot></slot></div></div>${plainWords}`,
  setUp: (host) => {
    host.addEventListener('choose', ({ target }) => choose(host, /** @type {Host} */ (target)))
    host.addEventListener('keydown', (event) => step(host, event))
    const options = {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['selected', 'disabled'],
    }
    // Choices that came along with the list are made after it.
    queueMicrotask(() => renew(host))
    new MutationObserver(() => renew(host)).observe(host, options)
  },
  update: (host, root) => {
    labelField(host, root)
    root.querySelector('.group')?.setAttribute('role', host.multiple ? 'group' : 'radiogroup')
    arrange(host)
  },
  methods: {
    /** @param {string} type @param {EventListenerOrEventListenerObject | null} listener @param {unknown} options */
    addEventListener(type, listener, options) {
      const flags = /** @type {AddEventListenerOptions} */ (options)
      EventTarget.prototype.addEventListener.call(this, type, listenerFor(type, listener), flags)
    },
    /** @param {string} type @param {EventListenerOrEventListenerObject | null} listener @param {unknown} options */
    removeEventListener(type, listener, options) {
      const flags = /** @type {EventListenerOptions} */ (options)
      EventTarget.prototype.removeEventListener.call(this, type, listenerFor(type, listener), flags)
    },
  },
})
