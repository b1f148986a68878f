import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PolarisElement } from './polaris-manifest.ts'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@shopify/ui-extensions')),
  'build/ts/surfaces/admin/components',
)

const inKebabCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** From the types of an element: what it picks of its properties, and what else may be given to it in JSX. */
const readElement = (name: string): readonly [string, PolarisElement] => {
  const text = readFileSync(join(folder, `${name}.d.ts`), 'utf8')
  const [, tag = ''] = /declare const tagName = '([^']+)'/.exec(text) ?? []
  const [, picked = ''] = /interface \w+Props\s+extends Pick<\w+\$1, ([^>]+)>/.exec(text) ?? []
  const attributes = [...picked.matchAll(/'(\w+)'/g)].map(([, property = '']) => property.toLowerCase())
  const slots = [...text.matchAll(/^ {2}(\w+): ComponentChildren;$/gm)].map(([, slot = '']) =>
    inKebabCase(slot),
  )
  if (tag === '' || attributes.length === 0)
    throw new Error(`The types of ${name} are written in another way.`)
  const values = new Map(attributes.map((attribute) => [attribute, undefined] as const))
  return [tag, { attributes: values, events: new Set(), slots: new Set(slots) }]
}

/** The two elements that the admin draws around an extension; the manifest of Polaris does not know them. */
export const readExtensionElements = (): ReadonlyMap<string, PolarisElement> =>
  new Map(['AdminAction', 'AdminBlock'].map(readElement))
