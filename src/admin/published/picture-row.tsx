import type { WirePublishedPicture } from '../../http/wire/wire-published.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { nameOf } from '../shell/name-of.ts'
import { say } from '../texts/say.ts'
import { FeedChecks } from './feed-checks.tsx'
import { PictureActions } from './picture-actions.tsx'
import type { PublishedStore } from './published-store.ts'
import { standingTones } from './standing-tones.ts'
import { VariantChanges } from './variant-changes.tsx'

interface Props {
  readonly picture: WirePublishedPicture
  readonly productTitle: string
  readonly store: PublishedStore
}

const describeWhen = (picture: WirePublishedPicture): string => {
  const { standing, createdAt, requestedBy, undoneAt, undoRequestedBy } = picture
  const isBack = standing === 'taken-back' && undoneAt !== null
  const when = formatMoment(isBack ? undoneAt : createdAt)
  return say('published.when', { when, who: nameOf((isBack && undoRequestedBy) || requestedBy) })
}

const describeStep = ({ standing, step }: WirePublishedPicture): string => {
  if (standing !== 'on-its-way') return say(`published.standing.${standing}`)
  return step === 'uploading' || step === 'attached' || step === 'linked'
    ? say(`published.step.${step}`)
    : say('published.standing.on-its-way')
}

/** One picture: before and after, where it stands, what feeds think of it, and what can be done. */
export const PictureRow = ({ picture, productTitle, store }: Props) => {
  const { colorwayLabel, angle, targetHex, standing, reason, notes, beforeUrl, afterUrl, feed, changes } =
    picture
  const name =
    angle === 0 ? colorwayLabel : say('published.angle', { colorway: colorwayLabel, number: angle + 1 })
  const isStopped = standing === 'conflict' || standing === 'failed'
  const remarks = [...(isStopped && reason !== null ? [reason] : []), ...(notes?.split('\n') ?? [])]
  return (
    <li class="published-picture">
      <span class="published-pair">
        {beforeUrl === null ? (
          <span class="published-thumb" />
        ) : (
          <img class="published-thumb" src={beforeUrl} alt={say('published.before')} loading="lazy" />
        )}
        <s-icon type="arrow-right" size="small" color="subdued" />
        <img
          class="published-thumb"
          src={afterUrl}
          alt={say('published.after', { colorway: colorwayLabel })}
          loading="lazy"
        />
      </span>
      <div class="published-words">
        <span class="published-line">
          {targetHex !== null && <span class="chip" style={{ backgroundColor: targetHex }} />}
          <s-text type="strong">{name}</s-text>
          <s-badge tone={standingTones[standing]}>{describeStep(picture)}</s-badge>
        </span>
        <span class="published-when">{describeWhen(picture)}</span>
        {remarks.map((remark) => (
          <p key={remark} class={`published-remark published-remark-${standingTones[standing]}`}>
            {remark}
          </p>
        ))}
        {standing === 'failed' && (
          <span class="published-when">
            {say(picture.canPublish ? 'published.failed.retry' : 'published.failed.remake')}
          </span>
        )}
        {changes.length > 0 && <VariantChanges changes={changes} />}
        {feed && <FeedChecks feed={feed} />}
      </div>
      <PictureActions picture={picture} productTitle={productTitle} store={store} />
    </li>
  )
}
