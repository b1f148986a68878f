import { openAction } from './action-dialog.js'
import { wireMenu } from './action-menu.js'
import { extensions, extensionsFor, openFrame } from './extension-frame.js'
import { followLink, handleOf } from './follow-link.js'
import { listActions } from './list-actions.js'

const { product } = document.querySelector('[data-product]').dataset
const actionTarget = 'admin.product-details.action.render'

listActions(wireMenu(document.querySelector('.more')), actionTarget, [product])

/** From a block one gets to an action on the same page, by its handle. */
const follow = (link) => {
  const handle = handleOf(link.href)
  if (handle === undefined) return followLink(link)
  const action = extensions.find((one) => one.handle === handle && one.target === actionTarget)
  // biome-ignore lint/suspicious/noConsole: whoever writes an extension reads it there
  if (action === undefined) console.error(`There is no action ${handle} on this page.`)
  else openAction(action, [product])
}

for (const block of extensionsFor('admin.product-details.block.render')) {
  const { frame } = openFrame(block, {
    place: document.querySelector('#blocks'),
    selected: [product],
    on: {
      follow,
      size: ({ blockSizePx }) => {
        frame.height = blockSizePx
      },
    },
  })
  frame.className = 'block'
}
