import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusScreen } from '../shell/focus-screen.ts'
import { route } from '../shell/route.ts'
import { ChooseStep } from './choose-step.tsx'
import { MakeStep } from './make-step.tsx'
import { OfferStep } from './offer-step.tsx'
import type { ProductsStore } from './products-store.ts'

interface Props {
  readonly store: ProductsStore
  readonly banner: ComponentChildren
}

/** Choose products and colours, say how they are to be made, and see what that costs before anything runs. */
export const ProductsScreen = ({ store, banner }: Props) => {
  const { query } = route.value
  const batchId = query.get('quote')
  const isMaking = query.has('make') && store.selection.counts.value.products > 0
  const step = batchId ?? (isMaking ? 'make' : 'choose')
  const before = useRef(step)
  // What had the focus belongs to the step that is gone.
  useEffect(() => {
    if (before.current !== step) focusScreen()
    before.current = step
  }, [step])
  if (batchId !== null) return <OfferStep key={batchId} store={store} batchId={batchId} banner={banner} />
  return isMaking ? <MakeStep store={store} banner={banner} /> : <ChooseStep store={store} banner={banner} />
}
