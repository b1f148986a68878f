import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { WireCandidate, WireSiblings } from '../../http/wire/wire-candidate.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { Review } from './create-review.ts'

export type KnownSiblings =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'known'; readonly productId: string; readonly siblings: WireSiblings }

/**
 * All colorways of the current picture. From one to the next of the same product those that are known stay, until it
 * is known what became of them.
 */
export const useSiblings = (
  review: Pick<Review, 'listSiblings'>,
  current: WireCandidate,
): { readonly found: ReadonlySignal<KnownSiblings>; readonly retry: () => Promise<void> } => {
  const found = useSignal<KnownSiblings>({ kind: 'loading' })
  const { id, productId } = current
  const look = async (isWanted = () => true): Promise<void> => {
    const answer = await review.listSiblings(id)
    if (!isWanted()) return
    found.value = answer.ok
      ? { kind: 'known', productId, siblings: answer.value }
      : { kind: 'failed', failure: answer }
  }
  useEffect(() => {
    let isWanted = true
    if (found.value.kind !== 'known' || found.value.productId !== productId) found.value = { kind: 'loading' }
    look(() => isWanted)
    return () => {
      isWanted = false
    }
  }, [review, id])
  return { found, retry: () => look() }
}
