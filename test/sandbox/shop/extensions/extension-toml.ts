import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { z } from 'zod'

const targeting = z.strictObject({
  target: z.string(),
  module: z.string(),
  should_render: z.strictObject({ module: z.string() }).optional(),
  tools: z.string().optional(),
  instructions: z.string().optional(),
})

const uiExtension = z.strictObject({
  type: z.literal('ui_extension'),
  name: z.string(),
  description: z.string().optional(),
  handle: z.string(),
  targeting: z.array(targeting).min(1),
})

/** What has no page of its own; tests of its kind know what it holds. */
const otherExtension = z.looseObject({
  type: z.enum(['flow_action', 'flow_trigger']),
  name: z.string(),
  description: z.string().optional(),
  handle: z.string(),
})

/** The keys that Shopify's command line knows and we use; it passes over unknown ones without a word. */
const extensionToml = z.strictObject({
  api_version: z.string().optional(),
  extensions: z.array(z.discriminatedUnion('type', [uiExtension, otherExtension])).min(1),
})

export type UiExtension = z.infer<typeof uiExtension>
export type ExtensionToml = z.infer<typeof extensionToml>

export const tomlName = 'shopify.extension.toml'

/** @throws ZodError where it holds a key that is not known, or a value of another kind */
export const readExtensionToml = (folder: string): ExtensionToml =>
  extensionToml.parse(parse(readFileSync(join(folder, tomlName), 'utf8')))

export const uiExtensionsOf = ({ extensions }: ExtensionToml): UiExtension[] =>
  extensions.flatMap((extension) => (extension.type === 'ui_extension' ? [extension] : []))
