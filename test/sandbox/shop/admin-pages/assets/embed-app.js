// The admin's half of App Bridge: answers the embedded app's messages, which are named colorway-sandbox:*.
const prefix = 'colorway-sandbox:'
const root = '/admin/apps/colorway'

const frame = document.querySelector('#app')
const menu = document.querySelector('#app-menu')
const toasts = document.querySelector('#toasts')
const saveBar = document.querySelector('#save-bar')
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

/** A question over the admin; true where the merchant agrees. */
const confirm = ({ heading, lines, agree, refuse }) =>
  new Promise((resolve) => {
    const dialog = document.createElement('dialog')
    dialog.className = 'question'
    dialog.innerHTML = `<form method="dialog"><h2></h2><ul></ul>
      <p><button value=""></button> <button value="agree"></button></p></form>`
    const [refusal, agreement] = dialog.querySelectorAll('button')
    dialog.querySelector('h2').textContent = heading
    refusal.textContent = refuse
    agreement.textContent = agree
    for (const line of lines) {
      const item = document.createElement('li')
      item.textContent = String(line)
      dialog.querySelector('ul').append(item)
    }
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'agree')
    })
    document.body.append(dialog)
    dialog.showModal()
  })

const confirmGrant = (wanted) =>
  confirm({
    heading: 'Colorway needs more permissions',
    lines: wanted,
    agree: 'Update permissions',
    refuse: 'Cancel',
  })

const confirmLeaving = () =>
  confirm({
    heading: 'Leave page with unsaved changes?',
    lines: ['Leaving this page will delete all unsaved changes.'],
    agree: 'Leave page',
    refuse: 'Stay',
  })

const confirmDiscard = () =>
  confirm({
    heading: 'Discard all unsaved changes?',
    lines: ['If you discard changes, you will delete any edits you made since you last saved.'],
    agree: 'Discard changes',
    refuse: 'Continue editing',
  })

let confirmsDiscard = false

const showSaveBar = ({ isShown, saving = false, saveDisabled = false, ...bar }) => {
  confirmsDiscard = bar.confirmsDiscard ?? false
  saveBar.hidden = !isShown
  const [discard, save] = saveBar.querySelectorAll('button')
  discard.disabled = saving
  save.disabled = saving || saveDisabled
  save.ariaBusy = String(saving)
}

const pressSaveBar = async ({ target }) => {
  const action = target.closest('button')?.value
  if (action === undefined) return
  if (action === 'discard' && confirmsDiscard && !(await confirmDiscard())) return
  tell('save-bar-press', { action })
}
saveBar.addEventListener('click', pressSaveBar)

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
    const { href } = link.dataset
    const isHere = href === here || here.startsWith(`${href}/`)
    link.setAttribute('aria-current', isHere ? 'page' : 'false')
  }
}

const noteLocation = ({ href }) => {
  history.replaceState(null, '', `${root}${href === '/' ? '' : href}`)
  markCurrent()
}

const goTo = (href) => async (event) => {
  event.preventDefault()
  if (!saveBar.hidden) {
    if (!(await confirmLeaving())) return
    tell('save-bar-press', { action: 'leave' })
  }
  noteLocation({ href })
  tell('navigate', { href })
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
  location: noteLocation,
  'save-bar': showSaveBar,
  'leave-confirmation': answering(confirmLeaving),
}

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== appOrigin) return
  if (typeof data?.type === 'string' && data.type.startsWith(prefix)) {
    handlers[data.type.slice(prefix.length)]?.(data)
  }
})
