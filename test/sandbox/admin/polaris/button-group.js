import { defineElement } from './define-element.js'

defineElement({
  tag: 's-button-group',
  properties: { gap: 'base', accessibilityLabel: '' },
  css: `
    :host { display: flex; flex-wrap: wrap; gap: 8px; }
    :host([gap="none"]) { gap: 0; }
  `,
  html: '<slot name="secondary-actions"></slot><slot></slot><slot name="primary-action"></slot>',
  update: (host) => {
    host.role = 'group'
    host.ariaLabel = host.accessibilityLabel || null
  },
})
