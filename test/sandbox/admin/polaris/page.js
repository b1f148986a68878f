import { defineElement } from './define-element.js'

defineElement({
  tag: 's-page',
  properties: { heading: '', inlineSize: 'base' },
  css: `
    :host { display: block; }
    .page { max-width: 998px; margin: 0 auto; padding: 20px 24px 48px; }
    :host([inlinesize="large"]) .page { max-width: 1280px; }
    :host([inlinesize="small"]) .page { max-width: 662px; }
    header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-height: 28px; margin-block-end: 16px; }
    h1 { flex: 1; margin: 0; font: 650 18px/24px var(--font); color: var(--ink); }
    .actions { display: flex; gap: 8px; }
    .content { display: flex; flex-direction: column; gap: 16px; }
    @media (max-width: 490px) {
      .page { padding: 12px 0 32px; }
      header { padding-inline: 12px; }
    }
  `,
  html: `<div class="page"><header><slot name="breadcrumb-actions"></slot><h1></h1><div class="actions">
    <slot name="secondary-actions"></slot><slot name="primary-action"></slot></div></header>
    <div class="content"><slot></slot></div></div>`,
  update: (host, root) => {
    const heading = root.querySelector('h1')
    if (heading !== null) heading.textContent = host.heading
  },
})
