/** @typedef {import('./define-element.js').Host} Host */

/** Lengths by their names, from small-500 to large-500; a name without a number is the first step of its kind. */
const spaces = new Map([
  ['none', '0'],
  ['small-500', '2px'],
  ['small-400', '4px'],
  ['small-300', '6px'],
  ['small-200', '8px'],
  ['small-100', '12px'],
  ['small', '12px'],
  ['base', '16px'],
  ['large', '20px'],
  ['large-100', '20px'],
  ['large-200', '24px'],
  ['large-300', '32px'],
  ['large-400', '40px'],
  ['large-500', '48px'],
])

const widths = new Map([
  ['none', '0'],
  ['small-100', '1px'],
  ['small', '1px'],
  ['base', '1px'],
  ['large', '2px'],
  ['large-100', '2px'],
])

const radii = new Map([
  ['none', '0'],
  ['small-200', '2px'],
  ['small-100', '4px'],
  ['small', '4px'],
  ['base', '8px'],
  ['large', '12px'],
  ['large-100', '12px'],
  ['large-200', '16px'],
  ['max', '9999px'],
])

const lineColors = new Map([
  ['subdued', '#ebebeb'],
  ['base', '#e3e3e3'],
  ['strong', '#8a8a8a'],
])

const grounds = new Map([
  ['transparent', 'transparent'],
  ['subdued', '#f7f7f7'],
  ['base', '#fff'],
  ['strong', '#ebebeb'],
])

const roles = new Map([
  ['header', 'banner'],
  ['footer', 'contentinfo'],
  ['section', 'region'],
  ['aside', 'complementary'],
  ['ordered-list', 'list'],
  ['unordered-list', 'list'],
  ['list-item', 'listitem'],
  ['list-item-separator', 'separator'],
  ['generic', ''],
])

/**
 * Translates each word; words without a translation say themselves.
 * @param {ReadonlyMap<string, string>} words
 */
const by = (words) => (/** @type {string} */ value) =>
  value
    .split(/\s+/)
    .map((word) => words.get(word) ?? word)
    .join(' ')

const asItIs = (/** @type {string} */ value) => value

/** What becomes of a property: the property of CSS, and how its values are said there. */
const translations = {
  background: { css: 'background', say: by(grounds) },
  borderWidth: { css: 'border-width', say: by(widths) },
  borderStyle: { css: 'border-style', say: by(new Map([['auto', 'solid']])) },
  borderColor: { css: 'border-color', say: by(lineColors) },
  borderRadius: { css: 'border-radius', say: by(radii) },
  padding: { css: 'padding', say: by(spaces) },
  paddingBlock: { css: 'padding-block', say: by(spaces) },
  paddingBlockStart: { css: 'padding-block-start', say: by(spaces) },
  paddingBlockEnd: { css: 'padding-block-end', say: by(spaces) },
  paddingInline: { css: 'padding-inline', say: by(spaces) },
  paddingInlineStart: { css: 'padding-inline-start', say: by(spaces) },
  paddingInlineEnd: { css: 'padding-inline-end', say: by(spaces) },
  blockSize: { css: 'block-size', say: asItIs },
  minBlockSize: { css: 'min-block-size', say: asItIs },
  maxBlockSize: { css: 'max-block-size', say: asItIs },
  inlineSize: { css: 'inline-size', say: asItIs },
  minInlineSize: { css: 'min-inline-size', say: asItIs },
  maxInlineSize: { css: 'max-inline-size', say: asItIs },
  overflow: { css: 'overflow', say: asItIs },
  display: { css: 'display', say: asItIs },
  gap: { css: 'gap', say: by(spaces) },
  rowGap: { css: 'row-gap', say: by(spaces) },
  columnGap: { css: 'column-gap', say: by(spaces) },
  alignItems: { css: 'align-items', say: asItIs },
  justifyItems: { css: 'justify-items', say: asItIs },
  placeItems: { css: 'place-items', say: asItIs },
  alignContent: { css: 'align-content', say: asItIs },
  justifyContent: { css: 'justify-content', say: asItIs },
  placeContent: { css: 'place-content', say: asItIs },
  gridTemplateColumns: { css: 'grid-template-columns', say: asItIs },
  gridTemplateRows: { css: 'grid-template-rows', say: asItIs },
  gridColumn: { css: 'grid-column', say: asItIs },
  gridRow: { css: 'grid-row', say: asItIs },
  direction: {
    css: 'flex-direction',
    say: by(
      new Map([
        ['block', 'column'],
        ['inline', 'row'],
      ]),
    ),
  },
  aspectRatio: { css: 'aspect-ratio', say: asItIs },
  objectFit: { css: 'object-fit', say: asItIs },
}

