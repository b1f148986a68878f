import type { Command } from 'commander'
import { invalidInput } from '../../domain/errors.ts'
import { writeUsd } from '../../domain/write-usd.ts'
import { answerUncertain, type UncertainAnswer, uncertainAnswers } from '../../pipeline/answer-uncertain.ts'
import type { LedgerEntry } from '../../ports/ledger-store.ts'
import type { CliDeps } from '../cli-deps.ts'
import { drawTable } from '../draw-table.ts'
import { readId } from '../read-id.ts'
import { withHouse } from '../with-house.ts'

interface UncertainOptions {
  readonly json?: boolean
}

/** More are counted, not listed. */
const mostListed = 50

/** `uncertain list|answer`: calls that may or may not have been made and charged. */
export const addUncertain = (program: Command, deps: CliDeps): void => {
  const uncertain = program
    .command('uncertain')
    .description(
      'See calls of which nobody knows whether they were made and charged, and say what became of them.',
    )

  uncertain
    .command('list')
    .description('The calls whose price is set aside until somebody has looked them up.')
    .option('--json', 'end with one line of JSON; in it money is in millionths of a US dollar')
    .action(({ json }: UncertainOptions) =>
      withHouse(deps, async ({ stores, shopId }) => {
        const listed: LedgerEntry[] = []
        let calls = 0
        let micros = 0n
        await stores.forShop(shopId).ledger.read({ state: 'uncertain' }, async (entries) => {
          listed.push(...entries.slice(0, mostListed - listed.length))
          calls += entries.length
          for (const { reservedMicros } of entries) micros += reservedMicros
        })
        deps.terminal(!!json).result({ calls, micros, listed }, describeUncertain(listed, { calls, micros }))
      }),
    )

  uncertain
    .command('answer')
    .argument('<edit>', 'its id, as `uncertain list` shows it', readId)
    .argument('<answer>', uncertainAnswers.join(', '), readAnswer)
    .description(
      'Say what became of the call: charged or not-charged gives the edit up, again makes it once more and may be charged twice.',
    )
    .option('--json', 'end with one line of JSON')
    .action((editId: string, answer: UncertainAnswer, { json }: UncertainOptions) =>
      withHouse(deps, async (house) => {
        const { shopId, stores } = house
        await answerUncertain(house, { shopId, editId, answer, actor: 'command line' })
        const { state } = await stores.forShop(shopId).edits.get(editId)
        deps.terminal(!!json).result({ edit: editId, answer, state }, `The edit is ${state}.`)
      }),
    )
}

const readAnswer = (text: string): UncertainAnswer => {
  const answer = uncertainAnswers.find((known) => known === text)
  if (!answer) throw invalidInput(`An answer is one of ${uncertainAnswers.join(', ')}.`)
  return answer
}

interface Total {
  readonly calls: number
  readonly micros: bigint
}

const describeUncertain = (listed: readonly LedgerEntry[], { calls, micros }: Total): string => {
  if (calls === 0) return 'No call is uncertain.'
  const more = calls > listed.length ? [`and ${calls - listed.length} more`] : []
  return [
    drawTable(
      ['edit', 'time', 'usd', 'provider', 'call', 'picture'],
      listed.map((entry) => [
        entry.editId,
        entry.reservedAt.toISOString().slice(0, 16).replace('T', ' '),
        writeUsd(entry.reservedMicros),
        entry.provider,
        entry.ticket ?? '–',
        `${entry.productTitle} · ${entry.colorwayLabel}`,
      ]),
    ),
    ...more,
    '',
    `${writeUsd(micros)} USD are set aside. Look the calls up at their provider, then: colorway uncertain answer EDIT ${uncertainAnswers.join('|')}`,
  ].join('\n')
}
