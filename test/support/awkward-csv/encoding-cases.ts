import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, ownColumns, sofaMoss, teeNavy } from './own-columns.ts'

const german = [
  ['grüße-tee', 'Café crème', '#C8A27C', 'Größe “M” – 20 €'],
  ['oslo-sofa', 'Weiß', '#FFFFFF', '‘Straße’'],
]
const many = Array.from({ length: 5_000 }, (_, at) => [`tee-${at}`, 'Navy', '#1F2A44', 'Plain text only.'])
const japaneseHeaders = ['ハンドル', 'オプション値', '目標色', 'プロンプト']
const japanese = [
  ['classic-tee', 'ネイビー', '#1F2A44', '背景はそのまま'],
  // The second byte of 表 and ソ is that of a backslash.
  ['oslo-sofa', '苔色', '#5B6E4A', 'ソファの表面だけ'],
]

/** Bytes that are other characters than they seem. */
export const encodingCases: readonly AwkwardCase[] = [
  awkward({
    name: 'UTF-8, every column of ours',
    headers: ownColumns,
    records: [
      [
        'gid://shopify/Product/11920047631',
        'classic-tee',
        'TEE-NVY-M',
        '39072856',
        'Navy',
        'navy',
        '#1F2A44',
        '2',
        'Hoodies',
        '',
        't-shirt',
        'local',
        'Classic Tee, navy',
        '0',
      ],
    ],
  }),
  awkward({ name: 'UTF-8 with umlauts', headers: fewColumns, records: german }),
  awkward({ name: 'UTF-8 with a byte order mark', headers: fewColumns, records: german, bom: true }),
  awkward({
    name: 'UTF-8 with a byte order mark before a quoted header',
    headers: ['Handle', 'Option value'],
    records: [['classic-tee', 'Navy']],
    bom: true,
    text: '"Handle","Option value"\r\n"classic-tee","Navy"\r\n',
  }),
  ...(['utf-16le', 'utf-16be'] as const).flatMap((encoding) =>
    [true, false].map((bom) =>
      awkward({
        name: `${encoding} ${bom ? 'with' : 'without'} a byte order mark, as “Unicode text” is saved`,
        headers: fewColumns,
        records: german,
        delimiter: '\t',
        encoding,
        bom,
      }),
    ),
  ),
  awkward({
    name: 'UTF-16 of kanji, with commas',
    headers: japaneseHeaders,
    records: japanese,
    encoding: 'utf-16le',
    bom: true,
  }),
  awkward({
    name: 'Windows-1252 with é, ü, ß, € and curly quotes in the first row',
    headers: fewColumns,
    records: [...german, teeNavy],
    delimiter: ';',
    encoding: 'windows-1252',
  }),
  awkward({
    name: 'Windows-1252 that shows only in the last of 5,000 rows',
    headers: fewColumns,
    records: [...many.slice(0, -1), ['tee-4999', 'Grün', '#00AA00', '“Größe” für 20 €']],
    encoding: 'windows-1252',
  }),
  awkward({
    name: 'UTF-8 that shows only in the last of 5,000 rows',
    headers: fewColumns,
    records: [...many.slice(0, -1), ['tee-4999', 'Grün', '#00AA00', '“Größe” für 20 €']],
  }),
  awkward({
    name: 'Windows-1252 with an accent in the headers',
    headers: ['Identifiant', 'Valeur de l’option', 'Couleur cible', 'Modèle'],
    records: [['classic-tee', 'Bleu marine', '#1F2A44', 'Été']],
    delimiter: ';',
    encoding: 'windows-1252',
  }),
  awkward({
    name: 'Shift-JIS with headers of kana and kanji',
    headers: japaneseHeaders,
    records: japanese,
    encoding: 'shift_jis',
  }),
  awkward({
    name: 'Shift-JIS with narrow kana',
    headers: ['Handle', 'Option value'],
    records: [
      ['classic-tee', 'ﾈｲﾋﾞｰ'],
      ['oslo-sofa', 'ﾓｽ ｸﾞﾘｰﾝ'],
    ],
    encoding: 'shift_jis',
  }),
  awkward({
    name: 'emoji, skin tones, flags and a character beyond 16 bits',
    headers: fewColumns,
    records: [['tee-👕', 'Navy 💙', '#1F2A44', '👩🏽‍🔬 🇯🇵 𝒯𝑒𝑒 𠮷']],
  }),
  awkward({
    name: 'accents put together of two characters beside whole ones',
    headers: fewColumns,
    records: [
      ['tee', 'Cafe\u0301', '#6F4E37', 'u\u0308ber'],
      ['tee', 'Caf\u00e9', '#6F4E37', '\u00fcber'],
    ],
  }),
  awkward({
    name: 'NULs among the text',
    headers: ['Handle', 'Option value'],
    records: [
      ['classic-tee', 'Navy'],
      ['oslo-sofa', 'Moss'],
    ],
    text: 'Handle,Option value\r\nclassic\0-tee,Navy\0\0\r\noslo-sofa,Moss\r\n\0\0\0\0',
    problems: ['nul-bytes'],
  }),
  awkward({ name: 'ASCII alone', headers: fewColumns, records: [teeNavy, sofaMoss] }),
]
