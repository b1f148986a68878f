import { defineElement, fire } from './define-element.js'
import { drawIcon } from './icons.js'

const css = `
  :host { display: contents; }
  dialog {
    width: min(620px, calc(100vw - 32px)); max-height: calc(100vh - 64px); padding: 0; overflow: hidden;
    border: 0; border-radius: 12px; color: var(--ink); box-shadow: 0 20px 40px rgb(0 0 0 / .3);
  }
  dialog[open] { display: flex; flex-direction: column; }
  dialog::backdrop { background: rgb(0 0 0 / .5); }
  header { display: flex; align-items: center; gap: 8px; padding: 12px 16px; background: #f3f3f3; }
  h2 { flex: 1; margin: 0; font: 650 14px/20px var(--font); }
  .close { display: flex; padding: 4px; border: 0; border-radius: 6px; background: none; cursor: pointer; }
  .content { overflow: auto; padding: 16px; }
  :host([padding="none"]) .content { padding: 0; }
  footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-block-start: 1px solid var(--line); }
  @media (max-width: 490px) {
    dialog { width: 100%; max-width: 100%; margin: auto 0 0; border-end-start-radius: 0; border-end-end-radius: 0; }
  }
`

/** @param {import('./define-element.js').Host} host */
const dialogOf = (host) => host.shadowRoot?.querySelector('dialog') ?? null

/** @param {import('./define-element.js').Host} host */
const show = (host) => {
  const dialog = dialogOf(host)
  if (dialog === null || dialog.open) return
  dialog.showModal()
  fire(host, new Event('show'))
  fire(host, new Event('aftershow'))
}

/** @param {import('./define-element.js').Host} host */
const hide = (host) => {
  const dialog = dialogOf(host)
  if (dialog?.open) dialog.close()
}

defineElement({
  tag: 's-modal',
  events: ['show', 'aftershow', 'hide', 'afterhide'],
  properties: { heading: '', accessibilityLabel: '', padding: 'base', size: 'base' },
  css,
  html: `<dialog><header><h2></h2><button class="close" type="button" aria-label="Close">${drawIcon('x')}</button>
    </header><div class="content"><slot></slot></div>
    <footer><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer></dialog>`,
  setUp: (host, root) => {
    const dialog = root.querySelector('dialog')
    root.querySelector('.close')?.addEventListener('click', () => hide(host))
    dialog?.addEventListener('click', (event) => {
      if (event.target === dialog) hide(host)
    })
    dialog?.addEventListener('close', () => {
      fire(host, new Event('hide'))
      fire(host, new Event('afterhide'))
    })
  },
  update: (host, root) => {
    const heading = root.querySelector('h2')
    const dialog = root.querySelector('dialog')
    if (heading === null || dialog === null) return
    heading.textContent = host.heading
    dialog.ariaLabel = host.accessibilityLabel || host.heading || null
  },
  methods: {
    showOverlay() {
      show(this)
    },
    hideOverlay() {
      hide(this)
    },
    toggleOverlay() {
      if (dialogOf(this)?.open) hide(this)
      else show(this)
    },
  },
})
