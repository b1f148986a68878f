import { defineElement } from './define-element.js'

for (const [tag, marker] of [
  ['s-unordered-list', 'disc'],
  ['s-ordered-list', 'decimal'],
])
  defineElement({
    tag,
    css: `
      :host { display: block; color: var(--ink); }
      .list { margin: 0; padding-inline-start: 20px; list-style: ${marker}; }
      ::slotted(s-list-item:not(:first-child)) { margin-block-start: 4px; }
    `,
    html: `<div class="list" role="list"><slot></slot></div>`,
  })

defineElement({
  tag: 's-list-item',
  css: ':host { display: list-item; }',
  html: '<div role="listitem"><slot></slot></div>',
})
