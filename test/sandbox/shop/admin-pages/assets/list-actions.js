import { openAction } from './action-dialog.js'
import { decideDisplay, extensionsFor } from './extension-frame.js'

let lastAsked = 0

/** Fills a menu with the actions for what is selected: those that want to be shown for it. The last question counts. */
export const listActions = async (menu, target, selected) => {
  lastAsked += 1
  const asked = lastAsked
  menu.wait()
  const actions = extensionsFor(target)
  const shown = await Promise.all(actions.map((action) => decideDisplay(action, selected)))
  if (asked !== lastAsked) return
  menu.fill(
    actions
      .filter((_, index) => shown[index])
      .map((action) => ({ name: action.name, run: () => openAction(action, selected) })),
  )
}
