import type { ColorMeaning } from '../../domain/color/color-dictionary.ts'
import { foldColorName } from '../../domain/color/fold-color-name.ts'
import { formatHex, requireHex } from '../../domain/color/hex.ts'
import { bug, invalidInput } from '../../domain/errors.ts'
import type { ColorDictionaryStore } from '../../ports/color-dictionary.ts'
import type { Database } from '../connect.ts'
import type { ColorEntryModel } from '../generated/models.ts'

const longestName = 255

export const createColorDictionary = (db: Database, shopId: string): ColorDictionaryStore => ({
  list: async () => {
    const rows = await db.colorEntry.findMany({ where: { shopId }, orderBy: { name: 'asc' } })
    return rows.map((row) => ({
      name: row.name,
      meaning: toMeaning(row),
      setBy: row.setBy,
      setAt: row.setAt,
    }))
  },

  set: async (typed, meaning, setBy) => {
    const name = foldColorName(typed)
    if (name === '' || name.length > longestName)
      throw invalidInput(`A colour name has 1 to ${longestName} characters.`)
    const said = { ...toColumns(meaning), setBy, setAt: new Date() }
    await db.colorEntry.upsert({
      where: { shopId_name: { shopId, name } },
      create: { shopId, name, ...said },
      update: said,
    })
    return name
  },

  remove: async (name) => {
    const { count } = await db.colorEntry.deleteMany({ where: { shopId, name: foldColorName(name) } })
    return count > 0
  },
})

const toColumns = (meaning: ColorMeaning) => {
  if (meaning.kind === 'color') return { kind: meaning.kind, hex: formatHex(requireHex(meaning.hex)) }
  return { kind: meaning.kind === 'pattern' ? meaning.kind : ('two_colored' as const), hex: null }
}

export const toMeaning = ({
  kind,
  hex,
  name,
}: Pick<ColorEntryModel, 'kind' | 'hex' | 'name'>): ColorMeaning => {
  if (kind === 'pattern') return { kind }
  if (kind === 'two_colored') return { kind: 'two-colored' }
  if (hex === null) throw bug(`The colour ${name} has no hex.`)
  return { kind, hex }
}
