import { vi } from 'vitest'
import { z } from 'zod'

const elementClass = z.object({ observedAttributes: z.array(z.string()) })

/**
 * The elements that the stand-in for Polaris defines, by tag, with the attributes that each of them heeds.
 * Runs the stand-in's own modules on a bare registry: there is no document here.
 */
export const loadStandIns = async (): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const defined = new Map<string, ReadonlySet<string>>()
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  vi.stubGlobal('customElements', {
    define: (tag: string, element: unknown) => {
      const properties = { observedAttributes: Reflect.get(Object(element), 'observedAttributes') }
      defined.set(tag, new Set(elementClass.parse(properties).observedAttributes))
    },
  })
  const entry: string = '../../sandbox/admin/polaris/index.js'
  await import(entry)
  vi.unstubAllGlobals()
  return defined
}
