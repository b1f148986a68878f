import { describe, expect, it } from 'vitest'
import { groupEdits } from '../../../src/admin/batches/group-edits.ts'
import { explainSettled } from '../../../src/admin/review/explain-settled.ts'
import { readCommand } from '../../../src/admin/review/review-keys.ts'
import { editMoves } from '../../../src/domain/edit-state.ts'

const press = { hasModifier: false, isRepeat: false, onSlider: false }

describe('a key', () => {
  it.each([
    ['a', 'approve'],
    ['A', 'approve'],
    ['x', 'reject'],
    ['r', 'redo'],
    ['z', 'undo'],
    ['j', 'next'],
    ['ArrowRight', 'next'],
    ['k', 'previous'],
    ['ArrowDown', 'below'],
    ['ArrowUp', 'above'],
    ['s', 'select'],
    ['g', 'grid'],
    ['1', 'side'],
    ['3', 'colors'],
    ['+', 'zoom-in'],
    ['0', 'zoom-reset'],
    ['c', 'changes'],
    ['?', 'help'],
    ['q', null],
  ])('%s means %s', (key, command) => {
    expect(readCommand({ ...press, key })).toBe(command)
  })

  it('belongs to the browser with a modifier, and to a slider with its arrows', () => {
    expect(readCommand({ ...press, key: 'a', hasModifier: true })).toBeNull()
    expect(readCommand({ ...press, key: 'ArrowLeft', onSlider: true })).toBeNull()
    expect(readCommand({ ...press, key: 'a', onSlider: true })).toBe('approve')
  })

  it('with Shift moves what is zoomed, and is the same letter', () => {
    expect(readCommand({ ...press, key: 'ArrowLeft', hasShift: true })).toBe('pan-left')
    expect(readCommand({ ...press, key: 'A', hasShift: true })).toBe('approve')
    expect(readCommand({ ...press, key: '?', hasShift: true })).toBe('help')
  })

  it('held down moves on, but decides only once', () => {
    expect(readCommand({ ...press, key: 'j', isRepeat: true })).toBe('next')
    expect(readCommand({ ...press, key: 'ArrowUp', isRepeat: true, hasShift: true })).toBe('pan-up')
    expect(readCommand({ ...press, key: 'a', isRepeat: true })).toBeNull()
  })
})

describe('a decision that was not taken', () => {
  const entry = { candidateId: 'c', label: 'Shirt in Navy', decision: { kind: 'approve' } } as const
  const conflict = { ok: false, status: 409, answered: true, error: { code: '', message: '' } } as const

  it('is explained by what the edit is now', () => {
    const told = explainSettled(entry, { ...conflict, decided: { editId: 'e', state: 'rejected' } })
    expect(told).toContain('Shirt in Navy')
    expect(told).toContain('Rejected')
  })

  it('needs no word where the outcome is the wanted one', () => {
    expect(explainSettled(entry, { ...conflict, decided: { editId: 'e', state: 'published' } })).toBeNull()
  })

  it('cannot be taken back once something has come of it', () => {
    const second = { ...entry, decision: { kind: 'take-back' } } as const
    const told = (state: 'publishing' | 'in_review') =>
      explainSettled(second, { ...conflict, decided: { editId: 'e', state } })
    expect(told('publishing')).toContain('cannot be taken back')
    expect(told('in_review')).toBeNull()
  })

  it('is told in the server’s words where it has any', () => {
    const error = { code: 'not_found', message: 'It is gone.' }
    expect(explainSettled(entry, { ...conflict, status: 404, error, decided: null })).toContain('It is gone.')
  })
})

describe('the groups of a batch’s edits', () => {
  it('hold every state, and each once', () => {
    const states = Object.keys(editMoves)
    const groups = groupEdits(Object.fromEntries(states.map((state) => [state, 1])))
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(states.length)
  })

  it('leave out what is empty', () => {
    expect(groupEdits({ published: 2, failed: 0, refused: 1, conflict: 1 })).toEqual([
      { group: 'published', count: 2 },
      { group: 'problem', count: 2 },
    ])
  })
})
