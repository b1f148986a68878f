import type { Revive } from './call-api.ts'

/** Under these names the server tells people something in English, in a text or a list of them. */
const told: readonly string[] = [
  'message',
  'hint',
  'suggestion',
  'reason',
  'reasons',
  'oddities',
  'note',
  'notes',
  'error',
]

/**
 * For `JSON.parse`: an answer with its sentences translated. Here, where every answer passes, and not where each is
 * shown: no screen can forget it, and whatever else is in an answer goes back to the server as it came.
 */
export const translateAnswer =
  (translate: (sentence: string) => string): Revive =>
  (name, value) => {
    const translateText = (text: unknown): unknown => (typeof text === 'string' ? translate(text) : text)
    if (name === 'fields') return mapValues(value, translateText)
    if (!told.includes(name)) return value
    return Array.isArray(value) ? value.map(translateText) : translateText(value)
  }

/** What is wrong with each of several inputs. */
const mapValues = (value: unknown, map: (inner: unknown) => unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner)]))
    : value
