import { defineElement, fire, renew } from './define-element.js'
import { announce, labelField } from './field-styles.js'
import { drawIcon } from './icons.js'

/** @typedef {import('./define-element.js').Host} Host */

/** What each zone holds; no attribute can say it. @type {WeakMap<Host, readonly File[]>} */
const held = new WeakMap()

/**
 * Whether a file is of the kinds that are taken: ".csv,text/plain".
 * @param {File} file @param {string} accept
 */
const isTaken = ({ name, type }, accept) => {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .flatMap((kind) => kind.trim() || [])
  return (
    kinds.length === 0 ||
    kinds.some((kind) => (kind.startsWith('.') ? name.toLowerCase().endsWith(kind) : kind === type))
  )
}

/** @param {Host} host @param {readonly File[]} files */
const take = (host, files) => {
  const taken = files.filter((file) => isTaken(file, host.accept)).slice(0, host.multiple ? undefined : 1)
  if (taken.length < files.length) fire(host, new Event('droprejected', { bubbles: true }))
  if (taken.length === 0) return
  held.set(host, taken)
  announce(host, 'input')
  announce(host, 'change')
}

/** @param {ShadowRoot} root */
const inputOf = (root) => root.querySelector('input')

defineElement({
  tag: 's-drop-zone',
  properties: {
    accept: '',
    accessibilityLabel: '',
    disabled: false,
    error: '',
    label: '',
    labelAccessibilityVisibility: 'visible',
    multiple: false,
    name: '',
    required: false,
  },
  computed: {
    files: {
      /** @this {Host} */
      get() {
        return held.get(this) ?? []
      },
      /** @this {Host} @param {readonly File[]} files */
      set(files) {
        held.set(this, files)
      },
    },
    value: {
      /** @this {Host} */
      get() {
        return held.get(this)?.[0]?.name ?? ''
      },
      /** @this {Host} Only nothing can be put there. */
      set() {
        held.delete(this)
        const input = this.shadowRoot && inputOf(this.shadowRoot)
        if (input) input.value = ''
        renew(this)
      },
    },
  },
  events: ['input', 'change', 'droprejected'],
  takesFocus: true,
  css: `
    :host { display: block; }
    .field { display: grid; gap: 4px; font: 450 13px/20px var(--font); }
    :host([labelaccessibilityvisibility="exclusive"]) .label {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    .zone {
      display: grid; place-items: center; min-height: 120px; border: 1px dashed #8a8a8a; border-radius: 8px;
      background: #fdfdfd; cursor: pointer;
    }
    .zone:hover { border-color: #616161; background: #f7f7f7; }
    .zone.over { border: 1px solid var(--focus); background: #f0f6ff; }
    .add {
      display: inline-flex; align-items: center; gap: 4px; min-height: 28px; padding: 4px 12px; border: 0;
      border-radius: 8px; background: #fff; color: var(--ink); cursor: pointer; font: 550 12px/16px var(--font);
      box-shadow: inset 0 0 0 1px #e3e3e3, inset 0 -1px 0 #b5b5b5;
    }
    :host([disabled]) .zone, :host([disabled]) .add { cursor: default; color: #616161; background: #f3f3f3; }
    :host([has-error]) .zone { border-color: #8e1f0b; background: #fee8eb; }
    .error { color: #8e1f0b; }
    :host(:not([has-error])) .error { display: none; }
  `,
  html: `<div class="field"><span class="label"></span><div class="zone"><input type="file" hidden>
    <slot><button class="add" type="button">${drawIcon('upload')}<span>Add file</span></button></slot></div>
    <span class="error" role="alert"></span></div>`,
  setUp: (host, root) => {
    const zone = root.querySelector('.zone')
    const input = inputOf(root)
    zone?.addEventListener('click', () => {
      if (!host.disabled) input?.click()
    })
    // What it clicks itself lies within it.
    input?.addEventListener('click', (event) => event.stopPropagation())
    input?.addEventListener('input', (event) => event.stopPropagation())
    input?.addEventListener('change', (event) => {
      event.stopPropagation()
      take(host, [...(input.files ?? [])])
    })
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'])
      zone?.addEventListener(type, (event) => {
        event.preventDefault()
        zone.classList.toggle('over', !host.disabled && (type === 'dragenter' || type === 'dragover'))
        if (type === 'drop' && event instanceof DragEvent && !host.disabled)
          take(host, [...(event.dataTransfer?.files ?? [])])
      })
  },
  update: (host, root) => {
    labelField(host, root)
    const [input, add] = [inputOf(root), root.querySelector('.add')]
    if (input !== null) {
      input.accept = host.accept
      input.multiple = host.multiple
    }
    if (add instanceof HTMLButtonElement) {
      add.disabled = host.disabled
      add.ariaLabel = `${host.accessibilityLabel || host.label}: Add file`
    }
  },
})
