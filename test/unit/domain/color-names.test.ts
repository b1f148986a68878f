import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ambiguousColors } from '../../../src/domain/color/ambiguous-colors.ts'
import { deltaE00 } from '../../../src/domain/color/ciede2000.ts'
import { modifyColor } from '../../../src/domain/color/color-modifiers.ts'
import { colorNamesByLanguage, listColorNames } from '../../../src/domain/color/color-synonyms.ts'
import { foldColorName } from '../../../src/domain/color/fold-color-name.ts'
import { chromaOf, hueDiffDeg } from '../../../src/domain/color/lab.ts'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { type NamedColor, namedColors } from '../../../src/domain/color/named-colors.ts'
import { readColorName } from '../../../src/domain/color/read-color-name.ts'

const fromName = (color: NamedColor) => ({ kind: 'color', hex: namedColors[color], origin: 'name' })
const hexOf = (name: string): string => {
  const reading = readColorName(name)
  if (reading.kind !== 'color') throw new Error(`${name} is ${reading.kind}`)
  return reading.hex
}

/** As shops write them, one row a language: black, white, grey, red, blue, navy, green, yellow, pink, brown. */
const shopNames: Readonly<Record<keyof typeof colorNamesByLanguage, string>> = {
  english: 'Black, White, Gray, Red, Blue, Navy Blue, Green, Yellow, Pink, Brown',
  french: 'Noir, Blanc, Gris, Rouge, Bleu, Bleu marine, Vert, Jaune, Rose bonbon, Marron',
  german: 'Schwarz, Weiß, Grau, Rot, Blau, Marineblau, Grün, Gelb, Rosa, Braun',
  spanish: 'Negro, Blanco, Gris, Rojo, Azul, Azul marino, Verde, Amarillo, Rosa, Marrón',
  italian: 'Nero, Bianco, Grigio, Rosso, Blu, Blu navy, Verde, Giallo, Rosa, Marrone',
  portuguese: 'Preto, Branco, Cinza, Vermelho, Azul, Azul-marinho, Verde, Amarelo, Cor-de-rosa, Marrom',
  dutch: 'Zwart, Wit, Grijs, Rood, Blauw, Marineblauw, Groen, Geel, Roze, Bruin',
  swedish: 'Svart, Vit, Grå, Röd, Blå, Marinblå, Grön, Gul, Rosa, Brun',
  danish: 'Sort, Hvid, Grå, Rød, Blå, Marineblå, Grøn, Gul, Lyserød, Brun',
  norwegian: 'Svart, Hvit, Grå, Rød, Blå, Marineblå, Grønn, Gul, Rosa, Brun',
  finnish:
    'Musta, Valkoinen, Harmaa, Punainen, Sininen, Laivastonsininen, Vihreä, Keltainen, Vaaleanpunainen, Ruskea',
  polish: 'Czarny, Biały, Szary, Czerwony, Niebieski, Granatowy, Zielony, Żółty, Różowy, Brązowy',
  czech: 'Černá, Bílá, Šedá, Červená, Modrá, Námořnická modrá, Zelená, Žlutá, Růžová, Hnědá',
  turkish: 'SİYAH, Beyaz, Gri, Kırmızı, Mavi, Lacivert, Yeşil, Sarı, Pembe, Kahverengi',
  japanese: 'ブラック, ホワイト, グレー, 赤, 青, 紺, 緑, 黄色, ﾋﾟﾝｸ, 茶色',
  chinese: '黑色, 白色, 灰色, 红色, 藍色, 藏青色, 绿色, 黃色, 粉色, 棕色',
  korean: '블랙, 흰색, 그레이, 빨강, 파란색, 네이비, 초록, 노랑, 핑크, 갈색',
}
const asked = ['black', 'white', 'grey', 'red', 'blue', 'navy', 'green', 'yellow', 'pink', 'brown'] as const

