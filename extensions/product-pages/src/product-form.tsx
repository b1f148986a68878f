import { useCallback, useState } from 'preact/hooks'
import type { WireColorwayStanding, WireProductStanding } from '../../../src/http/wire/wire-standing.ts'
import { MakePictures } from './make-pictures.tsx'
import { Opening } from './opening.tsx'
import { SourceSelect } from './source-select.tsx'
import type { Surroundings } from './surroundings.ts'
import { tellEmptyProduct } from './tell-empty-product.ts'
import { useReading } from './use-reading.ts'

interface Props {
  readonly around: Surroundings
  readonly productId: string
  readonly onClose: () => void
}

/** Pictures of one product: in which colours, and from which of its pictures. */
export const ProductForm = ({ around, productId, onClose }: Props) => {
  const { say, server } = around
  const read = useCallback(() => server.readProduct(productId), [server, productId])
  const reading = useReading(read)
  const heading = say('product.name')
  if (reading.value === null)
    return <Opening around={around} heading={heading} reading={reading} onClose={onClose} />
  return <Choices around={around} heading={heading} product={reading.value} onClose={onClose} />
}

interface ChoicesProps extends Pick<Props, 'around' | 'onClose'> {
  readonly heading: string
  readonly product: WireProductStanding
}

const isMissing = ({ standing }: WireColorwayStanding): boolean => standing === 'missing'

const Choices = ({ around, heading, product, onClose }: ChoicesProps) => {
  const { say } = around
  const { id: productId, colorways, gallery, templates } = product
  const [keys, setKeys] = useState<readonly string[]>(() => colorways.filter(isMissing).map(({ key }) => key))
  const [sourceId, setSourceId] = useState('')
  const empty = tellEmptyProduct(say, product)
  const wanted =
    empty !== undefined || keys.length === 0
      ? null
      : {
          productIds: [productId],
          colorways: [{ productId, keys }],
          ...(sourceId !== '' && { sources: [{ productId, mediaId: sourceId }] }),
        }
  return (
    <MakePictures
      around={around}
      heading={heading}
      wanted={wanted}
      templates={templates}
      withPrompts
      onClose={onClose}
    >
      {empty !== undefined ? (
        <s-banner tone="info">{empty}</s-banner>
      ) : (
        <>
          <s-choice-list
            multiple
            label={say('product.colors')}
            details={say('product.colorsDetails')}
            {...(keys.length === 0 && { error: say('product.none') })}
            onChange={({ currentTarget }) => setKeys([...currentTarget.values])}
          >
            {colorways.map(({ key, label, standing }) => (
              <s-choice key={key} value={key} selected={keys.includes(key)}>
                {say('product.color', { label, standing: say(`standing.${standing}`) })}
              </s-choice>
            ))}
          </s-choice-list>
          <SourceSelect say={say} gallery={gallery} chosenId={sourceId} onChoose={setSourceId} />
        </>
      )}
    </MakePictures>
  )
}
