import { defineElement } from './define-element.js'

defineElement({
  tag: 's-badge',
  properties: { tone: 'auto' },
  css: `
    :host {
      display: inline-flex; padding: 2px 8px; border-radius: 8px; background: #ebebeb; color: var(--ink-subdued);
      font: 550 12px/16px var(--font); white-space: nowrap;
    }
    :host([tone="info"]) { background: #d5ebff; color: #003a5a; }
    :host([tone="success"]) { background: #affebf; color: #014b40; }
    :host([tone="caution"]) { background: #fff8db; color: #4f4700; }
    :host([tone="warning"]) { background: #ffd6a4; color: #5e4200; }
    :host([tone="critical"]) { background: #fedad9; color: #8e1f0b; }
  `,
  html: '<slot></slot>',
})