describe.each(Object.entries(shopNames))('in %s', (_language, names) => {
  it.each(names.split(', ').map((name, index) => [name, asked[index]] as const))(
    '“%s” is %s',
    (name, color) => {
      expect(readColorName(name)).toEqual(fromName(color))
    },
  )
})

describe('names of fashion', () => {
  it.each<[string, NamedColor]>([
    ['Bleu canard', 'teal'],
    ['Vert sapin', 'forest green'],
    ['Lie-de-vin', 'wine'],
    ['Blanc cassé', 'off white'],
    ['Tannengrün', 'forest green'],
    ['Altrosa', 'dusty pink'],
    ['ANTHRAZIT', 'anthracite'],
    ['Azul petróleo', 'petrol'],
    ['Granate', 'burgundy'],
    ['Tortora', 'taupe'],
    ['Ottanio', 'teal'],
    ['Legergroen', 'army green'],
    ['Vinröd', 'wine'],
    ['Oliivinvihreä', 'olive'],
    ['Butelkowa zieleń', 'bottle green'],
    ['Vínová', 'wine'],
    ['Gül kurusu', 'dusty pink'],
    ['ワインレッド', 'wine'],
    ['杢グレー', 'heather grey'],
    ['军绿色', 'army green'],
    ['酒紅', 'burgundy'],
    ['카멜', 'camel'],
    ['하늘색', 'sky blue'],
    ['Grey Marl', 'heather grey'],
    ['Terra-cotta', 'terracotta'],
    ['Rosé-Gold', 'rose gold'],
    ['01 Black', 'black'],
    ['Navy 410', 'navy'],
    ['#12 Sand', 'sand'],
    ['黒 / Black', 'black'],
    ['白色（White）', 'white'],
    ['Black (Matte)', 'black'],
    ['Triple Black', 'black'],
    ['マットブラック', 'black'],
    ['【白】White', 'white'],
    ['Cherry Red', 'cherry'],
    ['Vert olive', 'olive'],
    ['Ivory White', 'ivory'],
  ])('“%s” is %s', (name, color) => {
    expect(readColorName(name)).toEqual(fromName(color))
  })
})

describe('modifiers', () => {
  it.each([
    ...[
      'Hellgrün',
      'Vert clair',
      'Verde claro',
      'Verde chiaro',
      'Lichtgroen',
      'Ljusgrön',
      'Lysegrøn',
      'Lysegrønn',
    ],
    ...[
      'Vaaleanvihreä',
      'Jasnozielony',
      'Světle zelená',
      'Açık yeşil',
      'ライトグリーン',
      '浅绿色',
      '연그린',
      'Lt Green',
    ],
  ])('“%s” is a light green', (name) => {
    expect(hexOf(name)).toBe(hexOf('Light Green'))
  })

  it.each([
    ...[
      'Dunkelrot',
      'Rouge foncé',
      'Rojo oscuro',
      'Rosso scuro',
      'Vermelho escuro',
      'Donkerrood',
      'Mörkröd',
      'Mørkerød',
    ],
    ...[
      'Tummanpunainen',
      'Ciemnoczerwony',
      'Tmavě červená',
      'Koyu kırmızı',
      'ダークレッド',
      '深红色',
      '진한 레드',
      'Deep Red',
    ],
  ])('“%s” is a dark red', (name) => {
    expect(hexOf(name)).toBe(hexOf('Dark Red'))
  })

  it('find the listed colour first', () => {
    expect(readColorName('Hellblau')).toEqual(fromName('light blue'))
    expect(readColorName('Bleu clair')).toEqual(fromName('light blue'))
    expect(readColorName('Rosa neón')).toEqual(fromName('neon pink'))
  })

  it('keep the hue, and lighten or darken as they say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(namedColors)), (hex) => {
        const base = labFromHex(hex)
        for (const modifier of [
          'light',
          'pale',
          'pastel',
          'dark',
          'bright',
          'neon',
          'soft',
          'heather',
          'plain',
        ] as const) {
          const changed = modifyColor(base, modifier)
          if (chromaOf(base) > 1) expect(hueDiffDeg(changed, base)).toBeLessThan(0.1)
          if (modifier === 'light' || modifier === 'pale') expect(changed.l).toBeGreaterThanOrEqual(base.l)
          if (modifier === 'dark' && base.l > 0) expect(changed.l).toBeLessThan(base.l)
          if (modifier === 'plain') expect(deltaE00(changed, base)).toBe(0)
        }
        expect(modifyColor(base, 'pale').l).toBeGreaterThanOrEqual(modifyColor(base, 'light').l)
      }),
    )
  })

  it.each(['Pastel', 'Dark', 'Light', 'Heather Zorblax', '濃', 'hell'])('“%s” alone is no colour', (name) => {
    expect(readColorName(name)).toEqual({ kind: 'unknown' })
  })
})

