import type { ComponentChildren } from 'preact'

interface Props {
  readonly icon: HTMLElementTagNameMap['s-icon']['type']
  readonly heading: string
  readonly text: string
  /** What to do next: an `s-button` in the slot "primary-action", and perhaps one in "secondary-actions". */
  readonly children?: ComponentChildren
}

/** Stands where a list would: what will be here, and how it comes here. */
export const EmptyState = ({ icon, heading, text, children }: Props) => (
  <s-empty-state heading={heading}>
    <s-icon slot="graphic" type={icon} />
    <s-text slot="subheading" color="subdued">
      {text}
    </s-text>
    {children}
  </s-empty-state>
)
