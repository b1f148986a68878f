import { defineElement } from './define-element.js'

defineElement({
  tag: 's-section',
  properties: { heading: '', accessibilityLabel: '', padding: 'base' },
  css: `
    :host { display: block; }
    section {
      border-radius: 12px; background: var(--surface); color: var(--ink);
      box-shadow: 0 1px 0 rgb(26 26 26 / .07), inset 0 0 0 1px rgb(0 0 0 / .07);
    }
    h2 { margin: 0; padding: 16px 16px 0; font: 650 14px/20px var(--font); }
    h2:empty { display: none; }
    .content { padding: 16px; }
    :host([padding="none"]) .content { padding: 0; }
    :host([in-menu]) section { border-radius: 0; box-shadow: none; }
    :host([in-menu]) h2 { padding: 6px 8px 2px; font: 550 12px/16px var(--font); color: var(--ink-subdued); }
    :host([in-menu]) .content { padding: 0; }
    @media (max-width: 490px) { section { border-radius: 0; } }
  `,
  html: '<section><h2></h2><div class="content"><slot></slot></div></section>',
  update: (host, root) => {
    const section = root.querySelector('section')
    const heading = root.querySelector('h2')
    if (section === null || heading === null) return
    section.ariaLabel = host.accessibilityLabel || host.heading || null
    heading.textContent = host.heading
  },
})