describe('what is more than one colour, or none for sure', () => {
  it.each([
    ...[
      'Black/White',
      'Navy & Red',
      'noir et blanc',
      '黒×白',
      '黑白',
      'Schwarzweiß',
      'Rosa e verde',
      'Svart och vit',
      'czarny i biały',
    ],
    ...[
      'Black White',
      'Siyah ve beyaz',
      'Musta ja valkoinen',
      '블랙/화이트',
      'ブラック・ホワイト',
      'Zwart met wit',
      'Blue-Green',
      'Navy (White)',
      'Red w/ Gold',
    ],
  ])('“%s” is two-coloured', (name) => {
    expect(readColorName(name)).toEqual({ kind: 'two-colored', origin: 'name' })
  })

  it.each([
    ...[
      'Léopard',
      'Gestreift',
      'À pois',
      'Estampado floral',
      'Righe bianche',
      'Xadrez',
      'Geruit',
      'Rutig',
      'Ternet',
      'Rutete',
    ],
    ...[
      'Raidallinen',
      'W paski',
      'Pruhovaná',
      'Çiçekli',
      'ボーダー',
      '花柄',
      '碎花',
      '條紋',
      '체크',
      'Camo Green',
      'Tie-Dye Blue',
      'bunt',
    ],
  ])('“%s” is a pattern', (name) => {
    expect(readColorName(name)).toEqual({ kind: 'pattern', origin: 'name' })
  })

  it.each(['Kaki', 'カーキ', 'Lila', 'nude', 'Blue Grey', 'Rotbraun', 'Sand Grey'])(
    '“%s” has to be asked about',
    (name) => {
      expect(readColorName(name).kind).toBe('ambiguous')
    },
  )
})

describe('the tables', () => {
  const all = Object.entries(colorNamesByLanguage).flatMap(([language, table]) =>
    listColorNames(table).map(([name, color]) => ({ language, name, color, folded: foldColorName(name) })),
  )

  it('lead every name to the colour that it stands for', () => {
    for (const { language, name, color } of all)
      expect([language, name, readColorName(name)]).toEqual([language, name, fromName(color)])
  })

  it('give no name two meanings', () => {
    const meanings = Map.groupBy(all, ({ folded }) => folded)
    const torn = [...meanings].filter(([, same]) => new Set(same.map(({ color }) => color)).size > 1)
    expect(torn).toEqual([])
    for (const { folded, color } of all) {
      expect(Object.keys(ambiguousColors)).not.toContain(folded)
      if (Object.hasOwn(namedColors, folded)) expect([folded, color]).toEqual([folded, folded])
    }
  })
})

it('folding twice is folding once, and knows full width, accents, case, hyphens and invisible letters', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(text, (name) => {
      const folded = foldColorName(name)
      expect(foldColorName(folded)).toBe(folded)
    }),
    { numRuns: 300 },
  )
  expect(foldColorName('  ＤＡＲＫ-Gray\u200b_Écru ')).toBe('dark grey ecru')
})
