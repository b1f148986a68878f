import { dress, frameCss, lookFrom } from './box.js'
import { defineElement, fire } from './define-element.js'
import { drawIcon } from './icons.js'

/** @typedef {import('./define-element.js').Host} Host */

/**
 * Shows the picture and says when it came, or did not.
 * @param {Host} host
 * @param {ShadowRoot} root
 */
const setUp = (host, root) => {
  const picture = root.querySelector('img')
  for (const type of ['load', 'error'])
    picture?.addEventListener(type, () => {
      host.toggleAttribute('is-missing', type === 'error')
      fire(host, new Event(type))
    })
}

/** @param {Host} host @param {HTMLImageElement} picture */
const show = (host, picture) => {
  picture.alt = host.alt
  if (host.src === '') picture.removeAttribute('src')
  else if (picture.getAttribute('src') !== host.src) picture.src = host.src
  picture.hidden = host.src === ''
}

defineElement({
  tag: 's-thumbnail',
  events: ['load', 'error'],
  properties: { size: 'base', src: '', alt: '' },
  css: `
    :host { --size: 40px; display: inline-block; vertical-align: middle; }
    :host([size="small-200"]) { --size: 20px; }
    :host([size="small-100"]) { --size: 24px; }
    :host([size="small"]) { --size: 32px; }
    :host([size="large"]), :host([size="large-100"]) { --size: 60px; }
    .frame {
      display: grid; place-items: center; position: relative; width: var(--size); height: var(--size); overflow: hidden;
      border-radius: 8px; background: #fff; color: #8a8a8a; box-shadow: inset 0 0 0 1px #e3e3e3;
    }
    img { position: relative; width: 100%; height: 100%; object-fit: contain; }
    img[hidden], :host([is-missing]) img { display: none; }
    .empty { position: absolute; display: flex; }
    :host([src]:not([src=""], [is-missing])) .empty { display: none; }
    .frame::after { content: ""; position: absolute; inset: 0; border: 1px solid rgb(0 0 0 / .1); border-radius: inherit; }
  `,
  html: `<div class="frame"><span class="empty">${drawIcon('image')}</span><img alt=""></div>`,
  setUp,
  update: (host, root) => {
    const picture = root.querySelector('img')
    if (picture !== null) show(host, picture)
  },
})

defineElement({
  tag: 's-image',
  events: ['load', 'error'],
  properties: {
    src: '',
    srcset: '',
    sizes: '',
    alt: '',
    accessibilityRole: 'img',
    aspectRatio: '1/1',
    border: 'none',
    borderColor: '',
    borderRadius: 'none',
    borderStyle: '',
    borderWidth: '',
    inlineSize: 'fill',
    loading: 'eager',
    objectFit: 'contain',
  },
  css: `
    :host { display: block; }
    :host([inlinesize="auto"]) { display: inline-block; }
    img { display: block; width: 100%; max-width: 100%; object-fit: contain; }
    img[hidden] { display: none; }
    :host([objectfit="cover"]) img { object-fit: cover; }
    :host([inlinesize="auto"]) img { width: auto; }
  `,
  html: '<img alt="">',
  setUp,
  update: (host, root) => {
    const picture = root.querySelector('img')
    if (picture === null) return
    for (const name of ['srcset', 'sizes', 'loading']) {
      const value = host.getAttribute(name)
      if (value !== null) picture.setAttribute(name, value)
    }
    picture.role = host.getAttribute('accessibilityrole') === 'presentation' ? 'presentation' : null
    show(host, picture)
    dress(root, frameCss(host, 'img') + lookFrom(host, 'img')('aspectRatio', 'aspect-ratio'))
  },
})
