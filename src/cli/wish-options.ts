import type { Command } from 'commander'
import type { Batch } from '../ports/batch-store.ts'
import { readProviderOrLocal } from './read-provider.ts'
import { readQuality } from './read-quality.ts'

/** What a batch is asked for, as it is typed. */
export interface WishOptions {
  readonly product?: string[]
  readonly colorways?: string[]
  readonly angles?: string[]
  readonly template?: string
  readonly provider?: string
  readonly quality: Batch['quality']
}

/** The options of every command that makes a batch. */
export const addWishOptions = (command: Command): Command =>
  command
    .option('--product <handle...>', 'only these products: handles or ids; else the whole catalogue')
    .option(
      '--colorways <product=colour...>',
      'of a product only this colour, also where it has a picture, which is then replaced',
    )
    .option(
      '--angles <product=places...>',
      'further pictures of a product for its gallery, by their places in it ("tee=2,4") or all ("tee=all")',
    )
    .option('--template <name>', 'one of the prompts in the settings, for all products')
    .option(
      '--provider <name>',
      'the only editor that makes them: local, or one that is set up',
      readProviderOrLocal,
    )
    .option(
      '--quality <quality>',
      'draft (the standard model) or final (the better one)',
      readQuality,
      'final',
    )
