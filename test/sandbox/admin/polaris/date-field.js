import { fire } from './define-element.js'
import { defineTextField } from './text-fields.js'

/** @typedef {import('./define-element.js').Host} Host */

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** @param {string} list */
const itemsOf = (list) =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/**
 * Whether a day is within "2024-02--2025", "2024-05" or "--2024-12-31".
 * @param {string} day
 * @param {string} range
 */
const isWithin = (day, range) => {
  const [start = '', end = start] = range.split('--').map((part) => part.trim())
  return (
    (start === '' || day.slice(0, start.length) >= start) && (end === '' || day.slice(0, end.length) <= end)
  )
}

/** @param {Host} host @param {string} day */
const isAllowed = ({ allow, disallow, allowDays, disallowDays }, day) => {
  const weekday = weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? ''
  const days = itemsOf(allowDays)
  return (
    (allow === '' || itemsOf(allow).some((range) => isWithin(day, range))) &&
    !itemsOf(disallow).some((range) => isWithin(day, range)) &&
    (days.length === 0 || days.includes(weekday)) &&
    !itemsOf(disallowDays).includes(weekday)
  )
}

defineTextField({
  tag: 's-date-field',
  control: '<input type="date">',
  properties: { autocomplete: '', allow: '', disallow: '', allowDays: '', disallowDays: '', view: '' },
  events: ['invalid'],
  css: 'input { font-variant-numeric: tabular-nums; }',
  setUp: (host, _root, control) => {
    // A day that may not be chosen is not taken, and said to be invalid instead.
    control.addEventListener(
      'change',
      (event) => {
        if (control.value === '' || isAllowed(host, control.value)) return
        event.stopImmediatePropagation()
        control.value = ''
        host.value = ''
        fire(host, new Event('invalid'))
      },
      { capture: true },
    )
  },
})
