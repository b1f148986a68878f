import { tell } from './admin-line.js'

/** @param {Event} event the link that was pressed, inside of whatever element */
const linkOf = (event) => event.composedPath().find((place) => place instanceof HTMLAnchorElement)

/** Links are followed by the admin around the frame: to the app, to its own pages, to other extensions. */
export const passLinksOn = () =>
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    const href = link?.getAttribute('href')
    if (!href || event.defaultPrevented) return
    event.preventDefault()
    tell('follow', { href, target: link?.target ?? '' })
  })
