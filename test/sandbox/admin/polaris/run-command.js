/**
 * What `commandFor` and `command` ask of another element: to show, hide or toggle itself.
 * @param {import('./define-element.js').Host} host the element that was pressed
 */
export const runCommand = (host) => {
  if (!host.commandFor) return
  const scope = /** @type {Document | ShadowRoot} */ (host.getRootNode())
  const target = /** @type {import('./define-element.js').Host | null} */ (
    scope.getElementById(host.commandFor)
  )
  if (host.command === '--hide') target?.hideOverlay?.()
  else if (host.command === '--show') target?.showOverlay?.()
  else target?.toggleOverlay?.()
}
