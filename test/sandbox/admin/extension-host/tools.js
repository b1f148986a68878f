import { onMessage, tell } from './admin-line.js'

/** @typedef {(input: Record<string, any>) => Record<string, any> | Promise<Record<string, any>>} ToolHandler */

/** @type {Map<string, ToolHandler>} */
const handlers = new Map()

const tellNames = () => tell('tools', { names: [...handlers.keys()] })

export const tools = {
  /** @param {string} name @param {ToolHandler} handler */
  register: (name, handler) => {
    handlers.set(name, handler)
    tellNames()
    return () => tools.unregister(name)
  },
  /** @param {string} name */
  unregister: (name) => {
    handlers.delete(name)
    tellNames()
  },
  clear: () => {
    handlers.clear()
    tellNames()
  },
}

/** @param {string} name @param {Record<string, any>} input */
const call = async (name, input) => {
  const handler = handlers.get(name)
  if (handler === undefined) throw new Error(`No tool is registered as "${name}".`)
  return handler(input)
}

/** Has the admin call a tool: its input and its output travel as JSON does. */
export const answerCalls = () =>
  onMessage('tool-call', async ({ callId, name, input }) => {
    try {
      tell('tool-answer', { callId, output: structuredClone(await call(name, input)) })
    } catch (error) {
      tell('tool-answer', { callId, error: String(error) })
    }
  })
