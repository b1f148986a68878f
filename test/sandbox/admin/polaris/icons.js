/** Line drawings on a grid of 16: the icons that the app may ask for, drawn for this stand-in. */
const drawings = {
  'alert-circle': '<circle cx="8" cy="8" r="6"/><path d="M8 5v3.5M8 11v.01"/>',
  'alert-triangle': '<path d="M8 2.5 14 13H2zM8 6.5V9M8 11v.01"/>',
  'arrow-down': '<path d="M8 3v10M4 9l4 4 4-4"/>',
  'arrow-left': '<path d="M13 8H3M7 4 3 8l4 4"/>',
  'arrow-right': '<path d="M3 8h10M9 4l4 4-4 4"/>',
  'arrow-up': '<path d="M8 13V3M4 7l4-4 4 4"/>',
  bill: '<path d="M3.5 2.5h9v11l-2-1.3-1.5 1.3-1.5-1.3L6 13.5l-2.5-1.3zM6 6h4M6 9h3"/>',
  calendar: '<rect x="2.5" y="3.5" width="11" height="10" rx="2"/><path d="M2.5 6.8h11M5.5 2v3M10.5 2v3"/>',
  check: '<path d="m3.5 8.5 3 3 6-7"/>',
  'check-circle': '<circle cx="8" cy="8" r="6"/><path d="m5.5 8.2 1.8 1.8L10.7 6"/>',
  'chevron-down': '<path d="m4 6 4 4 4-4"/>',
  'chevron-left': '<path d="m10 4-4 4 4 4"/>',
  'chevron-right': '<path d="m6 4 4 4-4 4"/>',
  'chevron-up': '<path d="m4 10 4-4 4 4"/>',
  clipboard: '<rect x="3" y="3" width="10" height="11" rx="2"/><path d="M6 2.5h4v2H6z"/>',
  clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4.7V8l2.3 1.5"/>',
  'clock-revert': '<path d="M2.5 8a5.5 5.5 0 1 0 1.8-4M2.5 2.5V5H5M8 5v3.2l2 1.3"/>',
  collection: '<rect x="2.5" y="2.5" width="11" height="11" rx="2"/><path d="m5 10 2-2 1.5 1.5L10 8l1.5 2"/>',
  color: '<path d="M8 2.2c2.6 2.8 4 4.8 4 6.6a4 4 0 0 1-8 0c0-1.8 1.4-3.8 4-6.6z"/>',
  'credit-card': '<rect x="2" y="3.5" width="12" height="9" rx="2"/><path d="M2 6.5h12M4.5 10h2"/>',
  delete:
    '<path d="M2.5 4.5h11M6.3 4.5V3h3.4v1.5M4 4.5l.6 8a1 1 0 0 0 1 1h4.8a1 1 0 0 0 1-1l.6-8M6.7 7v4M9.3 7v4"/>',
  disabled: '<circle cx="8" cy="8" r="6"/><path d="m4 4 8 8"/>',
  download: '<path d="M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10"/>',
  'drag-handle': '<path d="M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01"/>',
  duplicate:
    '<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"/>',
  edit: '<path d="m3 13 .7-3L11 2.7l2.3 2.3L6 12.3zM9.5 4.2l2.3 2.3"/>',
  email: '<rect x="2" y="3.5" width="12" height="9" rx="2"/><path d="m2.5 5 5.5 4 5.5-4"/>',
  export: '<path d="M8 10.5v-8M4.8 5.7 8 2.5l3.2 3.2M3 9v3.5a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V9"/>',
  external:
    '<path d="M9.5 2.5h4v4M13.5 2.5 8 8M7 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9"/>',
  'eye-dropper': '<path d="m9 5 2-2a1.4 1.4 0 0 1 2 2l-2 2M8 4l4 4M9 5.5 3.5 11v1.5H5L10.5 7"/>',
  file: '<path d="M4 2.5h5L12.5 6v7.5H4zM9 2.5V6h3.5"/>',
  filter: '<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3"/>',
  globe:
    '<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c3.5 3.7 3.5 8.3 0 12M8 2C4.5 5.7 4.5 10.3 8 14"/>',
  hide: '<path d="M2.5 8S4.5 4 8 4s5.5 4 5.5 4-2 4-5.5 4-5.5-4-5.5-4zM3 13 13 3"/>',
  home: '<path d="M2.5 7.5 8 2.500l5.5 5V13a.5.5 0 0 1-.5.5h-3V10H6v3.500H3a.5.5 0 0 1-.5-.5z"/>',
  grid: '<rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="9" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="2.5" y="9" width="4.5" height="4.5" rx="1"/><rect x="9" y="9" width="4.5" height="4.5" rx="1"/>',
  image:
    '<rect x="2" y="2.5" width="12" height="11" rx="2"/><path d="m2.5 11.5 3.5-3.5 3 3 2-2 2.5 2.5M10.5 5.8v.01"/>',
  'image-add':
    '<path d="M13.5 8.500V12a1.5 1.5 0 0 1-1.5 1.500H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.500h3.500M12 2v4M10 4h4M3 11.500l3-3 4.5 4.5"/>',
  images:
    '<rect x="4.5" y="2.5" width="9" height="9" rx="1.5"/><path d="M11.5 13.500H4A1.5 1.5 0 0 1 2.5 12V4.500m2.5 5L7.5 7l4.5 4.5"/>',
  import: '<path d="M8 2.500v8M4.8 7.3 8 10.500l3.2-3.200M3 9v3.500a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V9"/>',
  info: '<circle cx="8" cy="8" r="6"/><path d="M8 7.5V11M8 5v.01"/>',
  key: '<circle cx="5.5" cy="10.5" r="3"/><path d="m7.7 8.3 5.3-5.300M11 5l2 2"/>',
  keyboard:
    '<rect x="1.5" y="4" width="13" height="8" rx="1.5"/><path d="M4.5 6.7h.01M7 6.7h.01M9.5 6.7h.01M11.7 6.7h.01M5 9.5h6"/>',
  language: '<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2v12"/>',
  link: '<path d="M6.7 9.3 9.3 6.700M7.5 4.5 9 3a2.8 2.8 0 0 1 4 4l-1.5 1.500M8.5 11.5 7 13a2.8 2.8 0 0 1-4-4l1.5-1.5"/>',
  'list-bulleted': '<path d="M6 4h7.500M6 8h7.500M6 12h7.500M3 4v.01M3 8v.01M3 12v.01"/>',
  lock: '<rect x="3.5" y="7" width="9" height="6.5" rx="1.5"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>',
  magic: '<path d="m8 2.5 1.4 4.100L13.5 8l-4.1 1.400L8 13.5 6.6 9.4 2.5 8l4.1-1.400z"/>',
  'menu-horizontal': '<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2"/>',
  'menu-vertical': '<path d="M8 3.500v.01M8 8v.01M8 12.500v.01" stroke-width="2"/>',
  minus: '<path d="M3 8h10"/>',
  money: '<rect x="2" y="4" width="12" height="8" rx="1.5"/><circle cx="8" cy="8" r="2"/>',
  note: '<path d="M3 3.500A1 1 0 0 1 4 2.500h8a1 1 0 0 1 1 1V10l-3.5 3.500H4a1 1 0 0 1-1-1zM5.5 6h5M5.5 8.500h3"/>',
  notification: '<path d="M4 7a4 4 0 0 1 8 0c0 3 1.5 4 1.5 4h-11S4 10 4 7zM6.7 13.300h2.6"/>',
  'paint-brush-flat':
    '<path d="M4 2.500h8v5H4zM4 7.500v1.500a1 1 0 0 0 1 1h2v3.500h2V10h2a1 1 0 0 0 1-1V7.5"/>',
  'pause-circle': '<circle cx="8" cy="8" r="6"/><path d="M6.5 6v4M9.5 6v4"/>',
  person: '<circle cx="8" cy="5.5" r="2.7"/><path d="M2.8 13.500c.7-2.6 2.7-4 5.2-4s4.5 1.4 5.2 4"/>',
  play: '<path d="M5 3.5v9l7-4.5z"/>',
  'play-circle': '<circle cx="8" cy="8" r="6"/><path d="M6.8 5.800v4.400L10.3 8z"/>',
  plus: '<path d="M8 3v10M3 8h10"/>',
  'plus-circle': '<circle cx="8" cy="8" r="6"/><path d="M8 5.500v5M5.5 8h5"/>',
  product:
    '<path d="M2.5 8.200V3.500a1 1 0 0 1 1-1h4.700l5.3 5.300a1 1 0 0 1 0 1.400l-4.3 4.300a1 1 0 0 1-1.4 0zM5.5 5.500v.01"/>',
  'question-circle':
    '<circle cx="8" cy="8" r="6"/><path d="M6.3 6.500a1.7 1.7 0 1 1 2.6 1.500c-.6.4-.9.7-.9 1.300M8 11.500v.01"/>',
  redo: '<path d="M13 6H6.500a3.5 3.5 0 0 0 0 7H10M10.5 3 13 6l-2.5 3"/>',
  refresh: '<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5V5h-2.5"/>',
  replace: '<path d="M3 6h8.500M9 3.5 11.5 6 9 8.500M13 10H4.500M7 7.5 4.5 10 7 12.5"/>',
  reset: '<path d="M3 8a5 5 0 1 0 1.6-3.700M3 2.500V5h2.5"/>',
  save: '<path d="M3 2.500h8l2.5 2.500v8H3zM5.5 2.500V6h4V2.500M5.5 13V9.500h5V13"/>',
  search: '<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>',
  settings:
    '<circle cx="8" cy="8" r="2.2"/><path d="M8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.800l1.4 1.400M10.8 10.800l1.4 1.400M12.2 3.800l-1.4 1.400M5.2 10.800l-1.4 1.4"/>',
  sort: '<path d="M5 3v10M2.5 10.5 5 13l2.5-2.500M11 13V3M8.5 5.5 11 3l2.5 2.5"/>',
  'sort-ascending': '<path d="M5 13V3M2.5 5.5 5 3l2.5 2.500M9 5h2M9 8h3.500M9 11h5"/>',
  'sort-descending': '<path d="M5 3v10M2.5 10.5 5 13l2.5-2.500M9 5h5M9 8h3.500M9 11h2"/>',
  star: '<path d="m8 2.5 1.7 3.5 3.8.5-2.8 2.7.7 3.800L8 11.2 4.6 13l.7-3.800L2.5 6.5 6.3 6z"/>',
  status: '<circle cx="8" cy="8" r="6"/><circle cx="8" cy="8" r="2"/>',
  'stop-circle': '<circle cx="8" cy="8" r="6"/><path d="M6 6h4v4H6z"/>',
  store: '<path d="M3 7v6.500h10V7M2 6l1.2-3.500h9.600L14 6a2 2 0 0 1-4 0 2 2 0 0 1-4 0 2 2 0 0 1-4 0z"/>',
  target: '<circle cx="8" cy="8" r="6"/><circle cx="8" cy="8" r="3"/><path d="M8 8v.01"/>',
  undo: '<path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3 3 6l2.5 3"/>',
  unlock: '<rect x="3.5" y="7" width="9" height="6.5" rx="1.5"/><path d="M5.5 7V5a2.5 2.5 0 0 1 4.8-1"/>',
  upload: '<path d="M8 10.500v-8M4.8 5.7 8 2.500l3.2 3.200M3 13.500h10"/>',
  variant:
    '<rect x="2.5" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="9" y="2.5" width="4.5" height="4.5" rx="1"/><rect x="2.5" y="9" width="4.5" height="4.5" rx="1"/><rect x="9" y="9" width="4.5" height="4.5" rx="1"/>',
  view: '<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z"/><circle cx="8" cy="8" r="1.8"/>',
  wand: '<path d="m2.5 13.5 7-7M11 2.500v3M9.5 4h3M13 7.500v2M12 8.500h2M5.5 3v2M4.5 4h2"/>',
  x: '<path d="m4 4 8 8M12 4l-8 8"/>',
  'x-circle': '<circle cx="8" cy="8" r="6"/><path d="m6 6 4 4M10 6l-4 4"/>',
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
