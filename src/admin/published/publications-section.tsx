import { say } from '../texts/say.ts'
import { PublicationRow } from './publication-row.tsx'
import type { PublicationsStore } from './publications-store.ts'

/** What was written to the shop lately; each can be taken back. */
export const PublicationsSection = ({ store }: { readonly store: PublicationsStore }) => {
  const publications = store.list.items.value
  if (publications === null) return null
  if (publications.length === 0)
    return (
      <s-section heading={say('publications.heading')}>
        <s-text color="subdued">{say('publications.empty')}</s-text>
      </s-section>
    )
  return (
    <s-section heading={say('publications.heading')}>
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">{say('publications.product')}</s-table-header>
          <s-table-header listSlot="secondary">{say('publications.colours')}</s-table-header>
          <s-table-header listSlot="inline">{say('publications.state')}</s-table-header>
          <s-table-header listSlot="labeled">{say('publications.when')}</s-table-header>
          <s-table-header listSlot="labeled">
            <s-text accessibilityVisibility="exclusive">{say('publications.action')}</s-text>
          </s-table-header>
        </s-table-header-row>
        <s-table-body>
          {publications.map((publication) => (
            <PublicationRow key={publication.id} publication={publication} store={store} />
          ))}
        </s-table-body>
      </s-table>
      {store.list.hasMore.value && (
        <div class="more">
          <s-button variant="tertiary" onClick={store.list.loadMore}>
            {say('publications.more')}
          </s-button>
        </div>
      )}
    </s-section>
  )
}
