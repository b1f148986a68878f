import { defineElement } from './define-element.js'
import { announce, fieldEvents, fieldProperties, fieldWords, labelField, plainWords } from './field-styles.js'

/** @typedef {import('./define-element.js').Host} Host */

const styles = `
  :host { display: block; }
  label { display: flex; align-items: flex-start; gap: 8px; width: fit-content; font: 450 13px/20px var(--font); cursor: pointer; }
  :host([disabled]) label { cursor: default; color: #616161; }
  :host([labelaccessibilityvisibility="exclusive"]) .label {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
  .details, .error { display: block; font: 450 13px/20px var(--font); }
  .details { color: var(--ink-subdued); }
  .error { color: #8e1f0b; }
  :host(:not([has-details])) .details, :host(:not([has-error])) .error { display: none; }
`

/** @param {ShadowRoot} root */
const boxOf = (root) => root.querySelector('input')

/**
 * A thing that is on or off. What it gives to the form is its value, or "on", and nothing while it is off.
 * @param {{ tag: string, role?: string, words?: string, css: string, properties?: Record<string, string | boolean>, live?: Record<string, boolean> }} toggle
 */
const defineToggle = ({ tag, role = 'checkbox', words = plainWords, css, properties = {}, live = {} }) =>
  defineElement({
    tag,
    properties: { ...fieldProperties, ...properties, accessibilityLabel: '', value: '' },
    live: { checked: false, ...live },
    events: fieldEvents,
    formValue: ({ checked, value }) => (checked ? value || 'on' : null),
    takesFocus: true,
    css: styles + css,
    html: `<label><input class="control" type="checkbox" role="${role}"><span class="label"></span></label>
      <div class="words">${words}</div>`,
    setUp: (host, root) => {
      const box = boxOf(root)
      box?.addEventListener('input', (event) => event.stopPropagation())
      box?.addEventListener('change', (event) => {
        event.stopPropagation()
        host.checked = box.checked
        if ('indeterminate' in host) host.indeterminate = false
        announce(host, 'input')
        announce(host, 'change')
      })
    },
    update: (host, root) => {
      labelField(host, root)
      const box = boxOf(root)
      if (box === null) return
      box.checked = host.checked
      box.indeterminate = 'indeterminate' in host && host.indeterminate
      box.ariaLabel = host.accessibilityLabel || null
    },
  })

defineToggle({
  tag: 's-checkbox',
  words: fieldWords,
  live: { indeterminate: false },
  css: `
    input {
      appearance: none; flex: none; position: relative; width: 18px; height: 18px; margin: 1px 0;
      border: 1px solid #8a8a8a; border-radius: 4px; background: #fdfdfd; cursor: inherit;
    }
    input:hover { border-color: #616161; background: #fafafa; }
    input:checked, input:indeterminate { border-color: #303030; background: #303030; }
    input:checked::after {
      content: ""; position: absolute; inset: 2px 5px 4px; rotate: 45deg;
      border: solid #fff; border-width: 0 2px 2px 0;
    }
    input:indeterminate::after { content: ""; position: absolute; inset: 7px 3px; rotate: none; border: 0; background: #fff; }
    input:disabled { border-color: #ccc; background: #f3f3f3; }
    input:checked:disabled, input:indeterminate:disabled { background: #b5b5b5; }
    :host([has-error]) input { border-color: #8e1f0b; background: #fee8eb; }
    .words { padding-inline-start: 26px; }
  `,
})

defineToggle({
  tag: 's-switch',
  role: 'switch',
  css: `
    input {
      appearance: none; flex: none; position: relative; width: 32px; height: 18px; margin: 1px 0;
      border-radius: 9px; background: #8a8a8a; cursor: inherit; transition: background .1s;
    }
    input::after {
      content: ""; position: absolute; inset-block: 2px; inset-inline-start: 2px; width: 14px; border-radius: 50%;
      background: #fff; transition: translate .1s;
    }
    input:checked { background: #303030; }
    input:checked::after { translate: 14px; }
    input:disabled { background: #ccc; }
    .words { padding-inline-start: 40px; }
  `,
})
