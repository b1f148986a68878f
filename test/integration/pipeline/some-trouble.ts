import fc from 'fast-check'
import { ends } from './die-at.ts'

const operations = [
  '*',
  'upload',
  'CreateFile',
  'UpdateFiles',
  'LookAtProduct',
  'LinkVariants',
  'DetachVariantMedia',
  'AppendVariantMedia',
  'ReorderMedia',
  'ListLocales',
  'RegisterTranslations',
]

const someFault = fc.record({
  operation: fc.constantFrom(...operations),
  kind: fc.constantFrom('http-500' as const, 'http-502' as const, 'reset' as const, 'throttled' as const),
  when: fc.constantFrom('before' as const, 'after' as const),
  times: fc.integer({ min: 1, max: 3 }),
})

/** What goes wrong between us and a shop, and when and how a process of ours dies. */
export const someTrouble = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  faults: fc.array(someFault, { maxLength: 4 }),
  slowMs: fc.constantFrom(0, 60),
  /** Whether the shop cannot process the pictures of the last colour. */
  breaksLast: fc.boolean(),
  /** The call that is a process's end, somewhere among those of one to three products. */
  publishEndsAt: fc.integer({ min: 1, max: 75 }),
  undoEndsAt: fc.integer({ min: 1, max: 30 }),
  end: fc.constantFrom(...ends),
})
