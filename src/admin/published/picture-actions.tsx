import type { WirePublishedPicture } from '../../http/wire/wire-published.ts'
import { say } from '../texts/say.ts'
import { keyOf, type PublishedStore, type Way } from './published-store.ts'

interface Props {
  readonly picture: WirePublishedPicture
  readonly productTitle: string
  readonly store: PublishedStore
}

/** What can be done with one picture where it stands. */
export const PictureActions = ({ picture, productTitle: product, store }: Props) => {
  const { editId, standing, canPublish, colorwayLabel: colorway } = picture
  const isBusy = (action: string) => store.busy.value.has(`${action}:${editId}`)
  if (standing === 'conflict')
    return (
      <span class="published-actions">
        <s-button
          accessibilityLabel={say('published.over.label', { product, colorway })}
          loading={isBusy('over')}
          onClick={() => store.putOver(picture, product)}
        >
          {say('published.over')}
        </s-button>
        <s-button
          variant="tertiary"
          accessibilityLabel={say('published.leave.label', { product, colorway })}
          loading={isBusy('leave')}
          onClick={() => store.leave(picture, product)}
        >
          {say('published.leave')}
        </s-button>
      </span>
    )
  if ((standing === 'failed' || standing === 'approved') && canPublish)
    return (
      <span class="published-actions">
        <s-button
          accessibilityLabel={say(
            standing === 'failed' ? 'published.retry.label' : 'published.publish.label',
            {
              product,
              colorway,
            },
          )}
          loading={isBusy('publish')}
          onClick={() => store.publish(picture)}
        >
          {say(standing === 'failed' ? 'action.retry' : 'published.publish')}
        </s-button>
      </span>
    )
  const way: Way | undefined = standing === 'live' ? 'undo' : standing === 'taken-back' ? 'redo' : undefined
  if (way === undefined) return <span class="published-actions" />
  const target = { edits: [editId] }
  return (
    <span class="published-actions">
      <s-button
        accessibilityLabel={say(`published.${way}.label`, { product, colorway })}
        loading={store.busy.value.has(keyOf(way, target))}
        onClick={() => store.ask(way, target)}
      >
        {say(`published.${way}`)}
      </s-button>
    </span>
  )
}
