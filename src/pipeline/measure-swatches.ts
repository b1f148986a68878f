import type { MeasuredSwatch } from '../domain/color/resolve-color.ts'
import { ColorwayError } from '../domain/errors.ts'
import type { PicturedSwatch } from '../domain/swatches-to-measure.ts'
import type { Catalog } from '../ports/catalog.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'

/** Measures swatches of one batch, each address once. */
export interface SwatchMeter {
  measure(swatches: readonly PicturedSwatch[]): Promise<void>
  /** What was measured so far, by address. */
  readonly measured: ReadonlyMap<string, MeasuredSwatch>
  /** Values whose swatch could not be fetched or read. */
  readonly unread: readonly string[]
}

export const createSwatchMeter = (
  catalog: Pick<Catalog, 'fetchSwatch'>,
  desk: Pick<PictureDesk, 'measureSwatch'>,
): SwatchMeter => {
  const asked = new Set<string>()
  const measured = new Map<string, MeasuredSwatch>()
  const unread: string[] = []

  const measureOne = async ({ value, url }: PicturedSwatch): Promise<void> => {
    try {
      measured.set(url, await desk.measureSwatch(await catalog.fetchSwatch(url)))
    } catch (error) {
      if (!(error instanceof ColorwayError) || error.code === 'bug') throw error
      unread.push(value)
    }
  }

  return {
    measured,
    unread,
    measure: async (swatches) => {
      const fresh = swatches.filter(({ url }) => !asked.has(url) && asked.add(url))
      await Promise.all(fresh.map(measureOne))
    },
  }
}
