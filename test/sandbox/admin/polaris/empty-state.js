import { defineElement } from './define-element.js'

defineElement({
  tag: 's-empty-state',
  properties: { heading: '' },
  css: `
    :host { display: block; color: var(--ink); text-align: center; }
    .state { display: flex; flex-direction: column; align-items: center; gap: 4px; padding: 32px 16px; }
    .graphic { display: grid; place-items: center; margin-block-end: 8px; }
    .graphic ::slotted(*) { padding: 12px; border-radius: 50%; background: #f1f1f1; }
    h2 { margin: 0; font: 650 14px/20px var(--font); text-wrap: balance; }
    h2:empty { display: none; }
    .words { max-width: 440px; color: var(--ink-subdued); text-wrap: balance; }
    .actions { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px; margin-block-start: 12px; }
    :host(:not([has-graphic])) .graphic, :host(:not([has-actions])) .actions { display: none; }
  `,
  html: `<div class="state"><div class="graphic"><slot name="graphic"></slot></div><h2></h2>
    <div class="words"><slot name="subheading"></slot></div>
    <div class="actions"><slot name="secondary-actions"></slot><slot name="primary-action"></slot></div></div>`,
  setUp: (host, root) => {
    const note = () => {
      const isFilled = (/** @type {string} */ name) =>
        host.querySelector(`:scope > [slot="${name}"]`) !== null
      host.toggleAttribute('has-graphic', isFilled('graphic'))
      host.toggleAttribute('has-actions', isFilled('primary-action') || isFilled('secondary-actions'))
    }
    root.addEventListener('slotchange', note)
    note()
  },
  update: (host, root) => {
    const heading = root.querySelector('h2')
    if (heading !== null) heading.textContent = host.heading
  },
})
