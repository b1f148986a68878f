/** A prompt of its own for products of a type, as a form has it. */
export interface TemplateRow {
  /** Of the row, also while its name is typed. */
  readonly id: string
  readonly name: string
  readonly template: string
}

export const readTemplateRows = (templates: Readonly<Record<string, string>>): readonly TemplateRow[] =>
  Object.entries(templates).map(([name, template]) => ({ id: `saved ${name}`, name, template }))

/** As the server takes them. */
export const writeTemplateRows = (rows: readonly TemplateRow[]): string =>
  JSON.stringify(Object.fromEntries(rows.map(({ name, template }) => [name.trim(), template])))
