import { beforeAll, describe, expect, it } from 'vitest'
import { readAllowedElements } from '../../sandbox/shop/extensions/official-targets.ts'
import { readExtensionElements } from './extension-elements.ts'
import { loadIcons, loadStandIns, type Value } from './load-stand-ins.ts'
import { readPolarisManifest } from './polaris-manifest.ts'
import { readPolarisUsage } from './read-polaris-usage.ts'

/** App Bridge brings these; the manifest of Polaris does not know them. */
const elementsOfAppBridge = ['s-app-nav']

/** These three any element of the platform fires. */
const eventsOfPlatform = ['click', 'focus', 'blur']

const usesOfPage = readPolarisUsage('src/admin/**/*.tsx').filter(
  ({ tag }) => !elementsOfAppBridge.includes(tag),
)
const usesOfExtensions = readPolarisUsage('extensions/*/src/**/*.tsx')
const uses = [...usesOfPage, ...usesOfExtensions]
const manifest = new Map([...readPolarisManifest(), ...readExtensionElements()])
/** What an extension may render where ours are shown. */
const allowedInExtensions = new Set(
  ['admin.product-index.selection-action.render', 'admin.product-details.block.render'].flatMap((target) => [
    ...readAllowedElements(target),
  ]),
)
let standIns: Awaited<ReturnType<typeof loadStandIns>>
let isDrawn: Awaited<ReturnType<typeof loadIcons>>

beforeAll(async () => {
  standIns = await loadStandIns()
  isDrawn = await loadIcons()
})

/** A size as the types write it (`${number}px | ${number}% | 0`), of which the manifest keeps nothing but the "0". */
const isSize = (value: string) => /^\d+(\.\d+)?(px|%)$/.test(value)

/** Those of the values that the attribute of an official element cannot take. */
const wrongValues = (tag: string, values: readonly Value[]) =>
  values.filter(([name, value]) => {
    const known = manifest.get(tag)?.attributes.get(name)
    return known?.has(value) === false && !(known.has('0') && isSize(value))
  })

describe('the page and the extensions in Shopify’s own components', () => {
  it('uses some', () => {
    expect(usesOfPage.length).toBeGreaterThan(30)
    expect(usesOfExtensions.length).toBeGreaterThan(2)
  })

  it.each(uses)('$tag at $where is one that Polaris has, used as it is made', (use) => {
    const known = manifest.get(use.tag)
    expect(known, use.tag).toBeDefined()
    expect(use.attributes.filter((name) => !known?.attributes.has(name))).toEqual([])
    expect(use.events.filter((name) => !known?.events.has(name) && !eventsOfPlatform.includes(name))).toEqual(
      [],
    )
    expect(wrongValues(use.tag, use.values)).toEqual([])
  })

  it.each(uses.filter(({ slot, parentTag }) => slot && parentTag))(
    '$tag at $where goes into a slot ($slot) that $parentTag has',
    ({ slot = '', parentTag = '' }) => {
      expect([...(manifest.get(parentTag)?.slots ?? [])]).toContain(slot)
    },
  )
})

describe('the stand-in for Polaris', () => {
  it.each(uses)('knows $tag as $where uses it', ({ tag, attributes, events, values }) => {
    const heeded = standIns.get(tag)
    expect(heeded, `no stand-in for ${tag}`).toBeDefined()
    expect(attributes.filter((name) => !heeded?.attributes.has(name))).toEqual([])
    expect(events.filter((name) => !heeded?.events.has(name) && !eventsOfPlatform.includes(name))).toEqual([])
    const isIcon = (name: string) => name === 'icon' || (tag === 's-icon' && name === 'type')
    expect(values.filter(([name, icon]) => isIcon(name) && icon !== '' && !isDrawn(icon))).toEqual([])
  })

  it.each(uses.filter(({ slot, parentTag }) => slot && parentTag))(
    'has the slot ($slot) of $parentTag that $tag at $where goes into',
    ({ slot = '', parentTag = '' }) => {
      expect([...(standIns.get(parentTag)?.slots ?? [])]).toContain(slot)
    },
  )

  it('invents no element, attribute, value, event or slot', () => {
    const invented = [...standIns].map(([tag, { attributes, events, slots, values }]) => {
      const known = manifest.get(tag)
      return {
        tag: known === undefined ? tag : '',
        attributes: [...attributes].filter((name) => !known?.attributes.has(name)),
        events: [...events].filter((name) => !known?.events.has(name)),
        slots: [...slots].filter((name) => name !== '' && !known?.slots.has(name)),
        values: wrongValues(tag, values),
      }
    })
    expect(invented.filter((found) => Object.values(found).some(({ length }) => length > 0))).toEqual([])
  })

  it('holds no element that neither the page uses nor an extension may', () => {
    const used = new Set([...usesOfPage.map(({ tag }) => tag), ...allowedInExtensions])
    expect([...standIns.keys()].filter((tag) => !used.has(tag))).toEqual([])
  })
})
