import type { Command } from 'commander'
import { notFound } from '../../domain/errors.ts'
import { type ListedSchedule, listSchedules } from '../../pipeline/schedules/list-schedules.ts'
import { runSchedule } from '../../pipeline/schedules/request-refresh.ts'
import { addSchedule, changeSchedule } from '../../pipeline/schedules/set-schedule.ts'
import type { CliDeps, CliHouse } from '../cli-deps.ts'
import { describeSchedule } from '../describe-schedule.ts'
import { type CadenceOptions, readCadence } from '../read-cadence.ts'
import { addScopeOptions, type RefreshScopeOptions, readRefreshScope } from '../read-refresh-scope.ts'
import { readUsd } from '../read-usd.ts'
import { withHouse } from '../with-house.ts'

interface JsonOption {
  readonly json?: boolean
}

interface AddOptions extends JsonOption, CadenceOptions, RefreshScopeOptions {
  readonly name: string
  readonly timeZone?: string
  readonly cap: bigint
}

const actor = 'command line'

/** `schedule list|add|remove|run|pause|resume`. */
export const addSchedules = (program: Command, deps: CliDeps): void => {
  const schedule = program
    .command('schedule')
    .description(
      'Have parts of the catalogue refreshed by themselves; workers do the work (`colorway start`).',
    )
    .addHelpText(
      'after',
      `
Examples:
  colorway schedule add --name "Every night" --daily 02:30 --all --cap 5.00
  colorway schedule add --name News --weekly mon 06:00 --collection new-arrivals --cap 20
  colorway schedule add --name Often --cron "0 8-18 * * 1-5" --time-zone Europe/Berlin --tag summer --cap 1
  colorway schedule pause "Every night"`,
    )
  addList(schedule, deps)
  addAdd(schedule, deps)
  addOrders(schedule, deps)
}

const addList = (schedule: Command, deps: CliDeps): void => {
  schedule
    .command('list')
    .description('All schedules, with their next runs and what the last one found.')
    .option('--json', 'end with one line of JSON')
    .action(({ json }: JsonOption) =>
      withHouse(deps, async (house) => {
        const { refreshes } = house.stores.forShop(house.shopId)
        const listed = await Promise.all(
          (await listSchedules(house, house.shopId)).map(async (one) => ({
            ...one,
            lastRun: (await refreshes.list({ limit: 1 }, one.id)).rows[0],
          })),
        )
        const text = listed.map((one) => `${describeSchedule(one)}${describeLast(one.lastRun)}`)
        deps
          .terminal(!!json)
          .result(
            { schedules: listed },
            text.join('\n') || 'No schedules yet: `colorway schedule add` makes one.',
          )
      }),
    )
}

type Refresh = Awaited<ReturnType<typeof runSchedule>>

const describeLast = (last: Refresh | undefined): string => {
  if (!last) return ''
  const found = last.state === 'done' ? last.summary?.text : (last.reason ?? `It is ${last.state}.`)
  return `\n  Last: ${last.dueAt.toISOString()}  ${found ?? ''}`
}

const addAdd = (schedule: Command, deps: CliDeps): void => {
  const add = schedule
    .command('add')
    .description('Add a schedule; shows its next three runs.')
    .requiredOption('--name <name>', 'what it is called')
    .option('--daily <time>', 'every day, as 02:30')
    .option('--weekly <day-and-time...>', 'every week, as mon 02:30')
    .option('--monthly <day-and-time...>', 'every month, as 1 02:30; a 31st is the last day of each')
    .option('--cron <expression>', 'minute, hour, day of the month, month, day of the week')
    .option('--time-zone <zone>', 'as Europe/Berlin; else that of the shop')
    .requiredOption('--cap <usd>', 'the most that a run may spend without asking; 0 for nothing', readUsd)
  addScopeOptions(add)
    .option('--json', 'end with one line of JSON')
    .action((options: AddOptions) =>
      withHouse(deps, async (house) => {
        const { name, timeZone, cap: capMicros } = options
        const added = await addSchedule(house, {
          shopId: house.shopId,
          name,
          cadence: readCadence(options),
          timeZone,
          scope: await readRefreshScope(house, options),
          capMicros,
          requestedBy: actor,
        })
        deps.terminal(!!options.json).result({ ...added }, describeSchedule(added))
      }),
    )
}

interface Order {
  readonly description: string
  give(house: CliHouse, schedule: ListedSchedule): Promise<Told>
}

interface Told {
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
}

const setPaused = async (house: CliHouse, { id }: ListedSchedule, paused: boolean): Promise<Told> => {
  const { shopId } = house
  const changed = await changeSchedule(house, { shopId, id, changes: { paused }, actor })
  return { json: { ...changed }, text: describeSchedule(changed) }
}

const orders: Readonly<Record<string, Order>> = {
  remove: {
    description: 'Remove a schedule; what its runs made stays.',
    give: async ({ stores, shopId }, { id, name }) => {
      await stores.forShop(shopId).schedules.remove(id, actor)
      return { json: { id, removed: true }, text: `${name} is removed.` }
    },
  },
  run: {
    description: 'Run a schedule now; when it runs next by itself stays.',
    give: async (house, { id, name }) => {
      const refresh = await runSchedule(house, { shopId: house.shopId, id, actor })
      return {
        json: { ...refresh },
        text: `${name} runs as soon as a worker takes it: \`colorway schedule list\` tells what it finds.`,
      }
    },
  },
  pause: {
    description: 'Run it no more by itself.',
    give: (house, schedule) => setPaused(house, schedule, true),
  },
  resume: {
    description: 'Run it again by itself; what was due meanwhile is not made up for.',
    give: (house, schedule) => setPaused(house, schedule, false),
  },
}

const addOrders = (schedule: Command, deps: CliDeps): void => {
  for (const [order, { description, give }] of Object.entries(orders))
    schedule
      .command(order)
      .argument('<schedule>', 'its name or id')
      .description(description)
      .option('--json', 'end with one line of JSON')
      .action((named: string, { json }: JsonOption) =>
        withHouse(deps, async (house) => {
          const { json: value, text } = await give(house, await findSchedule(house, named))
          deps.terminal(!!json).result(value, text)
        }),
      )
}

const findSchedule = async (house: CliHouse, named: string): Promise<ListedSchedule> => {
  const all = await listSchedules(house, house.shopId)
  const found = all.find(({ id, name }) => id === named || name === named)
  if (found) return found
  const names = all.map(({ name }) => `“${name}”`).join(', ')
  throw notFound(`There is no schedule “${named}”: there is ${names || 'none'}.`)
}
