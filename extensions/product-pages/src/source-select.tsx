import type { WireGalleryPicture } from '../../../src/http/wire/wire-products.ts'
import type { Surroundings } from './surroundings.ts'

interface Props extends Pick<Surroundings, 'say'> {
  readonly gallery: readonly WireGalleryPicture[]
  /** '': none, so that one is chosen as usual. */
  readonly chosenId: string
  readonly onChoose: (mediaId: string) => void
}

/** The picture that is edited, with how it looks. */
export const SourceSelect = ({ say, gallery, chosenId, onChoose }: Props) => {
  const chosen = gallery.find(({ id }) => id === chosenId)
  return (
    <s-stack direction="inline" gap="small" alignItems="end">
      <s-box minInlineSize="60%">
        <s-select
          label={say('product.source')}
          value={chosenId}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          <s-option value="">{say('product.sourceUsual')}</s-option>
          {gallery.map(({ id, altText }, at) => (
            <s-option key={id} value={id}>
              {altText === ''
                ? say('product.sourceItem', { number: at + 1 })
                : say('product.sourceNamed', { number: at + 1, text: altText })}
            </s-option>
          ))}
        </s-select>
      </s-box>
      {chosen && <s-thumbnail src={chosen.url} alt={chosen.altText} />}
    </s-stack>
  )
}
