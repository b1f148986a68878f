import { openFrame } from './extension-frame.js'

const markup = `<div class="head"><img src="/admin-assets/bag.svg" alt="" width="20" height="20"><h2></h2>
  <button type="button" class="close" aria-label="Close">✕</button></div>`

/** Opens an action over the page. The admin draws its heading and the way out. */
export const openAction = (extension, selected) => {
  const dialog = document.createElement('dialog')
  dialog.className = 'action'
  dialog.innerHTML = markup
  const showHeading = (heading) => {
    dialog.querySelector('h2').textContent = heading
    dialog.ariaLabel = heading
  }
  showHeading(extension.name)
  document.body.append(dialog)
  const { frame, remove } = openFrame(extension, {
    place: dialog,
    selected,
    on: {
      close: () => dialog.close(),
      heading: ({ heading }) => showHeading(heading || extension.name),
      size: ({ blockSizePx }) => {
        frame.height = blockSizePx
      },
    },
  })
  dialog.querySelector('.close').addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    remove()
    dialog.remove()
  })
  dialog.showModal()
}
