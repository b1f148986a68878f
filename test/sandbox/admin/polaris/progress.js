import { defineElement } from './define-element.js'

defineElement({
  tag: 's-progress',
  properties: { accessibilityLabel: '', max: 1, tone: 'auto', value: 0 },
  css: `
    :host { display: block; }
    .track { height: 8px; overflow: hidden; border-radius: 4px; background: #e3e3e3; }
    .bar { height: 100%; border-radius: inherit; background: #303030; transition: width .2s; }
    :host([tone="success"]) .bar { background: #29845a; }
    :host([tone="critical"]) .bar { background: #c70a24; }
    :host(:not([value])) .bar { width: 40%; animation: slide 1.4s ease-in-out infinite alternate; }
    @keyframes slide { from { translate: -100%; } to { translate: 250%; } }
  `,
  html: '<div class="track" role="progressbar" aria-valuemin="0"><div class="bar"></div></div>',
  update: (host, root) => {
    const [track, bar] = [root.querySelector('.track'), root.querySelector('.bar')]
    if (track === null || !(bar instanceof HTMLElement)) return
    // Without a value nobody knows how far it is.
    const value = host.hasAttribute('value') ? Number(host.value) : undefined
    track.ariaLabel = host.accessibilityLabel || null
    track.ariaValueMax = String(host.max)
    track.ariaValueNow = value === undefined ? null : String(value)
    bar.style.width = value === undefined ? '' : `${(value / host.max) * 100}%`
  },
})
