import { defineElement } from './define-element.js'

const hiddenFromSight = `
  :host([accessibilityvisibility="exclusive"]) {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`

const tones = `
  :host([color="subdued"]) { color: var(--ink-subdued); }
  :host([tone="success"]) { color: #0c5132; }
  :host([tone="caution"]), :host([tone="warning"]) { color: #5e4200; }
  :host([tone="critical"]) { color: #8e1f0b; }
  :host([fontvariantnumeric="tabular-nums"]) { font-variant-numeric: tabular-nums; }
`

const properties = {
  color: 'base',
  tone: 'auto',
  fontVariantNumeric: 'auto',
  accessibilityVisibility: 'visible',
}

defineElement({
  tag: 's-text',
  properties: { ...properties, type: 'generic', interestFor: '' },
  css: `:host { display: inline; color: var(--ink); } :host([type="strong"]) { font-weight: 650; } ${tones} ${hiddenFromSight}`,
  html: '<slot></slot>',
})

defineElement({
  tag: 's-paragraph',
  properties,
  css: `:host { display: block; color: var(--ink); } ${tones} ${hiddenFromSight}`,
  html: '<slot></slot>',
})

defineElement({
  tag: 's-heading',
  properties: { accessibilityVisibility: 'visible' },
  css: `:host { display: block; color: var(--ink); } h2 { margin: 0; font: 650 14px/20px var(--font); } ${hiddenFromSight}`,
  html: '<h2><slot></slot></h2>',
})
