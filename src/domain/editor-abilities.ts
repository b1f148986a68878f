/** What the editors that are set up can do. */
export interface EditorAbilities {
  /** Whether any of them follows a prompt: materials, patterns and two colours need one that does. */
  readonly followsPrompts: boolean
}
