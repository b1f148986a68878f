import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'

/** How many pictures ahead are fetched and decoded, so that the next one is there at once. */
const ahead = 3

/** Fetches the pictures of the candidates after the current one. */
export const usePreloading = (candidates: readonly WireCandidate[], current: WireCandidate): void => {
  const kept = useRef(new Map<string, HTMLImageElement>())
  useEffect(() => {
    const index = candidates.findIndex(({ id }) => id === current.id)
    const wanted = candidates
      .slice(index + 1, index + 1 + ahead)
      .flatMap(({ afterUrl, beforeUrl }) => [afterUrl, beforeUrl])
    const next = new Map<string, HTMLImageElement>()
    for (const url of wanted) {
      const image = kept.current.get(url) ?? new Image()
      if (image.src === '') {
        image.fetchPriority = 'low'
        image.src = url
        // One that does not come is told of where it is shown.
        image.decode().catch(() => undefined)
      }
      next.set(url, image)
    }
    kept.current = next
  }, [candidates, current])
}
