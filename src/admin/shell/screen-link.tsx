import { navigate } from './route.ts'

interface Props {
  /** A path of the page: "/review?batch=…". */
  readonly href: string
  readonly children: string
}

/** A link to another screen, which is shown without the page being loaded anew. */
export const ScreenLink = ({ href, children }: Props) => (
  <s-link
    href={href}
    onClick={(event) => {
      event.preventDefault()
      navigate(href)
    }}
  >
    {children}
  </s-link>
)
