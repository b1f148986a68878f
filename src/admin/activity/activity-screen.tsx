import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly banner: ComponentChildren
}

export const ActivityScreen = ({ banner }: Props) => (
  <s-page heading={say('activity.heading')}>{banner}</s-page>
)
