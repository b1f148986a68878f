import { vi } from 'vitest'
import { z } from 'zod'

const elementClass = z.object({
  observedAttributes: z.array(z.string()),
  made: z.object({
    properties: z.record(z.string(), z.unknown()),
    events: z.array(z.string()),
    css: z.string(),
    html: z.string(),
  }),
})

/** An attribute and a value of it. */
export type Value = readonly [attribute: string, value: string]

export interface StandIn {
  readonly attributes: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  /** Empty text stands for what is in no slot by name. */
  readonly slots: ReadonlySet<string>
  /** What it takes where nothing is said, and what its looks depend on. */
  readonly values: readonly Value[]
}

const describeStandIn = (element: unknown): StandIn => {
  const statics = {
    observedAttributes: Reflect.get(Object(element), 'observedAttributes'),
    made: Reflect.get(Object(element), 'made'),
  }
  const { observedAttributes, made } = elementClass.parse(statics)
  const attributes = new Set(observedAttributes)
  const defaults = Object.entries(made.properties).flatMap(([name, value]): Value[] =>
    typeof value === 'string' && value !== '' ? [[name.toLowerCase(), value]] : [],
  )
  const styled = [...made.css.matchAll(/\[([a-z]+)="([^"]+)"\]/g)].flatMap(
    ([, name = '', value = '']): Value[] => (attributes.has(name) ? [[name, value]] : []),
  )
  return {
    attributes,
    events: new Set(made.events),
    slots: new Set([...made.html.matchAll(/<slot(?: name="([^"]+)")?/g)].map(([, name = '']) => name)),
    values: [...defaults, ...styled],
  }
}

/**
 * The elements that the stand-in for Polaris defines, by tag.
 * Runs the stand-in's own modules on a bare registry: there is no document here.
 */
export const loadStandIns = async (): Promise<ReadonlyMap<string, StandIn>> => {
  const defined = new Map<string, StandIn>()
  vi.stubGlobal('HTMLElement', class {})
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  )
  vi.stubGlobal('customElements', {
    define: (tag: string, element: unknown) => defined.set(tag, describeStandIn(element)),
  })
  const entry: string = '../../sandbox/admin/polaris/index.js'
  await import(entry)
  vi.unstubAllGlobals()
  return defined
}

/** The names of the icons that the stand-in draws. */
export const loadIcons = async (): Promise<(name: string) => boolean> => {
  const entry: string = '../../sandbox/admin/polaris/icons.js'
  const { drawIcon } = z
    .object({ drawIcon: z.function({ input: [z.string()], output: z.string() }) })
    .parse(await import(entry))
  return (name) => drawIcon(name) !== ''
}
