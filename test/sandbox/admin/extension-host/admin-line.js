import { setting } from './setting.js'

const prefix = 'colorway-sandbox:'
const answerWithinMs = 10_000

/** Those that wait for the admin's answer. @type {Map<string, (answer: any) => void>} */
const askers = new Map()

/** Tells the admin around the frame something. @param {string} type @param {object} [content] */
export const tell = (type, content = {}) =>
  parent.postMessage({ type: prefix + type, ...content }, setting.adminOrigin)

/** Asks the admin around the frame. @param {string} type @returns {Promise<any>} */
export const ask = (type) =>
  new Promise((resolve, reject) => {
    const requestId = crypto.randomUUID()
    const timer = setTimeout(() => {
      askers.delete(requestId)
      reject(new Error(`The admin did not answer: ${type}.`))
    }, answerWithinMs)
    askers.set(requestId, (answer) => {
      clearTimeout(timer)
      askers.delete(requestId)
      resolve(answer)
    })
    tell(type, { requestId })
  })

/** What the admin asks of the frame: by its type. @type {Map<string, (message: any) => void>} */
const hearers = new Map()

/** @param {string} type @param {(message: any) => void} hear */
export const onMessage = (type, hear) => hearers.set(prefix + type, hear)

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || origin !== setting.adminOrigin || typeof data !== 'object' || data === null) return
  if (data.type === `${prefix}answer`) askers.get(data.requestId)?.(data.answer)
  hearers.get(data.type)?.(data)
})
