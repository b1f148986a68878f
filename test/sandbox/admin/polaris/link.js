import { defineElement } from './define-element.js'

defineElement({
  tag: 's-link',
  properties: { tone: 'auto', accessibilityLabel: '', href: '', target: 'auto', interestFor: '' },
  takesFocus: true,
  css: `
    :host { display: inline; }
    a { color: #005bd3; text-decoration: underline; }
    :host([tone="critical"]) a { color: #8e1f0b; }
  `,
  html: '<a><slot></slot></a>',
  update: (host, root) => {
    const link = root.querySelector('a')
    if (link === null) return
    link.href = host.href
    link.target = host.target === 'auto' ? '' : host.target
    link.ariaLabel = host.accessibilityLabel || null
  },
})
