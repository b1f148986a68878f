import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, sofaMoss, teeNavy } from './own-columns.ts'

const longHtml = `<div class="rte">${'<p>A “tee”, made of cotton; 100 %.</p>\n'.repeat(5_300)}</div>`
const formulas = [
  '=HYPERLINK("https://evil.example","Tee")',
  '+1',
  '-1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=2',
  '="00123"',
]

/** Cells that are no plain text, or no whole one. */
export const cellCases: readonly AwkwardCase[] = [
  awkward({
    name: 'formulas, quoted where they must be',
    headers: ['Handle', 'Option value', 'Prompt'],
    records: formulas.map((formula, at) => [`tee-${at}`, formula, 'x']),
  }),
  awkward({
    name: 'numbers that Excel was kept from shortening, as ="00123" without quotes around',
    headers: ['Handle', 'SKU', 'Option value'],
    records: [
      ['classic-tee', '="00123"', 'Navy'],
      ['oslo-sofa', '="00456"', 'Moss'],
    ],
    text: 'Handle,SKU,Option value\r\nclassic-tee,="00123",Navy\r\noslo-sofa,="00456",Moss\r\n',
    problems: ['stray-quote'],
  }),
  awkward({
    name: 'numbers that Excel did shorten',
    headers: ['Product ID', 'Option value', 'SKU'],
    records: [['1.19200E+10', 'Navy', '123']],
  }),
  awkward({
    name: 'doubled quotes',
    headers: fewColumns,
    records: [['classic-tee', '"Navy"', '#1F2A44', 'Say ""hello"" and ""'], sofaMoss],
  }),
  awkward({
    name: 'a quoted empty cell, and quotes around everything',
    headers: fewColumns,
    records: [['classic-tee', 'Navy', '', '']],
    text: '"Handle","Option value","Target hex","Prompt"\r\n"classic-tee","Navy","",""\r\n',
  }),
  awkward({
    name: 'a stray quote in the middle of a cell without quotes',
    headers: fewColumns,
    records: [['classic-tee', 'Navy', '#1F2A44', 'The 5" logo stays.'], sofaMoss],
    text: `${fewColumns.join(',')}\r\nclassic-tee,Navy,#1F2A44,The 5" logo stays.\r\n${sofaMoss.join(',')}\r\n`,
    problems: ['stray-quote'],
  }),
  awkward({
    name: 'a quote in the last row that is never closed',
    headers: fewColumns,
    records: [teeNavy, ['oslo-sofa', 'Moss', '#5B6E4A', 'Keep the legs,\r\nand the cushions.']],
    text: `${fewColumns.join(',')}\r\n${teeNavy.join(',')}\r\noslo-sofa,Moss,#5B6E4A,"Keep the legs,\r\nand the cushions.`,
    problems: ['unclosed-quote'],
  }),
  awkward({
    name: 'a cell of 200 kB of HTML',
    headers: ['Handle', 'Body (HTML)', 'Option value'],
    records: [
      ['classic-tee', longHtml, 'Navy'],
      ['oslo-sofa', '', 'Moss'],
    ],
  }),
  awkward({
    name: 'Google Sheets: no line end at the end, LF inside of cells',
    headers: ['Handle', 'Option value', 'Prompt', 'Done'],
    records: [
      ['classic-tee', 'Navy', 'Keep the buttons.\nKeep the seams.', 'FALSE'],
      ['oslo-sofa', '#N/A', '#REF!', 'TRUE'],
    ],
    text: 'Handle,Option value,Prompt,Done\r\nclassic-tee,Navy,"Keep the buttons.\nKeep the seams.",FALSE\r\noslo-sofa,#N/A,#REF!,TRUE',
  }),
  awkward({
    name: 'hex colours in all spellings',
    headers: ['Handle', 'Option value', 'Target hex'],
    records: ['#1F2A44', '1f2a44', '#abc', 'rgb(31, 42, 68)', '#1F2A44FF', '＃1F2A44', 'navy'].map(
      (hex, at) => [`tee-${at}`, 'Navy', hex],
    ),
  }),
]
