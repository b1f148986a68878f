import { defineElement } from './define-element.js'
import { drawIcon } from './icons.js'

/** The admin cuts it there. */
const longestSummary = 30

defineElement({
  tag: 's-admin-block',
  properties: { heading: '', collapsedSummary: '' },
  css: `
    :host { display: block; }
    section {
      overflow: hidden; border-radius: 12px; background: var(--surface); color: var(--ink);
      box-shadow: inset 0 0 0 1px rgb(0 0 0 / .07);
    }
    header { display: flex; align-items: center; gap: 8px; padding: 12px 12px 12px 16px; }
    h2 { flex: 1; margin: 0; font: 650 14px/20px var(--font); }
    .summary { color: var(--ink-subdued); }
    .toggle { display: flex; padding: 4px; border: 0; border-radius: 6px; background: none; color: inherit; cursor: pointer; }
    .toggle:hover { background: #f1f1f1; }
    .toggle[aria-expanded="false"] svg { rotate: 180deg; }
    .toggle[aria-expanded="true"] ~ .summary, .toggle[aria-expanded="true"] + .summary { display: none; }
    .content { padding: 0 16px 16px; }
    .content[hidden] { display: none; }
  `,
  html: `<section><header><h2></h2><span class="summary" hidden></span>
    <button class="toggle" type="button" aria-expanded="true" aria-label="Collapse">${drawIcon('chevron-up')}</button></header>
    <div class="content"><slot></slot></div></section>`,
  setUp: (_host, root) => {
    const toggle = root.querySelector('.toggle')
    const [summary, content] = root.querySelectorAll('.summary, .content')
    toggle?.addEventListener('click', () => {
      const isOpen = toggle.ariaExpanded === 'true'
      toggle.ariaExpanded = String(!isOpen)
      toggle.ariaLabel = isOpen ? 'Expand' : 'Collapse'
      summary?.toggleAttribute('hidden', !isOpen)
      content?.toggleAttribute('hidden', isOpen)
    })
  },
  update: (host, root) => {
    const section = root.querySelector('section')
    const heading = root.querySelector('h2')
    const summary = root.querySelector('.summary')
    if (section === null || heading === null || summary === null) return
    section.ariaLabel = host.heading || null
    heading.textContent = host.heading
    const words = host.getAttribute('collapsedsummary') ?? ''
    summary.textContent = words.length > longestSummary ? `${words.slice(0, longestSummary - 1)}…` : words
  },
})
