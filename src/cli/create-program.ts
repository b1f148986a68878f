import { Command } from 'commander'
import type { CliDeps } from './cli-deps.ts'
import { addBatch } from './commands/batch.ts'
import { addFill } from './commands/fill.ts'
import { addPublication } from './commands/publication.ts'
import { addRecolor } from './commands/recolor.ts'
import { addReview } from './commands/review.ts'
import { addStart } from './commands/start.ts'

/** The command line, without anything that it works on. */
export const createProgram = (deps: CliDeps): Command => {
  const program = new Command('colorway')
    .description('Makes the missing colour pictures of a Shopify catalogue.')
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
  addFill(program, deps)
  addBatch(program, deps)
  addReview(program, deps)
  addPublication(program, deps)
  addRecolor(program, deps)
  addStart(program, deps)
  return program
}
