import { defineElement } from './define-element.js'

defineElement({
  tag: 's-divider',
  properties: { direction: 'inline', color: 'base' },
  css: `
    :host { --stroke: #e3e3e3; display: block; align-self: stretch; border-block-start: 1px solid var(--stroke); }
    :host([direction="block"]) { border-block-start: 0; border-inline-start: 1px solid var(--stroke); }
    :host([color="strong"]) { --stroke: #8a8a8a; }
  `,
  html: '',
  update: (host) => {
    host.role = 'separator'
    host.ariaOrientation = host.getAttribute('direction') === 'block' ? 'vertical' : 'horizontal'
  },
})
