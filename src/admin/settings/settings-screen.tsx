import type { ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'

interface Props {
  readonly banner: ComponentChildren
}

export const SettingsScreen = ({ banner }: Props) => (
  <s-page heading={say('settings.heading')}>{banner}</s-page>
)
