import { defineElement } from './define-element.js'

/** @param {string} tag @param {string} marker */
const defineList = (tag, marker) =>
  defineElement({
    tag,
    css: `:host { --marker: ${marker}; display: block; padding-inline-start: 20px; }`,
    html: '<slot></slot>',
    setUp: (host) => {
      host.role = 'list'
    },
  })

defineList('s-unordered-list', 'disc')
defineList('s-ordered-list', 'decimal')

defineElement({
  tag: 's-list-item',
  css: ':host { display: list-item; list-style-type: var(--marker, disc); margin-block-end: 4px; color: var(--ink); }',
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'listitem'
  },
})
