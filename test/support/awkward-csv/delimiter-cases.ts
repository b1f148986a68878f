import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, sofaMoss, teeNavy } from './own-columns.ts'

const names = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const

/** What parts the cells, and what only looks like it. */
export const delimiterCases: readonly AwkwardCase[] = [
  ...([',', ';', '\t', '|'] as const).map((delimiter) =>
    awkward({
      name: `parted by ${names[delimiter]}, with all four inside of quotes`,
      headers: fewColumns,
      records: [teeNavy, ['oslo-sofa', 'Moss', '', 'Keep: legs, cushions; seams | and\ttags.']],
      delimiter,
    }),
  ),
  awkward({
    name: 'semicolons, with more commas than these inside of quoted headers',
    headers: ['Handle', 'Option value', 'Notes, remarks, hints, wishes, and so on, as told'],
    records: [
      ['classic-tee', 'Navy', 'a, b, c'],
      ['oslo-sofa', 'Moss', 'd, e, f, g, h'],
    ],
    delimiter: ';',
    text: 'Handle;Option value;"Notes, remarks, hints, wishes, and so on, as told"\r\nclassic-tee;Navy;a, b, c\r\noslo-sofa;Moss;d, e, f, g, h\r\n',
  }),
  awkward({
    name: 'commas, with semicolons in every cell',
    headers: ['Handle', 'Prompt'],
    records: [
      ['classic-tee', 'Keep the buttons; keep the seams; keep the tag'],
      ['oslo-sofa', 'a;b;c;d;e'],
    ],
  }),
  awkward({
    name: 'Excel’s own first line that names the delimiter',
    headers: fewColumns,
    records: [teeNavy, sofaMoss],
    delimiter: ';',
    text: `sep=;\r\n${fewColumns.join(';')}\r\n${teeNavy.join(';')}\r\n${sofaMoss.join(';')}\r\n`,
  }),
  awkward({
    name: 'that line behind a byte order mark, with a tab',
    headers: ['Handle', 'Option value'],
    records: [['classic-tee', 'Navy, dark']],
    delimiter: '\t',
    bom: true,
    text: 'sep=\t\r\nHandle\tOption value\r\nclassic-tee\tNavy, dark\r\n',
  }),
  awkward({
    name: 'one column',
    headers: ['Handle'],
    records: [['classic-tee'], ['oslo-sofa']],
  }),
  awkward({
    name: 'numbers with decimal commas',
    headers: ['Handle', 'Option value', 'Price'],
    records: [['classic-tee', 'Navy', '19,90']],
    delimiter: ';',
  }),
]
