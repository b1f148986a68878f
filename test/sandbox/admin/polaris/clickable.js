import { boxProperties, nameBox, styleBox } from './box-styles.js'
import { defineElement } from './define-element.js'
import { drawPress, listenToPresses, pressProperties } from './press.js'

defineElement({
  tag: 's-clickable',
  properties: {
    ...boxProperties,
    ...pressProperties,
    type: 'button',
    loading: false,
    target: 'auto',
    download: '',
  },
  takesFocus: true,
  css: `
    :host { display: block; }
    .press {
      display: block; width: 100%; margin: 0; padding: 0; border: 0 solid; background: none; color: var(--ink);
      font: inherit; text-align: start; text-decoration: none; cursor: pointer;
    }
    .press:hover { background: rgb(0 0 0 / .04); }
    :host([disabled]) .press, :host([loading]) .press { cursor: default; opacity: .6; background: none; }
  `,
  html: '<button class="press box"><slot></slot></button>',
  setUp: listenToPresses,
  update: (host, root) => {
    styleBox(host, root)
    const control = drawPress(host, root)
    if (control !== null) nameBox(host, control)
  },
})