const query =
  /^@container\s+(?<condition>(?:[\w-]+\s+)?\([^)]*\)(?:\s+(?:and|or)\s+\([^)]*\))*)\s+(?<values>.+)$/s
/** A comma that is not within parentheses. */
const comma = /,(?![^(]*\))/

/**
 * The rules of one property: "@container (inline-size > 500px) large, base" is the first where the container is
 * that wide, and the second where it is not.
 * @param {string} written
 * @param {(value: string) => string} rule
 */
const rulesOf = (written, rule) => {
  const { condition = '', values } = query.exec(written.trim())?.groups ?? {}
  if (values === undefined) return rule(written)
  const [where = '', otherwise = ''] = values.split(comma).map((value) => value.trim())
  const named = condition.startsWith('(') ? `s-default ${condition}` : condition
  return `${rule(otherwise)} @container ${named} { ${rule(where)} }`
}

const border = { border: 'none', borderWidth: '', borderStyle: '', borderColor: '', borderRadius: 'none' }

export const borderProperties = border

export const boxProperties = {
  ...border,
  background: 'transparent',
  padding: 'none',
  paddingBlock: '',
  paddingBlockStart: '',
  paddingBlockEnd: '',
  paddingInline: '',
  paddingInlineStart: '',
  paddingInlineEnd: '',
  display: 'auto',
  blockSize: 'auto',
  minBlockSize: '0',
  maxBlockSize: 'none',
  inlineSize: 'auto',
  minInlineSize: '0',
  maxInlineSize: 'none',
  overflow: 'visible',
  accessibilityVisibility: 'visible',
  accessibilityRole: 'generic',
  accessibilityLabel: '',
}

/** @type {WeakMap<ShadowRoot, CSSStyleSheet>} */
const sheets = new WeakMap()

/** @param {ShadowRoot} root */
const sheetOf = (root) => {
  const known = sheets.get(root)
  if (known) return known
  const made = new CSSStyleSheet()
  root.adoptedStyleSheets.push(made)
  sheets.set(root, made)
  return made
}

/** "large strong dashed" as the three properties that it is short for. @param {string} written */
const splitBorder = (written) => {
  const [width = 'none', color = 'base', style = 'auto'] = written.split(/\s+/)
  return { borderWidth: width, borderColor: color, borderStyle: style }
}

/**
 * Gives what is of the class "box" in the shadow tree the looks that the host's attributes ask for.
 * @param {HTMLElement} host
 * @param {ShadowRoot} root
 */
export const styleBox = (host, root) => {
  const written = (/** @type {string} */ name) => host.getAttribute(name.toLowerCase()) ?? ''
  const values = new Map(Object.entries(splitBorder(written('border') || 'none')))
  for (const name of Object.keys(translations)) if (written(name) !== '') values.set(name, written(name))
  const rules = Object.entries(translations).map(([name, { css, say }]) => {
    const value = values.get(name) ?? ''
    if (value === '' || (name === 'display' && value === 'auto')) return ''
    return rulesOf(value, (one) =>
      one === 'auto' && name === 'display' ? '' : `.box { ${css}: ${say(one)} }`,
    )
  })
  sheetOf(root).replaceSync(rules.join('\n'))
}

/**
 * What a box is to those who do not see it.
 * @param {Host} host
 * @param {Element} box
 */
export const nameBox = (host, box) => {
  const role = roles.get(host.accessibilityRole) ?? host.accessibilityRole
  if (role === '') box.removeAttribute('role')
  else box.setAttribute('role', role)
  box.ariaLabel = host.accessibilityLabel || null
  const visibility = host.getAttribute('accessibilityvisibility')
  box.ariaHidden = visibility === 'hidden' ? 'true' : null
  box.classList.toggle('unseen', visibility === 'exclusive')
}
