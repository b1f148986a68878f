import { defineElement } from './define-element.js'

/** @typedef {import('./define-element.js').Host} Host */

/** What a box takes, whatever it is for. */
export const boxProperties = {
  accessibilityLabel: '',
  accessibilityRole: 'generic',
  accessibilityVisibility: 'visible',
  background: 'transparent',
  blockSize: 'auto',
  border: 'none',
  borderColor: '',
  borderRadius: 'none',
  borderStyle: '',
  borderWidth: '',
  display: 'auto',
  inlineSize: 'auto',
  maxBlockSize: 'none',
  maxInlineSize: 'none',
  minBlockSize: '0',
  minInlineSize: '0',
  overflow: 'visible',
  padding: 'none',
  paddingBlock: '',
  paddingBlockEnd: '',
  paddingBlockStart: '',
  paddingInline: '',
  paddingInlineEnd: '',
  paddingInlineStart: '',
}

/** @type {Readonly<Record<string, string>>} */
const spaces = {
  none: '0',
  'small-500': '2px',
  'small-400': '4px',
  'small-300': '6px',
  'small-200': '8px',
  'small-100': '10px',
  small: '12px',
  base: '16px',
  large: '20px',
  'large-100': '24px',
  'large-200': '32px',
  'large-300': '40px',
  'large-400': '48px',
  'large-500': '64px',
}

/** @type {Readonly<Record<string, string>>} */
const radii = {
  none: '0',
  'small-200': '2px',
  'small-100': '4px',
  small: '6px',
  base: '8px',
  large: '12px',
  'large-100': '16px',
  'large-200': '20px',
}

/** @type {Readonly<Record<string, string>>} */
const widths = {
  none: '0',
  'small-100': '.5px',
  small: '1px',
  base: '1px',
  large: '2px',
  'large-100': '3px',
}

/** @type {Readonly<Record<string, string>>} */
const lines = { subdued: '#f1f1f1', base: '#e3e3e3', strong: '#8a8a8a' }

/** @type {Readonly<Record<string, string>>} */
const surfaces = { transparent: 'transparent', base: '#fff', subdued: '#f7f7f7', strong: '#f1f1f1' }

/** @type {Readonly<Record<string, string>>} */
const roles = {
  section: 'region',
  aside: 'complementary',
  header: 'banner',
  footer: 'contentinfo',
  'ordered-list': 'list',
  'unordered-list': 'list',
  'list-item': 'listitem',
  'list-item-separator': 'separator',
}

/** @param {Readonly<Record<string, string>>} words */
const reading = (words) => (/** @type {string} */ value) =>
  value
    .split(/\s+/)
    .map((word) => words[word] ?? word)
    .join(' ')

/** One word or several, each a step of the scale that everything is spaced by. */
export const readSpace = reading(spaces)

const containerQuery = /^@container\s+[\w-]*\s*(\([^)]*\)(?:\s+and\s+\([^)]*\))*)\s*(.*)$/s

/** @param {string} text where the first comma is that stands in no parentheses */
const splitAtComma = (text) => {
  let depth = 0
  for (const [index, character] of [...text].entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ',' && depth === 0) return [text.slice(0, index), text.slice(index + 1)]
  }
  return [text, '']
}

/**
 * A rule of CSS for what an attribute says; where it says "@container (inline-size > 500px) large, none", two.
 * @param {string} selector @param {string} property @param {string} value @param {(value: string) => string} read
 * @returns {string}
 */
const ruleOf = (selector, property, value, read) => {
  const wanted = value.trim()
  if (wanted === '') return ''
  const [, condition, choices = ''] = containerQuery.exec(wanted) ?? []
  if (condition === undefined) return `${selector} { ${property}: ${read(wanted)}; }`
  const [there = '', elsewhere = ''] = splitAtComma(choices)
  return `${ruleOf(selector, property, elsewhere, read)}
    @container ${condition} { ${ruleOf(selector, property, there, read)} }`
}

/**
 * Reads the looks that attributes ask for, as rules of CSS: an element may have no style attribute.
 * @param {Host} host @param {string} selector
 */
export const lookFrom =
  (host, selector = ':host') =>
  (
    /** @type {string} */ name,
    /** @type {string} */ property,
    /** @type {(value: string) => string} */ read = (value) => value,
  ) =>
    ruleOf(selector, property, host.getAttribute(name.toLowerCase()) ?? '', read)

/** @param {Host} host "base subdued dashed": how wide, of which colour, how drawn @param {string} selector */
const borderOf = (host, selector) => {
  const [width = 'none', color = 'base', style = 'solid'] = (host.getAttribute('border') ?? 'none').split(
    /\s+/,
  )
  const look = lookFrom(host, selector)
  return `${selector} { border: ${widths[width] ?? width} ${style === 'auto' ? 'solid' : style} ${lines[color] ?? color}; }
    ${look('borderWidth', 'border-width', reading(widths))} ${look('borderStyle', 'border-style')}
    ${look('borderColor', 'border-color', reading(lines))}`
}

/** The border, as pictures have one, too. @param {Host} host @param {string} selector */
export const frameCss = (host, selector) =>
  borderOf(host, selector) + lookFrom(host, selector)('borderRadius', 'border-radius', reading(radii))

