import { Dialog } from '../shell/dialog.tsx'
import { say } from '../texts/say.ts'
import type { LiveQuestion, PublishedStore } from './published-store.ts'

interface Props {
  readonly store: PublishedStore
  readonly question: LiveQuestion
}

/** Asks before the shop changes: how many pictures, of which products, and what becomes of the shop. */
export const LiveDialog = ({ store, question: { way, preview } }: Props) => {
  const { pictures, products, titles } = preview
  return (
    <Dialog
      heading={say(`published.${way}.question`, { count: pictures })}
      confirm={{
        label: say(`published.${way}.confirm`, { count: pictures }),
        critical: way === 'undo',
        loading: store.busy.value.has('answer'),
        onConfirm: () => store.answer(),
      }}
      onClose={store.dismiss}
    >
      <s-paragraph>{say(`published.${way}.products`, { count: products })}</s-paragraph>
      <ul class="dialog-titles">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
        {products > titles.length && (
          <li class="published-when">
            {say('published.products.more', { count: products - titles.length })}
          </li>
        )}
      </ul>
      <s-paragraph>{say(`published.${way}.effect`)}</s-paragraph>
    </Dialog>
  )
}
