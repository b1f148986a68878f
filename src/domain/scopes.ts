/** What the app asks of every shop; the same list stands in shopify.app.toml. */
export const appScopes = [
  'read_products',
  'write_products',
  'read_files',
  'write_files',
  'read_metaobjects',
] as const

/** Whether the granted scopes allow what the needed one does: who may write may also read. */
export const coversScope = (granted: readonly string[], needed: string): boolean =>
  granted.includes(needed) || granted.includes(needed.replace(/^read_/, 'write_'))
