import { beforeAll, describe, expect, it } from 'vitest'
import { loadStandIns } from './load-stand-ins.ts'
import { readPolarisManifest } from './polaris-manifest.ts'
import { readPolarisUsage } from './read-polaris-usage.ts'

/** App Bridge brings these; the manifest of Polaris does not know them. */
const elementsOfAppBridge = ['s-app-nav']

/** These three any element of the platform fires. */
const eventsOfPlatform = ['click', 'focus', 'blur']

const uses = readPolarisUsage('src/admin/**/*.tsx').filter(({ tag }) => !elementsOfAppBridge.includes(tag))
const manifest = readPolarisManifest()
let standIns: Awaited<ReturnType<typeof loadStandIns>>

beforeAll(async () => {
  standIns = await loadStandIns()
})

describe('the page in Shopify’s own components', () => {
  it('uses some', () => {
    expect(uses.length).toBeGreaterThan(30)
  })

  it.each(uses)('$tag at $where is one that Polaris has, used as it is made', (use) => {
    const known = manifest.get(use.tag)
    expect(known, use.tag).toBeDefined()
    const { attributes = new Set(), events = new Set() } = known ?? {}
    expect(use.attributes.filter((name) => !attributes.has(name))).toEqual([])
    expect(use.events.filter((name) => !events.has(name) && !eventsOfPlatform.includes(name))).toEqual([])
  })

  it.each(uses.filter(({ slot, parentTag }) => slot && parentTag))(
    '$tag at $where goes into a slot ($slot) that $parentTag has',
    ({ slot = '', parentTag = '' }) => {
      expect([...(manifest.get(parentTag)?.slots ?? [])]).toContain(slot)
    },
  )
})

describe('the stand-in for Polaris', () => {
  it.each(uses)('knows $tag as $where uses it', ({ tag, attributes }) => {
    const heeded = standIns.get(tag)
    expect(heeded, `no stand-in for ${tag}`).toBeDefined()
    expect(attributes.filter((name) => !heeded?.has(name))).toEqual([])
  })

  it('invents no element and no attribute', () => {
    const invented = [...standIns].flatMap(([tag, attributes]) =>
      [...attributes]
        .filter((name) => !manifest.get(tag)?.attributes.has(name))
        .map((name) => `${tag} ${name}`),
    )
    expect(invented).toEqual([])
    expect([...standIns.keys()].filter((tag) => !manifest.has(tag))).toEqual([])
  })
})
