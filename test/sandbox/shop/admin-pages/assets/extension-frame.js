// The admin's side of an extension: its frame, and the answers to what it asks. Messages are named colorway-sandbox:*.
import { followLink } from './follow-link.js'

const prefix = 'colorway-sandbox:'
const decideWithinMs = 10_000

/** The app's extensions, as the page's server tells of them. */
export const extensions = JSON.parse(document.querySelector('[data-extensions]').dataset.extensions)

export const extensionsFor = (target) => extensions.filter((extension) => extension.target === target)

/** What each living frame may say. */
const hearers = new Map()

const tell = (frame, type, content) =>
  frame.contentWindow?.postMessage({ type: prefix + type, ...content }, new URL(frame.src).origin)

const answerIdToken = async (frame, { requestId }) => {
  const response = await fetch('/admin/session-token')
  tell(frame, 'answer', { requestId, answer: (await response.json()).idToken })
}

const common = {
  'id-token': (message, frame) => answerIdToken(frame, message),
  follow: followLink,
}

addEventListener('message', ({ source, origin, data }) => {
  const frame = [...hearers.keys()].find(({ contentWindow }) => contentWindow === source)
  if (frame === undefined || origin !== new URL(frame.src).origin) return
  if (typeof data?.type !== 'string' || !data.type.startsWith(prefix)) return
  const type = data.type.slice(prefix.length)
  const hear = hearers.get(frame)[type] ?? common[type]
  hear?.(data, frame)
})

const frameUrl = ({ frameUrl: url }, { part, selected }) => {
  const address = new URL(url)
  address.searchParams.set('part', part)
  address.hash = new URLSearchParams(selected.map((id) => ['selected', id])).toString()
  return address.href
}

/**
 * Opens the frame of an extension in a place of the page; `on` says what becomes of its messages by their type.
 * Removing the frame ends the extension.
 */
export const openFrame = (extension, { place, selected, part = 'render', on = {} }) => {
  const frame = document.createElement('iframe')
  frame.title = extension.name
  frame.dataset.extension = extension.handle
  frame.dataset.part = part
  frame.src = frameUrl(extension, { part, selected })
  hearers.set(frame, on)
  place.append(frame)
  return {
    frame,
    tell: (type, content) => tell(frame, type, content),
    remove: () => {
      hearers.delete(frame)
      frame.remove()
    },
  }
}

/** Runs an extension out of sight. */
export const openHidden = (extension, options) => {
  const opened = openFrame(extension, { place: document.body, ...options })
  opened.frame.hidden = true
  return opened
}

/** Whether an extension wants to be shown for what is selected; one that fails or does not answer in time is not. */
export const decideDisplay = (extension, selected) => {
  if (!extension.hasConditions) return Promise.resolve(true)
  const { promise, resolve } = Promise.withResolvers()
  const decided = openHidden(extension, {
    selected,
    part: 'should-render',
    on: { ran: ({ output }) => resolve(output?.display === true), failed: () => resolve(false) },
  })
  const timer = setTimeout(() => resolve(false), decideWithinMs)
  return promise.finally(() => {
    clearTimeout(timer)
    decided.remove()
  })
}
