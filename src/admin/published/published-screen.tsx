import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import { LanguagesBanner } from '../languages/languages-banner.tsx'
import type { LanguagesStore } from '../languages/languages-store.ts'
import { concernsKind } from '../live/changes.ts'
import { useLive } from '../live/use-live.ts'
import { say } from '../texts/say.ts'
import { PublicationsSection } from './publications-section.tsx'
import type { PublicationsStore } from './publications-store.ts'

interface Props {
  readonly publications: PublicationsStore
  readonly languages: LanguagesStore
  readonly banner: ComponentChildren
}

const pauseMs = () => 2_000
const concernsPublications = concernsKind('publication')

/** What went live, and the way back. */
export const PublishedScreen = ({ publications, languages, banner }: Props) => {
  useLive(
    useCallback(() => publications.refresh(), [publications]),
    pauseMs,
    concernsPublications,
  )
  const isSomethingLive = publications.list.items.value?.some(({ state }) => state === 'verified')
  return (
    <s-page heading={say('publications.heading')}>
      {banner}
      {isSomethingLive && <LanguagesBanner store={languages} />}
      <PublicationsSection store={publications} />
    </s-page>
  )
}
