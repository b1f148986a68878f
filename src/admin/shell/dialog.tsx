import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../texts/say.ts'

interface Props {
  readonly heading: string
  readonly children: ComponentChildren
  /** Without it the dialog only informs. */
  readonly confirm?: { readonly label: string; readonly critical?: boolean; readonly onConfirm: () => void }
  readonly onClose: () => void
}

/** A question over the page, open for as long as it is rendered. Escape, its cross and its second button close it. */
export const Dialog = ({ heading, children, confirm, onClose }: Props) => {
  const modal = useRef<HTMLElementTagNameMap['s-modal']>(null)
  useEffect(() => modal.current?.showOverlay(), [])
  const confirmed = () => {
    modal.current?.hideOverlay()
    confirm?.onConfirm()
  }
  return (
    <s-modal ref={modal} heading={heading} onHide={onClose}>
      {children}
      {confirm && (
        <s-button
          slot="primary-action"
          variant="primary"
          tone={confirm.critical ? 'critical' : 'auto'}
          onClick={confirmed}
        >
          {confirm.label}
        </s-button>
      )}
      <s-button slot="secondary-actions" onClick={() => modal.current?.hideOverlay()}>
        {say(confirm ? 'action.back' : 'action.close')}
      </s-button>
    </s-modal>
  )
}
