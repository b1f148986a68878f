import type { Command } from 'commander'
import type { ComplianceRequest } from '../../ports/compliance-store.ts'
import type { ProgramDeps } from '../cli-deps.ts'
import { pickShop } from '../pick-shop.ts'

interface ComplianceOptions {
  readonly json?: boolean
}

/** `compliance list`; of a shop that is erased, or has removed the app, too. */
export const addCompliance = (program: Command, deps: ProgramDeps): void => {
  const compliance = program
    .command('compliance')
    .description('What customers, or the shop, asked to see or to have erased.')

  compliance
    .command('list')
    .description('Every request, newest first; with --json what is held of the customers who asked, too.')
    .option('--json', 'end with one line of JSON')
    .action(async ({ json }: ComplianceOptions) => {
      const house = await deps.openHouse()
      try {
        const shopId = program.opts<{ shop?: string }>().shop ?? (await pickShop(house, undefined))
        const requests = await house.stores.forShop(shopId).compliance.list()
        const text =
          requests.length > 0 ? requests.map(describeRequest).join('\n') : 'Nobody asked for anything.'
        deps.terminal(!!json).result({ shop: shopId, requests }, text)
      } finally {
        await house.close()
      }
    })
}

const describeRequest = ({
  topic,
  receivedAt,
  doneAt,
  counts,
  note,
  mentions,
}: ComplianceRequest): string => {
  const counted = Object.entries(counts).map(([where, count]) => `${where} ${count}`)
  const found = mentions.length > 0 ? [`${mentions.length} texts to hand out`] : []
  return [
    receivedAt.toISOString(),
    topic,
    doneAt ? `done ${doneAt.toISOString()}` : 'open',
    note ?? [...found, ...counted].join(', '),
  ].join('  ')
}
