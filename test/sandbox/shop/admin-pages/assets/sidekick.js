import { extensionsFor, openHidden } from './extension-frame.js'

const list = document.querySelector('#tools')

/** Which extension answers to which name. */
const owners = new Map()
/** Calls that wait for their end. */
const calls = new Map()

const showNames = () =>
  list.replaceChildren(
    ...[...owners.keys()].map((name) => {
      const item = document.createElement('li')
      item.textContent = name
      return item
    }),
  )

const settle = ({ callId, output, error }) => {
  const { resolve, reject } = calls.get(callId)
  calls.delete(callId)
  if (error === undefined) resolve(output)
  else reject(new Error(error))
}

for (const extension of extensionsFor('admin.app.tools.data')) {
  const opened = openHidden(extension, {
    selected: [],
    on: {
      tools: ({ names }) => {
        for (const [name, owner] of owners) if (owner === opened) owners.delete(name)
        for (const name of names) owners.set(name, opened)
        showNames()
      },
      'tool-answer': settle,
    },
  })
}

/** Calls a tool of an app by its name, as the assistant does. */
window.callTool = (name, input) =>
  new Promise((resolve, reject) => {
    const owner = owners.get(name)
    if (owner === undefined) return reject(new Error(`No app has a tool "${name}".`))
    const callId = crypto.randomUUID()
    calls.set(callId, { resolve, reject })
    owner.tell('tool-call', { callId, name, input })
  })
