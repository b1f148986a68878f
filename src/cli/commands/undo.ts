import type { Command } from 'commander'
import { conflict, invalidInput } from '../../domain/errors.ts'
import { requestRedo, requestUndo } from '../../pipeline/request-undo.ts'
import type { LiveTarget } from '../../ports/publication-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { readId } from '../read-id.ts'
import { watchPublications } from '../watch-publications.ts'
import { withHouse } from '../with-house.ts'

interface UndoOptions {
  readonly publication?: string | undefined
  readonly edit?: string
  readonly product?: string
  readonly batch?: string
  readonly json?: boolean
}

const requestedBy = 'command line'

/** `undo` and `redo`. */
export const addUndo = (program: Command, deps: CliDeps): void => {
  targeted(program.command('undo'))
    .description('Take live pictures back: former pictures and gallery order return.')
    .action((publication: string | undefined, options: UndoOptions) =>
      withHouse(deps, async (house) => {
        const { shopId, stores } = house
        const target = readTarget({ ...options, publication: publication ?? options.publication })
        const terminal = deps.terminal(!!options.json)
        await house.startWorkers()
        const { publicationIds, pictures } = await requestUndo(house, { shopId, target, requestedBy })
        if (pictures === 0) throw conflict('Nothing of it is live, or it is being taken back already.')
        await watchPublications({ ...house, terminal, ids: publicationIds })
        const ended = await Promise.all(
          publicationIds.map((id) => stores.forShop(shopId).publications.get(id)),
        )
        const results = ended.map(({ id, state, reason, notes }) => ({
          publication: id,
          state,
          reason,
          notes,
        }))
        const [only] = results
        terminal.result(
          results.length === 1 && only ? only : { publications: results },
          ended
            .map(({ productTitle, state, notes }) =>
              state === 'undone'
                ? `${productTitle}: the publication is undone. ${notes ?? ''}`
                : `${productTitle}: ${notes ?? 'taken back; its other pictures are live still.'}`,
            )
            .join('\n'),
        )
      }),
    )

  targeted(program.command('redo'))
    .description('Put live again what was taken back, with the files that the shop still has.')
    .action((publication: string | undefined, options: UndoOptions) =>
      withHouse(deps, async (house) => {
        const { shopId } = house
        const target = readTarget({ ...options, publication: publication ?? options.publication })
        const terminal = deps.terminal(!!options.json)
        await house.startWorkers()
        const planned = await requestRedo(house, { shopId, target, requestedBy })
        if (planned.length === 0) throw conflict('Nothing of it was taken back.')
        const states = await watchPublications({ ...house, terminal, ids: planned.map(({ id }) => id) })
        terminal.result(
          { publications: states },
          `${states.verified ?? 0} of ${planned.length} products are live.`,
        )
      }),
    )
}

const targeted = (command: Command): Command =>
  command
    .argument('[publication]', 'the id of a publication', readId)
    .option('--publication <id>', 'the same', readId)
    .option('--edit <id>', 'one picture', readId)
    .option('--product <gid>', 'everything of a product')
    .option('--batch <id>', 'everything of a batch', readId)
    .option('--json', 'end with one line of JSON')

const readTarget = ({ publication, edit, product, batch }: UndoOptions): LiveTarget => {
  const targets: LiveTarget[] = [
    ...(publication === undefined ? [] : [{ kind: 'publication', id: publication } as const]),
    ...(edit === undefined ? [] : [{ kind: 'edits', ids: [edit] } as const]),
    ...(product === undefined ? [] : [{ kind: 'products', ids: [product] } as const]),
    ...(batch === undefined ? [] : [{ kind: 'batch', id: batch } as const]),
  ]
  const [target] = targets
  if (!target || targets.length > 1)
    throw invalidInput('Name one of: a publication, --edit, --product or --batch.')
  return target
}
