import type { CatalogOption, CatalogValue } from '../catalog-types.ts'

/** A Size option from the names of its values. */
export function sizes(...names: readonly string[]): CatalogOption {
  return { name: 'Size', values: names.map((name) => ({ name })) }
}

type Look = string | Omit<CatalogValue, 'name'> | undefined

/** An option from names and what tells their colour: a swatch's hex, more than that, or nothing but the name. */
export function looks(name: string, values: Readonly<Record<string, Look>>): CatalogOption {
  return {
    name,
    values: Object.entries(values).map(([value, look]) => ({
      name: value,
      ...(typeof look === 'string' ? { swatch: look } : look),
    })),
  }
}
