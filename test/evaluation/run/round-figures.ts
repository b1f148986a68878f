/** The same with every number rounded to four digits behind the point, as plain data. */
export const roundFigures = (figures: object): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(figures, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value,
    ),
  )
