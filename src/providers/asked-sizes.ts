import type { PixelSize } from '../ports/image-editor.ts'

/** As many calls as an account may well have under way. */
const mostRemembered = 2_000

/**
 * Remembers what size was asked for under tickets that are the provider's own ids and have no room for it.
 * After a restart, or in another process, nobody remembers, and a warning of another size is left out.
 */
export const createAskedSizes = () => {
  const sizes = new Map<string, PixelSize>()
  return {
    remember: (id: string, size: PixelSize | undefined): void => {
      if (!size) return
      sizes.set(id, size)
      const [oldest] = sizes.keys()
      if (sizes.size > mostRemembered && oldest !== undefined) sizes.delete(oldest)
    },
    of: (id: string): PixelSize | undefined => sizes.get(id),
  }
}
