import { useEffect } from 'preact/hooks'
import { say } from '../texts/say.ts'
import type { LanguagesStore } from './languages-store.ts'

/** Asks for the rights to the shop's languages; to be shown once pictures are live, and not before. */
export const LanguagesBanner = ({ store }: { readonly store: LanguagesStore }) => {
  useEffect(() => void store.look(), [store])
  if (!store.isOpen.value) return null
  return (
    <s-banner heading={say('languages.heading')}>
      {say('languages.text')}
      <s-button
        slot="secondary-actions"
        variant="secondary"
        loading={store.busy.value.has('allow')}
        onClick={store.allow}
      >
        {say('languages.allow')}
      </s-button>
      <s-button
        slot="secondary-actions"
        variant="tertiary"
        loading={store.busy.value.has('decline')}
        onClick={store.decline}
      >
        {say('languages.decline')}
      </s-button>
    </s-banner>
  )
}
