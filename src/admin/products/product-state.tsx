import type { WireProduct } from '../../http/wire/wire-products.ts'
import { editTones } from '../batches/batch-tones.ts'
import { say } from '../texts/say.ts'

/** How many colours lack a picture, and what is under way. */
export const ProductState = ({
  product: { colorways, lacking, mixedOption },
}: {
  readonly product: WireProduct
}) => {
  const counts = new Map<NonNullable<(typeof colorways)[number]['edit']>, number>()
  for (const { edit } of colorways) if (edit !== null) counts.set(edit, (counts.get(edit) ?? 0) + 1)
  return (
    <div class="product-state">
      <span>{describeLack(colorways.length, lacking, mixedOption)}</span>
      {[...counts].map(([state, count]) => (
        <s-badge key={state} tone={editTones[state]}>
          {say('products.state.count', { state: say(`edit.state.${state}`), number: count })}
        </s-badge>
      ))}
    </div>
  )
}

const describeLack = (count: number, lacking: number, mixedOption: string | null): string => {
  if (mixedOption !== null) return say('products.state.mixed', { option: mixedOption })
  if (count === 0) return say('products.state.plain')
  return lacking > 0 ? say('products.state.missing', { lacking, count }) : say('products.state.complete')
}
