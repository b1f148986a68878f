import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import { LanguagesBanner } from '../languages/languages-banner.tsx'
import type { LanguagesStore } from '../languages/languages-store.ts'
import { type Concern, concernsKind } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { say } from '../texts/say.ts'
import { LiveDialog } from './live-dialog.tsx'
import { PublishedFilters } from './published-filters.tsx'
import { PublishedList } from './published-list.tsx'
import type { PublishedStore } from './published-store.ts'

interface Props {
  readonly published: PublishedStore
  readonly languages: LanguagesStore
  readonly query: URLSearchParams
  readonly banner: ComponentChildren
}

const busyPauseMs = 2_000
const idlePauseMs = 10_000
const concernsPublications = concernsKind('publication')
const concernsPictures = concernsKind('edit', ['publishing', 'published', 'undone', 'conflict'])
const concernsPublished: Concern = (changes) => concernsPublications(changes) || concernsPictures(changes)

/** What went live, when and by whom, how it stands there, and the way back. */
export const PublishedScreen = ({ published, languages, query, banner }: Props) => {
  useEffect(() => published.follow(query), [published, query])
  const pictures = published.list.value.items.value?.flatMap((product) => product.pictures) ?? []
  const pauseMs = useCallback(() => {
    const listed = published.list.value.items.value ?? []
    const moves = listed.some((product) =>
      product.pictures.some(({ standing }) => standing === 'on-its-way' || standing === 'being-taken-back'),
    )
    return moves ? busyPauseMs : idlePauseMs
  }, [published])
  useLive(published.refresh, pauseMs, concernsPublished)
  return (
    <s-page heading={say('published.heading')}>
      {banner}
      {pictures.some(({ standing }) => standing === 'live') && <LanguagesBanner store={languages} />}
      <s-section padding="none" accessibilityLabel={say('published.heading')}>
        <PublishedFilters store={published} />
        <PublishedList store={published} />
      </s-section>
      {published.question.value && <LiveDialog store={published} question={published.question.value} />}
    </s-page>
  )
}
