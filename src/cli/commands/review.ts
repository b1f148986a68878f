import type { Command } from 'commander'
import { conflict, invalidInput } from '../../domain/errors.ts'
import { approveAgain } from '../../pipeline/approve-again.ts'
import { decide } from '../../pipeline/decide.ts'
import { takeBackDecision } from '../../pipeline/take-back-decision.ts'
import type { Changes, Choice } from '../../ports/candidate-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { readId } from '../read-id.ts'
import { readProviderOrLocal } from '../read-provider.ts'
import { withHouse } from '../with-house.ts'

interface ReviewOptions {
  readonly batch?: string
  readonly reason?: string
  readonly json?: boolean
}

interface RedoOptions extends ReviewOptions {
  readonly from?: Changes['from']
  readonly instruction?: string
  readonly provider?: string
}

const decidedBy = 'command line'

const readStart = (text: string): Changes['from'] => {
  if (text !== 'source' && text !== 'candidate')
    throw invalidInput('A picture is made again from the source or from the candidate.')
  return text
}

const tell = (
  deps: CliDeps,
  candidateId: string,
  choice: Omit<Choice, 'decidedBy'>,
  json: boolean | undefined,
): Promise<void> =>
  withHouse(deps, async (house) => {
    const { shopId } = house
    const decided = await decide(house, { shopId, candidateId, decidedBy, ...choice })
    if (!decided.accepted) throw conflict(`Somebody decided before: the edit is ${decided.state}.`)
    deps.terminal(!!json).result({ candidate: candidateId, ...decided }, `The edit is ${decided.state}.`)
  })

/** `review list|approve|reject|redo|take-back|approve-again`. */
export const addReview = (program: Command, deps: CliDeps): void => {
  const review = program.command('review').description('See what waits for a decision, and decide.')

  review
    .command('list')
    .description('The first 50 candidates that wait.')
    .option('--batch <id>', 'only those of this batch', readId)
    .option('--json', 'end with one line of JSON')
    .action(({ batch: batchId, json }: ReviewOptions) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const { rows } = await stores.forShop(shopId).candidates.listInReview({ batchId, limit: 50 })
        const lines = rows.map(({ id, verdict, edit, report, reasons }) => {
          const distance = report.deltaE00 === undefined ? '' : ` ΔE ${report.deltaE00.toFixed(1)}`
          return `${id}  ${verdict}${distance}  ${edit.productTitle} · ${edit.colorwayLabel}  ${reasons.join(' ')}`
        })
        deps
          .terminal(!!json)
          .result({ candidates: rows }, lines.length > 0 ? lines.join('\n') : 'Nothing waits for review.')
      }),
    )

  for (const kind of ['approve', 'reject'] as const)
    review
      .command(kind)
      .argument('<candidate>', 'its id', readId)
      .description({ approve: 'Approve it.', reject: 'Reject it.' }[kind])
      .option('--reason <text>', 'kept with the decision')
      .option('--json', 'end with one line of JSON')
      .action((candidateId: string, { reason, json }: ReviewOptions) =>
        tell(deps, candidateId, { kind, reason }, json),
      )

  review
    .command('redo')
    .argument('<candidate>', 'its id', readId)
    .description('Have it made again, with another seed.')
    .option('--from <picture>', 'source, or candidate: refine this one', readStart)
    .option('--instruction <text>', 'what to mind besides, at the end of the prompt')
    .option('--provider <name>', 'who is to make it', readProviderOrLocal)
    .option('--reason <text>', 'kept with the decision')
    .option('--json', 'end with one line of JSON')
    .action((candidateId: string, { reason, json, from = 'source', instruction, provider }: RedoOptions) =>
      tell(
        deps,
        candidateId,
        { kind: 'redo', reason, changes: { from, instruction: instruction?.trim() || undefined, provider } },
        json,
      ),
    )

  review
    .command('take-back')
    .argument('<candidate>', 'its id', readId)
    .description('Take your last decision on it back, as long as nothing has come of it.')
    .option('--json', 'end with one line of JSON')
    .action((candidateId: string, { json }: ReviewOptions) =>
      withHouse(deps, async (house) => {
        const { shopId } = house
        const taken = await takeBackDecision(house, { shopId, candidateId, takenBackBy: decidedBy })
        if (!taken.accepted)
          throw conflict(
            `There is nothing to take back: the edit is ${taken.state}, or somebody else decided.`,
          )
        deps.terminal(!!json).result({ candidate: candidateId, ...taken }, 'It is in review again.')
      }),
    )

  review
    .command('approve-again')
    .argument('<edit>', 'its id', readId)
    .description('Approve an edit that is in conflict, over what the shop shows now.')
    .option('--json', 'end with one line of JSON')
    .action((editId: string, { json }: ReviewOptions) =>
      withHouse(deps, async (house) => {
        const { shopId } = house
        const { id, state } = await approveAgain(house, { shopId, editId, actor: decidedBy })
        deps.terminal(!!json).result({ edit: id, state }, `The edit is ${state}.`)
      }),
    )
}
