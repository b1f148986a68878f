import { useEffect } from 'preact/hooks'
import { say } from '../texts/say.ts'

interface Props {
  /** Whether something differs from what is saved. */
  readonly isShown: boolean
  readonly isSaving: boolean
  readonly onSave: () => unknown
  readonly onDiscard: () => unknown
}

const id = 'save-bar'

/** The admin's own bar above the page. While it is shown, the admin asks before the page is left. */
export const SaveBar = ({ isShown, isSaving, onSave, onDiscard }: Props) => {
  useEffect(() => {
    if (isShown) shopify.saveBar.show(id)
    else shopify.saveBar.hide(id)
  }, [isShown])
  return (
    <ui-save-bar id={id}>
      <button type="button" variant="primary" loading={isSaving ? '' : undefined} onClick={onSave}>
        {say('action.save')}
      </button>
      <button type="button" onClick={onDiscard}>
        {say('action.discard')}
      </button>
    </ui-save-bar>
  )
}
