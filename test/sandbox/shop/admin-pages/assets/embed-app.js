// The admin's half of App Bridge: answers the embedded app's messages, which are named colorway-sandbox:*.
const prefix = 'colorway-sandbox:'
const root = '/admin/apps/colorway'

const frame = document.querySelector('#app')
const menu = document.querySelector('#app-menu')
const toasts = document.querySelector('#toasts')
const appOrigin = new URL(frame.src).origin

const tell = (type, content) =>
  frame.contentWindow.postMessage({ type: prefix + type, ...content }, appOrigin)

const giveIdToken = async ({ requestId }) => {
  const response = await fetch('/admin/session-token')
  const { idToken } = await response.json()
  tell('id-token', { requestId, idToken })
}

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

const handlers = { 'id-token': giveIdToken, toast: showToast, 'toast-hide': hideToasts, nav: showMenu }

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== appOrigin) return
  if (typeof data?.type === 'string' && data.type.startsWith(prefix)) {
    handlers[data.type.slice(prefix.length)]?.(data)
  }
})
