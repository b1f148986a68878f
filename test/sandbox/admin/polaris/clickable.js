import { boxCss, boxProperties, dress } from './box.js'
import { defineElement } from './define-element.js'
import { drawPress, listenToPresses, pressProperties } from './press.js'

defineElement({
  tag: 's-clickable',
  properties: {
    ...boxProperties,
    ...pressProperties,
    type: 'button',
    target: 'auto',
    download: '',
    loading: false,
    interestFor: '',
  },
  takesFocus: true,
  css: `
    :host { display: block; }
    .press {
      display: block; width: 100%; border: 0; background: none; color: var(--ink); cursor: pointer;
      font: inherit; text-align: start; text-decoration: none;
    }
    .press:hover { filter: brightness(.97); }
    :host([disabled]) .press, :host([loading]) .press { cursor: default; opacity: .5; filter: none; }
  `,
  html: '<button class="press"><slot></slot></button>',
  setUp: listenToPresses,
  update: (host, root) => {
    drawPress(host, root)
    dress(root, boxCss(host, { selector: '.press' }))
  },
})
