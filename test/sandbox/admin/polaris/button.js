import { defineElement } from './define-element.js'
import { drawIcon } from './icons.js'
import { drawPress, listenToPresses, pressProperties } from './press.js'

const css = `
  :host { display: inline-block; vertical-align: middle; }
  :host([inlinesize="fill"]) { display: block; }
  .press {
    position: relative; display: inline-flex; align-items: center; justify-content: center; gap: 4px;
    width: 100%; min-height: 28px; padding: 4px 12px; border: 0; border-radius: 8px;
    background: var(--surface); color: var(--ink); cursor: pointer;
    font: 550 12px/16px var(--font); white-space: nowrap; text-decoration: none;
    box-shadow: inset 0 0 0 1px #e3e3e3, inset 0 -1px 0 #b5b5b5;
  }
  .press:hover { background: #fafafa; }
  .press:active { background: #f3f3f3; box-shadow: inset 0 0 0 1px #ccc, inset 0 2px 1px rgb(0 0 0 / .1); }
  .icon { display: flex; margin-inline-start: -4px; }
  .icon:empty, .label:empty { display: none; }
  :host([variant="primary"]) .press {
    background: linear-gradient(#3f3f3f, #2b2b2b); color: #fff;
    box-shadow: inset 0 1px 0 rgb(255 255 255 / .2), 0 1px 0 rgb(0 0 0 / .4);
  }
  :host([variant="primary"]) .press:hover { background: #1f1f1f; }
  :host([variant="primary"][tone="critical"]) .press { background: linear-gradient(#e51c00, #c71500); }
  :host([variant="tertiary"]) .press { background: transparent; box-shadow: none; }
  :host([variant="tertiary"]) .press:hover { background: rgb(0 0 0 / .05); }
  :host([tone="critical"]:not([variant="primary"])) .press { color: #8e1f0b; }
  :host([disabled]) .press, :host([loading]) .press {
    cursor: default; color: #b5b5b5; background: rgb(0 0 0 / .04); box-shadow: none;
  }
  :host([variant="tertiary"][disabled]) .press, :host([variant="tertiary"][loading]) .press { background: transparent; }
  :host([variant="primary"][disabled]:not([loading])) .press { color: #fff; background: #c4c4c4; }
  .spinner {
    position: absolute; width: 14px; height: 14px; border: 2px solid currentColor;
    border-inline-end-color: transparent; border-radius: 50%; animation: turn .7s linear infinite;
  }
  :host(:not([loading])) .spinner { display: none; }
  :host([loading]) .icon, :host([loading]) .label { opacity: 0; }
  :host([icon-only]) .press { padding: 4px 6px; }
  :host([icon-only]) .icon { margin: 0; }
  :host([icon-only]) .label { display: none; }
  :host([in-menu]) { display: block; }
  :host([in-menu]) .press {
    justify-content: flex-start; min-height: 32px; gap: 8px; padding: 6px 8px; background: none; box-shadow: none;
    font: 450 13px/20px var(--font);
  }
  :host([in-menu]) .press:hover, :host([in-menu]) .press:focus { background: #f1f1f1; }
  :host([in-menu]) .icon { margin: 0; }
  @media (max-width: 490px) { .press { min-height: 36px; font-size: 13px; } }
  @keyframes turn { to { rotate: 1turn; } }
`

/** @param {import('./define-element.js').Host} host */
const markIconOnly = (host) => {
  host.toggleAttribute('icon-only', Boolean(host.icon) && (host.textContent ?? '').trim() === '')
}

defineElement({
  tag: 's-button',
  properties: {
    ...pressProperties,
    tone: 'auto',
    icon: '',
    variant: 'auto',
    type: 'button',
    inlineSize: 'auto',
    loading: false,
    target: 'auto',
    download: '',
    interestFor: '',
  },
  takesFocus: true,
  css,
  html: `<button class="press"><span class="spinner"></span><span class="icon"></span>
    <span class="label"><slot></slot></span></button>`,
  setUp: (host, root) => {
    listenToPresses(host, root)
    root.querySelector('slot')?.addEventListener('slotchange', () => markIconOnly(host))
  },
  update: (host, root) => {
    const control = drawPress(host, root)
    const icon = root.querySelector('.icon')
    if (control === null || icon === null) return
    control.role = host.hasAttribute('in-menu') ? 'menuitem' : null
    icon.innerHTML = drawIcon(host.icon)
    markIconOnly(host)
  },
})
