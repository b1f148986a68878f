import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, sofaMoss, teeNavy } from './own-columns.ts'

const rows = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')
const head = fewColumns.join(',')

/** Rows and columns that are missing, or too many. */
export const shapeCases: readonly AwkwardCase[] = [
  awkward({
    name: 'an empty file',
    headers: [],
    records: [],
    layout: 'unknown',
    text: '',
    problems: ['empty'],
  }),
  awkward({
    name: 'a byte order mark and nothing else',
    headers: [],
    records: [],
    layout: 'unknown',
    bom: true,
    text: '',
    problems: ['empty'],
  }),
  awkward({
    name: 'blank lines and nothing else',
    headers: [],
    records: [],
    layout: 'unknown',
    text: '\r\n\r\n  \r\n',
    problems: ['empty'],
  }),
  awkward({ name: 'only headers', headers: fewColumns, records: [], problems: ['no-rows'] }),
  awkward({
    name: 'columns at the end that nobody filled',
    headers: fewColumns,
    records: [teeNavy, sofaMoss],
    text: rows(`${head},,,`, `${teeNavy.join(',')},,,`, `${sofaMoss.join(',')},,,`),
  }),
  awkward({
    name: 'a filled column without a header in the middle',
    headers: ['Handle', '', 'Option value'],
    records: [['classic-tee', 'a note', 'Navy']],
  }),
  awkward({
    name: 'rows at the end that nobody filled',
    headers: fewColumns,
    records: [teeNavy, sofaMoss],
    text: rows(head, teeNavy.join(','), sofaMoss.join(','), ',,,', ',,,', ' , ,,', ',,,'),
  }),
  awkward({
    name: 'blank lines in the middle',
    headers: fewColumns,
    records: [teeNavy, sofaMoss],
    text: rows(head, '', teeNavy.join(','), '', '   ', sofaMoss.join(','), '', ''),
  }),
  awkward({
    name: 'a row that is too short',
    headers: fewColumns,
    records: [['classic-tee', 'Navy', '', ''], sofaMoss],
    text: rows(head, 'classic-tee,Navy', sofaMoss.join(',')),
    problems: ['short-row'],
  }),
  awkward({
    name: 'a row that is too long, as of a comma without quotes',
    headers: fewColumns,
    records: [['classic-tee', 'Navy', '#1F2A44', 'Keep buttons', ' and seams'], sofaMoss],
    text: rows(head, 'classic-tee,Navy,#1F2A44,Keep buttons, and seams', sofaMoss.join(',')),
    problems: ['long-row'],
  }),
  awkward({
    name: 'a title above the headers',
    headers: fewColumns,
    records: [teeNavy, sofaMoss],
    text: rows('Colours for spring 2027', head, teeNavy.join(','), sofaMoss.join(',')),
    problems: ['title-line'],
  }),
  awkward({
    name: 'a title with empty cells and a blank line above the headers',
    headers: fewColumns,
    records: [teeNavy],
    text: rows('Colours for spring 2027,,,', '', head, teeNavy.join(',')),
    problems: ['title-line'],
  }),
  awkward({
    name: 'a sum below the rows',
    headers: fewColumns,
    records: [teeNavy, sofaMoss, ['Total: 12', '', '', '']],
    text: rows(head, teeNavy.join(','), sofaMoss.join(','), '', 'Total: 12'),
    problems: ['footer'],
  }),
]