/**
 * @param {Host} host
 * @param {{ selector?: string, shownAs?: string }} [options] what the looks of the box go to, and how it lays itself out
 */
export const boxCss = (host, { selector = ':host', shownAs = 'block' } = {}) => {
  const look = lookFrom(host, selector)
  return [
    frameCss(host, selector),
    look('background', 'background', reading(surfaces)),
    look('padding', 'padding', readSpace),
    look('paddingBlock', 'padding-block', readSpace),
    look('paddingInline', 'padding-inline', readSpace),
    look('paddingBlockStart', 'padding-block-start', readSpace),
    look('paddingBlockEnd', 'padding-block-end', readSpace),
    look('paddingInlineStart', 'padding-inline-start', readSpace),
    look('paddingInlineEnd', 'padding-inline-end', readSpace),
    look('blockSize', 'block-size'),
    look('inlineSize', 'inline-size'),
    look('minBlockSize', 'min-block-size'),
    look('minInlineSize', 'min-inline-size'),
    look('maxBlockSize', 'max-block-size'),
    look('maxInlineSize', 'max-inline-size'),
    look('overflow', 'overflow'),
    lookFrom(host)('display', 'display', (value) => (value === 'none' ? 'none' : shownAs)),
  ].join('\n')
}

/** Tells those who do not see a box what it is. @param {Host} host */
const tellBox = (host) => {
  const role = host.getAttribute('accessibilityrole') ?? 'generic'
  host.role = role === 'generic' ? null : (roles[role] ?? role)
  host.ariaLabel = host.accessibilityLabel || null
  host.ariaHidden = host.getAttribute('accessibilityvisibility') === 'hidden' ? 'true' : null
}

/** The sheet of each element that was dressed. @type {WeakMap<ShadowRoot, CSSStyleSheet>} */
const dresses = new WeakMap()

/** Gives an element looks of its own, over those of its kind. @param {ShadowRoot} root @param {string} css */
export const dress = (root, css) => {
  const worn = dresses.get(root)
  const sheet = worn ?? new CSSStyleSheet()
  sheet.replaceSync(css)
  if (worn !== undefined) return
  dresses.set(root, sheet)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

/** What is for those only who do not see it. */
export const exclusive = `
  :host([accessibilityvisibility="exclusive"]) {
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`

/**
 * An element that is a box and lays out what is in it.
 * @param {{ tag: string, shownAs?: string, css?: string, properties?: Record<string, string>, cssOf?: (host: Host) => string }} box
 */
const defineBox = ({ tag, shownAs = 'block', css = '', properties = {}, cssOf }) =>
  defineElement({
    tag,
    properties: { ...boxProperties, ...properties },
    css: `:host { display: ${shownAs}; } ${css} ${exclusive}`,
    html: '<slot></slot>',
    update: (host, root) => {
      tellBox(host)
      dress(root, `${boxCss(host, { shownAs })}\n${cssOf?.(host) ?? ''}`)
    },
  })

defineBox({ tag: 's-box' })

/** @param {Host} host */
const gapsOf = (host) => {
  const look = lookFrom(host)
  return [
    look('gap', 'gap', readSpace),
    look('rowGap', 'row-gap', readSpace),
    look('columnGap', 'column-gap', readSpace),
  ]
}

/** @param {Host} host */
const alignmentOf = (host) => {
  const look = lookFrom(host)
  return [
    look('justifyContent', 'justify-content'),
    look('alignItems', 'align-items'),
    look('alignContent', 'align-content'),
  ]
}

const gaps = { gap: 'none', rowGap: '', columnGap: '' }

defineBox({
  tag: 's-stack',
  properties: {
    ...gaps,
    direction: 'block',
    justifyContent: 'normal',
    alignItems: 'normal',
    alignContent: 'normal',
  },
  shownAs: 'flex',
  css: ':host { flex-direction: column; } ::slotted(*) { max-inline-size: 100%; }',
  cssOf: (host) => {
    const look = lookFrom(host)
    return [
      ...gapsOf(host),
      ...alignmentOf(host),
      look('direction', 'flex-direction', (value) => (value === 'inline' ? 'row' : 'column')),
      look('direction', 'flex-wrap', (value) => (value === 'inline' ? 'wrap' : 'nowrap')),
    ].join('\n')
  },
})

defineBox({
  tag: 's-grid',
  properties: {
    ...gaps,
    gridTemplateColumns: 'none',
    gridTemplateRows: 'none',
    justifyContent: '',
    justifyItems: '',
    placeContent: 'normal normal',
    placeItems: 'normal normal',
    alignItems: '',
    alignContent: '',
  },
  shownAs: 'grid',
  cssOf: (host) => {
    const look = lookFrom(host)
    return [
      ...gapsOf(host),
      look('placeContent', 'place-content'),
      look('placeItems', 'place-items'),
      ...alignmentOf(host),
      look('justifyItems', 'justify-items'),
      look('gridTemplateColumns', 'grid-template-columns'),
      look('gridTemplateRows', 'grid-template-rows'),
    ].join('\n')
  },
})

defineBox({
  tag: 's-grid-item',
  properties: { gridColumn: 'auto', gridRow: 'auto' },
  css: ':host { min-inline-size: 0; }',
  cssOf: (host) => {
    const look = lookFrom(host)
    return look('gridColumn', 'grid-column') + look('gridRow', 'grid-row')
  },
})
