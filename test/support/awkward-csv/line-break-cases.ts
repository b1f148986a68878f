import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, sofaMoss, teeNavy } from './own-columns.ts'

const names = { '\n': 'LF', '\r\n': 'CRLF', '\r': 'CR' } as const
const breaks = ['\n', '\r\n', '\r'] as const

/** Where rows end, and where they only seem to. */
export const lineBreakCases: readonly AwkwardCase[] = [
  ...breaks.map((lineBreak) =>
    awkward({
      name: `lines end in ${names[lineBreak]}`,
      headers: fewColumns,
      records: [teeNavy, sofaMoss],
      lineBreak,
    }),
  ),
  ...breaks.map((inside) =>
    awkward({
      name: `${names[inside]} inside of quotes`,
      headers: fewColumns,
      records: [
        ['classic-tee', 'Navy', '#1F2A44', `Keep:${inside}- buttons${inside}${inside}- seams`],
        sofaMoss,
      ],
    }),
  ),
  awkward({
    name: 'a line break in a quoted header',
    headers: ['Handle', 'Option value', 'Prompt'],
    text: 'Handle,"Option\nvalue",Prompt\r\nclassic-tee,Navy,\r\n',
    records: [['classic-tee', 'Navy', '']],
  }),
  awkward({
    name: 'all kinds of line ends in one file',
    headers: ['Handle', 'Option value'],
    records: [
      ['classic-tee', 'Navy'],
      ['oslo-sofa', 'Moss'],
      ['cap', 'Green'],
    ],
    text: 'Handle,Option value\r\nclassic-tee,Navy\noslo-sofa,Moss\rcap,Green\n',
  }),
  awkward({
    name: 'no line end after the last row',
    headers: ['Handle', 'Option value'],
    records: [['classic-tee', 'Navy']],
    text: 'Handle,Option value\nclassic-tee,Navy',
  }),
  awkward({
    name: 'an empty last cell without a line end',
    headers: ['Handle', 'Option value', 'Prompt'],
    records: [['classic-tee', 'Navy', '']],
    text: 'Handle,Option value,Prompt\nclassic-tee,Navy,',
  }),
]
