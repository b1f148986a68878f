import { defineElement, fire } from './define-element.js'
import { drawIcon } from './icons.js'

const iconOfTone = {
  auto: 'info',
  info: 'info',
  success: 'check-circle',
  warning: 'alert-triangle',
  critical: 'alert-circle',
}

defineElement({
  tag: 's-banner',
  events: ['dismiss', 'afterhide'],
  properties: { tone: 'auto', heading: '', dismissible: false },
  css: `
    :host { --tone: #d5ebff; display: block; }
    .card {
      overflow: hidden; border-radius: 12px; background: var(--surface);
      box-shadow: 0 1px 0 rgb(26 26 26 / .07), inset 0 0 0 1px rgb(0 0 0 / .07);
    }
    .head { display: flex; align-items: center; gap: 8px; padding: 10px 12px; background: var(--tone); font-weight: 650; }
    .heading { flex: 1; }
    .icon { display: flex; }
    .body { padding: 10px 12px 12px; }
    .actions { display: flex; flex-wrap: wrap; gap: 8px; }
    .actions ::slotted(*) { margin-block-start: 8px; }
    button { display: flex; padding: 4px; border: 0; border-radius: 6px; background: none; cursor: pointer; }
    :host(:not([dismissible])) button { display: none; }
    :host([tone="success"]) { --tone: #affebf; }
    :host([tone="warning"]) { --tone: #ffd6a4; }
    :host([tone="critical"]) { --tone: #fedad9; }
  `,
  html: `<div class="card"><div class="head"><span class="icon"></span><span class="heading"></span>
    <button type="button" aria-label="Dismiss">${drawIcon('x')}</button></div>
    <div class="body"><slot></slot><div class="actions"><slot name="secondary-actions"></slot></div></div></div>`,
  setUp: (host, root) => {
    root.querySelector('button')?.addEventListener('click', () => {
      fire(host, new Event('dismiss'))
      host.hidden = true
      fire(host, new Event('afterhide'))
    })
  },
  update: (host, root) => {
    const icon = root.querySelector('.icon')
    const heading = root.querySelector('.heading')
    if (icon === null || heading === null) return
    const name = Object.entries(iconOfTone).find(([tone]) => tone === host.tone)?.[1] ?? 'info'
    icon.innerHTML = drawIcon(name)
    heading.textContent = host.heading
  },
})
