import { defineElement } from './define-element.js'
import { drawIcon } from './icons.js'
import { runCommand } from './run-command.js'

const css = `
  :host { display: inline-block; vertical-align: middle; }
  :host([inlinesize="fill"]) { display: block; }
  button {
    position: relative; display: inline-flex; align-items: center; justify-content: center; gap: 4px;
    width: 100%; min-height: 28px; padding: 4px 12px; border: 0; border-radius: 8px;
    background: var(--surface); color: var(--ink); cursor: pointer;
    font: 550 12px/16px var(--font); white-space: nowrap;
    box-shadow: inset 0 0 0 1px #e3e3e3, inset 0 -1px 0 #b5b5b5;
  }
  button:hover { background: #fafafa; }
  button:active { background: #f3f3f3; box-shadow: inset 0 0 0 1px #ccc, inset 0 2px 1px rgb(0 0 0 / .1); }
  .icon { display: flex; margin-inline-start: -4px; }
  .icon:empty, .label:empty { display: none; }
  :host([variant="primary"]) button {
    background: linear-gradient(#3f3f3f, #2b2b2b); color: #fff;
    box-shadow: inset 0 1px 0 rgb(255 255 255 / .2), 0 1px 0 rgb(0 0 0 / .4);
  }
  :host([variant="primary"]) button:hover { background: #1f1f1f; }
  :host([variant="primary"][tone="critical"]) button { background: linear-gradient(#e51c00, #c71500); }
  :host([variant="tertiary"]) button { background: transparent; box-shadow: none; }
  :host([variant="tertiary"]) button:hover { background: rgb(0 0 0 / .05); }
  :host([tone="critical"]:not([variant="primary"])) button { color: #8e1f0b; }
  button:disabled { cursor: default; color: #b5b5b5; background: rgb(0 0 0 / .04); box-shadow: none; }
  :host([variant="tertiary"]) button:disabled { background: transparent; }
  :host([variant="primary"]:not([loading])) button:disabled { color: #fff; background: #c4c4c4; }
  .spinner {
    position: absolute; width: 14px; height: 14px; border: 2px solid currentColor;
    border-inline-end-color: transparent; border-radius: 50%; animation: turn .7s linear infinite;
  }
  :host(:not([loading])) .spinner { display: none; }
  :host([loading]) .icon, :host([loading]) .label { visibility: hidden; }
  :host([icon-only]) button { padding: 4px 6px; }
  :host([icon-only]) .icon { margin: 0; }
  :host([icon-only]) .label { display: none; }
  @media (max-width: 490px) { button { min-height: 36px; font-size: 13px; } }
  @keyframes turn { to { rotate: 1turn; } }
`

defineElement({
  tag: 's-button',
  properties: {
    tone: 'auto',
    icon: '',
    accessibilityLabel: '',
    variant: 'auto',
    type: 'button',
    disabled: false,
    inlineSize: 'auto',
    commandFor: '',
    command: '--auto',
    loading: false,
    href: '',
  },
  takesFocus: true,
  css,
  html: `<button type="button"><span class="spinner"></span><span class="icon"></span>
    <span class="label"><slot></slot></span></button>`,
  setUp: (host, root) => {
    root.querySelector('button')?.addEventListener('click', () => {
      if (host.href) location.assign(host.href)
      runCommand(host)
    })
    root.querySelector('slot')?.addEventListener('slotchange', () => markIconOnly(host))
    // A disabled inner button leaves clicks on the host itself alone; the real element does not.
    host.addEventListener(
      'click',
      (event) => {
        if (host.disabled || host.loading) event.stopImmediatePropagation()
      },
      { capture: true },
    )
  },
  update: (host, root) => {
    const button = root.querySelector('button')
    const icon = root.querySelector('.icon')
    if (button === null || icon === null) return
    button.disabled = host.disabled || host.loading
    button.ariaLabel = host.accessibilityLabel || null
    button.ariaBusy = host.loading ? 'true' : null
    icon.innerHTML = drawIcon(host.icon)
    markIconOnly(host)
  },
})

/** @param {import('./define-element.js').Host} host */
const markIconOnly = (host) => {
  host.toggleAttribute('icon-only', Boolean(host.icon) && (host.textContent ?? '').trim() === '')
}
