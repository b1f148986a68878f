import { defineElement } from './define-element.js'
import { drawIcon } from './icons.js'

defineElement({
  tag: 's-icon',
  properties: { type: '', tone: 'auto', color: 'base', size: 'base' },
  css: `
    :host { display: inline-flex; color: var(--ink); }
    :host([color="subdued"]) { color: var(--ink-subdued); }
    :host([tone="success"]) { color: #0c5132; }
    :host([tone="critical"]) { color: #8e1f0b; }
  `,
  html: '',
  update: (host, root) => {
    root.innerHTML = drawIcon(host.type)
  },
})
