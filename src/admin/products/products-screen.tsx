import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly banner: ComponentChildren
}

export const ProductsScreen = ({ banner }: Props) => (
  <s-page heading={say('products.heading')}>{banner}</s-page>
)
