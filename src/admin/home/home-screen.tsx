import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly banner: ComponentChildren
}

export const HomeScreen = ({ banner }: Props) => <s-page heading={say('home.heading')}>{banner}</s-page>
