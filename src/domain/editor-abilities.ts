/** What the editors that are set up can do, or the one that a batch names. */
export interface EditorAbilities {
  /** Whether any of them follows a prompt: materials, patterns and two colours need one that does. */
  readonly followsPrompts: boolean
  /** Whether a batch names its editor: another one may be able to. */
  readonly isNamed?: boolean
}
