import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Shopify's own types of what shows in the admin. */
const folder = join(
  dirname(createRequire(import.meta.url).resolve('@shopify/ui-extensions')),
  'build/ts/surfaces/admin',
)

/** Every place in the admin that an extension may be made for, such as "admin.product-details.block.render". */
export const officialTargets = (): ReadonlySet<string> =>
  new Set(readdirSync(join(folder, 'targets')).map((name) => name.replace(/\.d\.ts$/, '')))

const readTag = (component: string): string => {
  const text = readFileSync(join(folder, 'components', component), 'utf8')
  const [, tag] = /declare const tagName = '(s-[\w-]+)'/.exec(text) ?? []
  if (tag === undefined) throw new Error(`The types of ${component} do not name its tag.`)
  return tag
}

/**
 * The tags of the elements that an extension may render there; none where nothing is rendered.
 * @throws Error where Shopify has no such target
 */
export const readAllowedElements = (target: string): ReadonlySet<string> => {
  const text = readFileSync(join(folder, 'targets', `${target}.d.ts`), 'utf8')
  return new Set(
    [...text.matchAll(/import "\.\.\/components\/([^"]+)"/g)].map(([, name = '']) => readTag(name)),
  )
}
