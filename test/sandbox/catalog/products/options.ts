import type { CatalogOption } from '../catalog-types.ts'

/** A Size option from the names of its values. */
export function sizes(...names: readonly string[]): CatalogOption {
  return { name: 'Size', values: names.map((name) => ({ name })) }
}

/** An option from names and swatches; a name with no swatch gets none. */
export function looks(name: string, values: Readonly<Record<string, string | undefined>>): CatalogOption {
  return {
    name,
    values: Object.entries(values).map(([value, swatch]) =>
      swatch ? { name: value, swatch } : { name: value },
    ),
  }
}
