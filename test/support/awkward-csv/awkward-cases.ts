import type { AwkwardCase } from './awkward-case.ts'
import { cellCases } from './cell-cases.ts'
import { delimiterCases } from './delimiter-cases.ts'
import { encodingCases } from './encoding-cases.ts'
import { headerCases } from './header-cases.ts'
import { lineBreakCases } from './line-break-cases.ts'
import { shapeCases } from './shape-cases.ts'
import { shopExportCases } from './shop-export-cases.ts'

/** CSV files as people really have them, each with what it should be read as. */
export const awkwardCases: readonly AwkwardCase[] = [
  ...encodingCases,
  ...delimiterCases,
  ...lineBreakCases,
  ...shapeCases,
  ...headerCases,
  ...cellCases,
  ...shopExportCases,
]
