import type { Text } from './text.ts'

/** The same texts in another language. */
export type Translation<Texts> = Readonly<Record<keyof Texts, Text>>
