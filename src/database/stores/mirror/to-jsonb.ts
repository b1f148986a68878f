/**
 * The JSON of a value as PostgreSQL's jsonb takes it: it knows no U+0000 and no half of a surrogate pair, and both
 * come up in texts that people paste.
 */
export const toJsonb = (value: unknown): string => {
  const text = JSON.stringify(value)
  // Both are written as escapes, as are the other control characters: most texts have none of them.
  return text.includes('\\u') ? JSON.stringify(value, mendText) : text
}

const mendText = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
