import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { attemptMoves, inFlightAttemptStates } from '../../../src/domain/attempt-state.ts'
import { batchMoves } from '../../../src/domain/batch-state.ts'
import { editMoves, machineEditStates, openEditStates } from '../../../src/domain/edit-state.ts'
import { canMove, type Moves, statesBefore } from '../../../src/domain/moves.ts'
import { openPublicationStates, publicationMoves } from '../../../src/domain/publication-state.ts'

const schema = readFileSync(join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8')

/** The states of an enum of the schema, in its order. */
const enumStates = (name: string): string[] =>
  [...(new RegExp(`enum ${name} {([^}]*)}`).exec(schema)?.[1] ?? '').matchAll(/^ {2}(\w+)$/gm)].map(
    ([, state]) => state,
  )

const reach = (moves: Moves<string>, first: string): Set<string> => {
  const reached = new Set([first])
  for (const state of reached) for (const next of moves[state] ?? []) reached.add(next)
  return reached
}

const tables = [
  { name: 'EditState', moves: editMoves, first: 'planned', open: openEditStates },
  { name: 'BatchState', moves: batchMoves, first: 'planned', open: [] },
  { name: 'AttemptState', moves: attemptMoves, first: 'reserved', open: inFlightAttemptStates },
  { name: 'PublicationState', moves: publicationMoves, first: 'planned', open: openPublicationStates },
]

describe.each(tables)('the moves of $name', ({ name, moves, first, open }) => {
  const table: Moves<string> = moves

  it('names the states of the schema, no more and no fewer', () => {
    expect(Object.keys(table).toSorted()).toEqual(enumStates(name).toSorted())
  })

  it('reaches every state from the first, and none from itself', () => {
    expect([...reach(table, first)].toSorted()).toEqual(Object.keys(table).toSorted())
    for (const [state, next] of Object.entries(table)) expect(next).not.toContain(state)
  })

  it('moves only to states of the table', () => {
    expect(Object.keys(table)).toEqual(expect.arrayContaining(Object.values(table).flat()))
  })

  it('can leave every state that counts as open', () => {
    for (const state of open) expect(table[state]).not.toEqual([])
  })
})

describe('an open edit', () => {
  it('is what the partial unique index of the schema says', () => {
    const [, index = ''] = /edit_one_open", where: raw\("([^"]*)"/.exec(schema) ?? []
    const indexed = [...index.matchAll(/'(\w+)'::edit_state/g)].map(([, state]) => state)
    expect(indexed.toSorted()).toEqual(openEditStates.toSorted())
  })

  it('is anything that the machine has to work on, and nothing that has ended', () => {
    expect(openEditStates).toEqual(expect.arrayContaining([...machineEditStates]))
    for (const ended of ['published', 'rejected', 'refused', 'failed', 'cancelled', 'undone'])
      expect(openEditStates).not.toContain(ended)
  })
})

it('statesBefore and canMove read the same table', () => {
  const states = Object.keys(editMoves).filter((state) => state in editMoves)
  for (const to of Object.values(editMoves).flat())
    expect(statesBefore(editMoves, to)).toEqual(states.filter((from) => canMove<string>(editMoves, from, to)))
  expect(statesBefore(editMoves, 'published')).toEqual(['publishing'])
})
