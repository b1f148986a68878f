/** Line drawings on a grid of 16: only the icons that the app asks for, drawn for this stand-in. */
const drawings = {
  'alert-circle': '<circle cx="8" cy="8" r="6"/><path d="M8 5v3.5M8 11v.01"/>',
  'alert-triangle': '<path d="M8 2.5 14 13H2zM8 6.5V9M8 11v.01"/>',
  check: '<path d="m3.5 8.5 3 3 6-7"/>',
  'check-circle': '<circle cx="8" cy="8" r="6"/><path d="m5.5 8.2 1.8 1.8L10.7 6"/>',
  'chevron-down': '<path d="m4 6 4 4 4-4"/>',
  'chevron-left': '<path d="m10 4-4 4 4 4"/>',
  'chevron-right': '<path d="m6 4 4 4-4 4"/>',
  'chevron-up': '<path d="m4 10 4-4 4 4"/>',
  image:
    '<rect x="2" y="2.5" width="12" height="11" rx="2"/><path d="m2.5 11.5 3.5-3.5 3 3 2-2 2.5 2.5M10.5 5.8v.01"/>',
  info: '<circle cx="8" cy="8" r="6"/><path d="M8 7.5V11M8 5v.01"/>',
  keyboard:
    '<rect x="1.5" y="4" width="13" height="8" rx="1.5"/><path d="M4.5 6.7h.01M7 6.7h.01M9.5 6.7h.01M11.7 6.7h.01M5 9.5h6"/>',
  play: '<path d="M5 3.5v9l7-4.5z"/>',
  refresh: '<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5V5h-2.5"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>',
  undo: '<path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3 3 6l2.5 3"/>',
  'x-circle': '<circle cx="8" cy="8" r="6"/><path d="m6 6 4 4M10 6l-4 4"/>',
  x: '<path d="m4 4 8 8M12 4l-8 8"/>',
}

/**
 * The SVG of an icon; empty for a name without a drawing.
 * @param {string} name
 */
export const drawIcon = (name) => {
  const drawing = Object.entries(drawings).find(([known]) => known === name)?.[1]
  if (drawing === undefined) return ''
  return `<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing}</svg>`
}
