import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../texts/say.ts'

interface Props {
  readonly heading: string
  readonly children: ComponentChildren | ((hide: () => void) => ComponentChildren)
  /** Keys of its own, wherever in it the focus is. */
  readonly onKey?: (event: KeyboardEvent, hide: () => void) => void
  /** Without it the dialog only informs. It stays open where confirming comes to nothing. */
  readonly confirm?: {
    readonly label: string
    readonly critical?: boolean
    readonly loading?: boolean
    readonly disabled?: boolean
    readonly onConfirm: () => unknown | Promise<boolean>
  }
  readonly onClose: () => void
}

/**
 * A question over the page, open for as long as it is rendered. Enter confirms, as the first button has the focus;
 * Escape, its cross and its second button close it.
 */
export const Dialog = ({ heading, children, onKey, confirm, onClose }: Props) => {
  const modal = useRef<HTMLElementTagNameMap['s-modal']>(null)
  const primary = useRef<HTMLElementTagNameMap['s-button']>(null)
  useEffect(() => {
    modal.current?.showOverlay()
    primary.current?.focus()
  }, [])
  const hide = () => modal.current?.hideOverlay()
  const latestKey = useRef(onKey)
  latestKey.current = onKey
  useEffect(() => {
    const press = (event: KeyboardEvent) => latestKey.current?.(event, hide)
    modal.current?.addEventListener('keydown', press)
  }, [])
  const confirmed = async () => {
    if ((await confirm?.onConfirm()) !== false) hide()
    // A button that was busy has lost the focus, unless that has gone to what is wrong.
    else
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) primary.current?.focus()
      })
  }
  return (
    <s-modal ref={modal} heading={heading} onHide={onClose}>
      {typeof children === 'function' ? children(hide) : children}
      {confirm && (
        <s-button
          ref={primary}
          slot="primary-action"
          loading={confirm.loading ?? false}
          disabled={confirm.disabled ?? false}
          variant="primary"
          tone={confirm.critical ? 'critical' : 'auto'}
          onClick={confirmed}
        >
          {confirm.label}
        </s-button>
      )}
      <s-button slot="secondary-actions" onClick={hide}>
        {say(confirm ? 'action.back' : 'action.close')}
      </s-button>
    </s-modal>
  )
}
