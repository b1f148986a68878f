import { Command } from 'commander'
import type { CliDeps, CliHouse, ProgramDeps } from './cli-deps.ts'
import { addBatch } from './commands/batch.ts'
import { addCatalog } from './commands/catalog.ts'
import { addColors } from './commands/colors.ts'
import { addCompliance } from './commands/compliance.ts'
import { addExport } from './commands/export.ts'
import { addFill } from './commands/fill.ts'
import { addFinish } from './commands/finish.ts'
import { addImport } from './commands/import.ts'
import { addLedger } from './commands/ledger.ts'
import { addMeasure } from './commands/measure.ts'
import { addProviders } from './commands/providers.ts'
import { addPublication } from './commands/publication.ts'
import { addQuote } from './commands/quote.ts'
import { addRecolor } from './commands/recolor.ts'
import { addRefresh } from './commands/refresh.ts'
import { addReview } from './commands/review.ts'
import { addSchedules } from './commands/schedule.ts'
import { addSettings } from './commands/settings.ts'
import { addStart } from './commands/start.ts'
import { addUncertain } from './commands/uncertain.ts'
import { addUndo } from './commands/undo.ts'
import { pickShop } from './pick-shop.ts'

/** The command line, without anything that it works on. */
export const createProgram = (deps: ProgramDeps): Command => {
  const program = new Command('colorway')
    .description('Makes the missing colour pictures of a Shopify catalogue.')
    .option('--shop <domain>', 'which shop, where this installation works for several')
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(add --help for what this command takes)')
    .addHelpText(
      'after',
      `
Examples:
  colorway recolor shoe.jpg --thing sneaker --to "navy #1F2A44" --out out
  colorway fill --yes --approve-passing --publish
  colorway review list --json
  colorway start

Exit codes: 0 done, 1 the work failed, 2 wrong use or wrong input.
Without a shop: npm run demo, or npm run -s sandbox -- <command>.`,
    )
  const ofShop: CliDeps = { ...deps, openHouse: () => openForShop(deps, program.opts<ShopOption>().shop) }
  addFill(program, ofShop)
  addQuote(program, ofShop)
  addImport(program, ofShop)
  addBatch(program, ofShop)
  addReview(program, ofShop)
  addPublication(program, ofShop)
  addUndo(program, ofShop)
  addUncertain(program, ofShop)
  addSettings(program, ofShop)
  addLedger(program, ofShop)
  addExport(program, ofShop)
  addCatalog(program, ofShop)
  addColors(program, ofShop)
  addSchedules(program, ofShop)
  addRefresh(program, ofShop)
  addRecolor(program, ofShop)
  addFinish(program, ofShop)
  addMeasure(program, ofShop)
  addProviders(program, ofShop)
  addCompliance(program, deps)
  addStart(program, deps)
  return program
}

interface ShopOption {
  readonly shop?: string
}

const openForShop = async (deps: ProgramDeps, asked: string | undefined): Promise<CliHouse> => {
  const house = await deps.openHouse()
  try {
    return { ...house, shopId: await pickShop(house, asked) }
  } catch (error) {
    await house.close()
    throw error
  }
}
