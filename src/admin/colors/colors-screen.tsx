import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly banner: ComponentChildren
}

export const ColorsScreen = ({ banner }: Props) => <s-page heading={say('colors.heading')}>{banner}</s-page>
