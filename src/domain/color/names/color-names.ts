import type { NamedColor } from '../named-colors.ts'

/** What one language calls the colours of `namedColors`: several names with a comma between them. */
export type ColorNames = { readonly [Name in NamedColor]?: string }
