import { invalidInput } from '../domain/errors.ts'
import { addInstruction, longestInstruction } from '../domain/revision.ts'
import type { Changes } from '../ports/candidate-store.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { ShopStores } from '../ports/stores.ts'
import { rankEditors } from './rank-editors.ts'

interface CheckDeps {
  readonly stores: {
    forShop(shopId: string): {
      readonly settings: Pick<ShopStores['settings'], 'get'>
      readonly candidates: { get(id: string): Promise<{ readonly edit: Pick<Edit, 'prompt'> }> }
    }
  }
  readonly editors: Editors
}

interface Wanted {
  readonly shopId: string
  readonly candidateId: string
  readonly changes: Changes
}

/**
 * Whether somebody can make an edit in the way that is wanted: it would wait for ever otherwise.
 * @throws ColorwayError `invalid_input`, with what to do
 */
export const checkChanges = async (
  deps: CheckDeps,
  { shopId, candidateId, changes: { instruction, provider } }: Wanted,
): Promise<void> => {
  if (instruction === undefined && provider === undefined) return
  const ranked = await rankEditors(deps, shopId)
  const names = [...new Set(ranked.map((lane) => lane.provider))].join(', ')
  const wanted = ranked.filter((lane) => lane.provider === (provider ?? lane.provider))
  if (wanted.length === 0)
    throw invalidInput(
      provider === undefined
        ? 'No editor can be used by this shop.'
        : `The editor ${provider} cannot be used by this shop.`,
      names === '' ? 'Set one up first.' : `Name one of ${names}.`,
    )
  if (instruction === undefined) return
  if (instruction.length > longestInstruction)
    throw invalidInput(
      `An instruction has up to ${longestInstruction} characters; this one has ${instruction.length}.`,
    )
  const reading = wanted.filter(({ followsPrompts }) => followsPrompts)
  if (reading.length === 0)
    throw invalidInput(
      'An instruction needs an editor that follows prompts, and the local one only paints a colour.',
      'Set up a hosted editor, or leave the instruction out.',
    )
  const { edit } = await deps.stores.forShop(shopId).candidates.get(candidateId)
  const characters = addInstruction(edit.prompt, instruction).length
  if (!reading.some(({ promptLimit = Number.POSITIVE_INFINITY }) => characters <= promptLimit))
    throw invalidInput('With this instruction the prompt is too long for every editor.', 'Shorten it.')
}
