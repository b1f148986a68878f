import { defineElement } from './define-element.js'

// What is in the dialog of an action. The dialog itself, its heading and its way out are the admin's.
defineElement({
  tag: 's-admin-action',
  properties: { heading: '', loading: false },
  css: `
    :host { display: block; }
    .content { min-height: 96px; padding: 16px; }
    .busy { display: none; place-items: center; min-height: 96px; padding: 16px; }
    .ring {
      width: 44px; height: 44px; border: 3px solid var(--ink-subdued); border-inline-end-color: transparent;
      border-radius: 50%; animation: turn .7s linear infinite;
    }
    :host([loading]) .busy { display: grid; }
    :host([loading]) .content { display: none; }
    footer {
      display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; position: sticky; bottom: 0; padding: 12px 16px;
      border-block-start: 1px solid var(--line); background: var(--surface);
    }
    @keyframes turn { to { rotate: 1turn; } }
  `,
  html: `<div class="content"><slot></slot></div>
    <div class="busy"><span class="ring" role="status" aria-label="Loading"></span></div>
    <footer><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer>`,
  update: (host, root) => {
    const footer = root.querySelector('footer')
    if (footer !== null) footer.inert = host.loading
  },
})
