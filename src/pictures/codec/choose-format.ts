import type { OutputFormat, PictureFormat } from '../../ports/picture-desk.ts'
import type { Raster } from '../raster/raster.ts'

interface Source {
  readonly format: PictureFormat
  readonly raster: Pick<Raster, 'alpha'>
}

interface ChosenFormat {
  readonly format: PictureFormat
  /** Why it is not the one that was asked for. */
  readonly note: string | undefined
}

/** The format of a finished file: as asked, else as its original; what can be seen through never becomes a JPEG. */
export const chooseFormat = (source: Source, asked: OutputFormat | undefined): ChosenFormat => {
  const format = asked?.format ?? source.format
  if (format !== 'jpeg' || !isSeeThrough(source.raster)) return { format, note: undefined }
  const kept = source.format === 'jpeg' ? 'png' : source.format
  return {
    format: kept,
    note: `It stays a ${titles[kept]}: parts of it are transparent, which a JPEG cannot be.`,
  }
}

const titles = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP' } as const

const isSeeThrough = ({ alpha }: Pick<Raster, 'alpha'>): boolean =>
  alpha?.some((value) => value < 255) ?? false
