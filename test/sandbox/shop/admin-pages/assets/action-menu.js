/** The menu below a "More actions" button: what is in it, and how it is opened, walked through and closed. */
export const wireMenu = (root) => {
  const button = root.querySelector('button')
  const menu = root.querySelector('[role="menu"]')
  const items = () => [...menu.querySelectorAll('[role="menuitem"]')]

  const show = (isShown) => {
    menu.hidden = !isShown
    button.ariaExpanded = String(isShown)
    if (isShown) items()[0]?.focus()
  }

  const walk = (step) => {
    const all = items()
    all.at((all.indexOf(document.activeElement) + step) % all.length)?.focus()
  }

  const keys = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Escape: () => {
      show(false)
      button.focus()
    },
  }

  button.addEventListener('click', () => show(menu.hidden))
  menu.addEventListener('keydown', (event) => {
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  document.addEventListener('click', ({ target }) => {
    if (!root.contains(target)) show(false)
  })

  const itemOf = ({ name, run }) => {
    const item = document.createElement('button')
    item.type = 'button'
    item.role = 'menuitem'
    item.textContent = name
    item.addEventListener('click', () => {
      show(false)
      run()
    })
    return item
  }

  return {
    /** While it is not known what is in it. */
    wait: () => {
      menu.ariaBusy = 'true'
    },
    /** Lists these entries, or says that there are none. */
    fill: (entries) => {
      menu.ariaBusy = null
      const none = document.createElement('p')
      none.className = 'muted'
      none.role = 'menuitem'
      none.ariaDisabled = 'true'
      none.textContent = 'No apps have actions here'
      menu.replaceChildren(...(entries.length === 0 ? [none] : entries.map(itemOf)))
      if (!menu.hidden) items()[0]?.focus()
    },
  }
}
