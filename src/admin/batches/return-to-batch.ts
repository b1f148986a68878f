import { useEffect } from 'preact/hooks'
import { route } from '../shell/route.ts'

/** The id of the button that leads to the details of a batch. */
export const detailsButtonId = (batchId: string): string => `details-${batchId}`

let cameFrom: string | null = null

/** Remembers whose details were looked at, where one goes back from them to the list. */
export const useLeaving = (batchId: string): void => {
  useEffect(
    () => () => {
      cameFrom = route.value.screen === 'batches' ? batchId : null
    },
    [batchId],
  )
}

/** Whoever comes back to the list goes on at the button that they had left it by. */
export const useReturning = (): void => {
  useEffect(() => {
    if (cameFrom !== null) document.getElementById(detailsButtonId(cameFrom))?.focus()
    cameFrom = null
  }, [])
}
