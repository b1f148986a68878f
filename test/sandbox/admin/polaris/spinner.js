import { defineElement } from './define-element.js'

defineElement({
  tag: 's-spinner',
  properties: { size: 'base', accessibilityLabel: '' },
  css: `
    :host { display: inline-flex; padding: 8px; }
    .ring {
      width: 20px; height: 20px; border: 2.5px solid var(--ink-subdued); border-inline-end-color: transparent;
      border-radius: 50%; animation: turn .7s linear infinite;
    }
    :host([size="large"]) .ring { width: 44px; height: 44px; }
    @keyframes turn { to { rotate: 1turn; } }
  `,
  html: '<span class="ring" role="status"></span>',
  update: (host, root) => {
    const ring = root.querySelector('.ring')
    if (ring !== null) ring.ariaLabel = host.accessibilityLabel || null
  },
})
