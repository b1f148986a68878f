// The admin's half of App Bridge: answers the embedded app's messages, which are named colorway-sandbox:*.
const prefix = 'colorway-sandbox:'
const root = '/admin/apps/colorway'

const frame = document.querySelector('#app')
const menu = document.querySelector('#app-menu')
const toasts = document.querySelector('#toasts')
const appOrigin = new URL(frame.src).origin

const tell = (type, content) =>
  frame.contentWindow.postMessage({ type: prefix + type, ...content }, appOrigin)

const load = async (path, init) => (await fetch(path, init)).json()

const readIdToken = async () => (await load('/admin/session-token')).idToken
const readScopes = () => load('/admin/app-scopes')

/** Asks the merchant, who may say no. */
const requestScopes = async ({ wanted }) => {
  const detail = await readScopes()
  if (wanted.every((scope) => detail.granted.includes(scope))) return { result: 'granted-all', detail }
  if (!(await confirmGrant(wanted))) return { result: 'declined-all', detail }
  const body = JSON.stringify({ scopes: wanted })
  return { result: 'granted-all', detail: await load('/admin/app-scopes', { method: 'POST', body }) }
}

const confirmGrant = (wanted) =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.className = 'grant'
    dialog.innerHTML = `<form method="dialog"><h2>Colorway needs more permissions</h2><ul></ul>
      <p><button value="">Cancel</button> <button value="allow">Update permissions</button></p></form>`
    for (const scope of wanted) {
      const item = document.createElement('li')
      item.textContent = String(scope)
      dialog.querySelector('ul').append(item)
    }
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'allow')
    })
    document.body.append(dialog)
    dialog.showModal()
  })

/** Answers a message that waits for one. */
const answering = (find) => async (message) =>
  tell('answer', { requestId: message.requestId, answer: await find(message) })

const hideToasts = () => toasts.replaceChildren()

const showToast = ({ message, isError = false, duration = 5000 }) => {
  const toast = document.createElement('div')
  toast.className = isError ? 'toast error' : 'toast'
  toast.textContent = String(message)
  toasts.replaceChildren(toast)
  setTimeout(() => toast.remove(), Number(duration))
}

const markCurrent = () => {
  const here = location.pathname.slice(root.length) || '/'
  for (const link of menu.querySelectorAll('a')) {
    link.setAttribute('aria-current', link.dataset.href === here ? 'page' : 'false')
  }
}

const goTo = (href) => (event) => {
  event.preventDefault()
  history.replaceState(null, '', `${root}${href === '/' ? '' : href}`)
  tell('navigate', { href })
  markCurrent()
}

const showMenu = ({ items }) => {
  const entries = items.map(({ label, href }) => {
    const link = document.createElement('a')
    link.textContent = String(label)
    link.href = `${root}${href === '/' ? '' : href}`
    link.dataset.href = href
    link.addEventListener('click', goTo(href))
    const entry = document.createElement('li')
    entry.append(link)
    return entry
  })
  menu.replaceChildren(...entries)
  markCurrent()
}

const handlers = {
  'id-token': answering(readIdToken),
  scopes: answering(readScopes),
  'scopes-request': answering(requestScopes),
  toast: showToast,
  'toast-hide': hideToasts,
  nav: showMenu,
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== appOrigin) return
  if (typeof data?.type === 'string' && data.type.startsWith(prefix)) {
    handlers[data.type.slice(prefix.length)]?.(data)
  }
})
