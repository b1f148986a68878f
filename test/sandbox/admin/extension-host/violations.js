import { setting } from './setting.js'

/** What Shopify would not show, or not as it was meant; tests look here. @type {string[]} */
export const violations = []

/** @param {string} what */
export const report = (what) => {
  violations.push(what)
  // biome-ignore lint/suspicious/noConsole: whoever writes an extension reads it there
  console.error(`[${setting.handle}] ${what}`)
}

/** @param {Element} element */
const faultOf = ({ localName }) => {
  if (!localName.startsWith('s-')) return `<${localName}> is no element of Polaris.`
  if (!setting.allowed.includes(localName)) return `<${localName}> is not for ${setting.target}.`
  if (customElements.get(localName) === undefined) return `<${localName}> has no stand-in in the sandbox.`
  return undefined
}

/** @param {Element} element @param {string} name */
const checkAttribute = (element, name) => {
  if (element.hasAttribute(name)) report(`<${element.localName}> has the attribute ${name}.`)
}

/** @param {Element} element */
const check = (element) => {
  const fault = faultOf(element)
  if (fault !== undefined) report(fault)
  for (const name of ['class', 'style']) checkAttribute(element, name)
}

/** @param {MutationRecord} record */
const checkRecord = ({ type, target, attributeName, addedNodes }) => {
  if (type === 'attributes' && target instanceof Element) checkAttribute(target, attributeName ?? '')
  for (const node of addedNodes)
    if (node instanceof Element) for (const element of [node, ...node.querySelectorAll('*')]) check(element)
}

/** From now on whatever comes into the page is looked at. */
export const watchBody = () =>
  new MutationObserver((records) => records.forEach(checkRecord)).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style'],
  })
