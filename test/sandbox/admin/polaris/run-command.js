import { overlays } from './overlays.js'

/** @typedef {import('./define-element.js').Host} Host */

/**
 * What `commandFor` and `command` ask of another element: to show, hide or toggle itself.
 * @param {Host} host the element that was pressed
 */
export const runCommand = (host) => {
  const scope = /** @type {Document | ShadowRoot} */ (host.getRootNode())
  const target = scope.getElementById(host.commandFor)
  const overlay = target === null ? undefined : overlays.get(target)
  if (overlay === undefined) return
  const isToShow = host.command === '--show' || (host.command !== '--hide' && !overlay.isOpen())
  if (isToShow) overlay.show(host)
  else overlay.hide()
}
