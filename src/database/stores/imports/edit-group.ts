import { z } from 'zod'
import type { PlannedEdit } from '../../../domain/csv/match-row.ts'

/** What edits are counted by, and what many edits of a chunk have in common. */
export interface EditGroup {
  readonly productId: string
  readonly provider: string | undefined
  readonly needsPrompt: boolean
  readonly promptCharacters: number
}

/** The same text for the same group. PostgreSQL's text knows no U+0000, and JSON writes it otherwise. */
export const writeGroup = ({ productId, provider, needs }: PlannedEdit): string =>
  JSON.stringify([productId, provider, needs.needsPrompt, needs.promptCharacters])

const groupTuple = z.tuple([z.string(), z.string().nullable(), z.boolean(), z.number()])

export const readGroup = (text: string): EditGroup => {
  const [productId, provider, needsPrompt, promptCharacters] = groupTuple.parse(JSON.parse(text))
  return { productId, provider: provider ?? undefined, needsPrompt, promptCharacters }
}
