import { defineElement, fire } from './define-element.js'

defineElement({
  tag: 's-avatar',
  events: ['load', 'error'],
  properties: { size: 'base', src: '', alt: '', initials: '' },
  css: `
    :host { --size: 32px; display: inline-block; vertical-align: middle; }
    :host([size="small-200"]) { --size: 20px; }
    :host([size="small"]) { --size: 28px; }
    :host([size="large"]) { --size: 36px; }
    :host([size="large-200"]) { --size: 44px; }
    .frame {
      display: grid; place-items: center; width: var(--size); height: var(--size); overflow: hidden;
      border-radius: 8px; background: #d5ebff; color: #003a5a; font: 650 calc(var(--size) / 2.5)/1 var(--font);
    }
    img { width: 100%; height: 100%; object-fit: cover; }
    img[hidden] { display: none; }
  `,
  html: '<div class="frame" role="img"><img alt=""><span></span></div>',
  setUp: (host, root) => {
    const picture = root.querySelector('img')
    for (const type of ['load', 'error'])
      picture?.addEventListener(type, () => {
        picture.hidden = type === 'error'
        fire(host, new Event(type))
      })
  },
  update: (host, root) => {
    const frame = root.querySelector('.frame')
    const picture = root.querySelector('img')
    const letters = root.querySelector('span')
    if (frame === null || picture === null || letters === null) return
    const initials = host.getAttribute('initials') ?? ''
    frame.ariaLabel = host.alt || initials || null
    frame.ariaHidden = frame.ariaLabel === null ? 'true' : null
    picture.hidden = host.src === ''
    if (host.src !== '' && picture.getAttribute('src') !== host.src) picture.src = host.src
    letters.textContent = host.src === '' ? initials : ''
  },
})
