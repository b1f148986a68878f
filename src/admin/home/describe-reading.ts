import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import { say } from '../texts/say.ts'

/** How far the reading of the catalogue is that is under way; null where there is none. */
export const describeReading = ({ sync }: WireCatalog): string | null => {
  switch (sync?.state) {
    case 'planned':
      return say('home.reading.planned')
    case 'running':
      return say('home.reading.running', { count: sync.objects })
    case 'reading':
      return say('home.reading.reading', { count: sync.products })
    default:
      return null
  }
}
