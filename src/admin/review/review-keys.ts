/** What the keyboard can ask for while pictures are reviewed. */
export type ReviewCommand = 'approve' | 'reject' | 'redo' | 'undo' | 'next' | 'previous' | 'changes' | 'help'

const commandOfKey: Readonly<Record<string, ReviewCommand>> = {
  a: 'approve',
  x: 'reject',
  r: 'redo',
  z: 'undo',
  j: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  c: 'changes',
  '?': 'help',
}

/** The facts of a key press that decide what it means. */
export interface KeyPress {
  readonly key: string
  readonly hasModifier: boolean
  readonly isRepeat: boolean
  /** Focus is on something with arrow keys of its own. */
  readonly onSlider: boolean
}

/** The command of a key press; null where it is none, or belongs to the browser or to a slider. */
export const readCommand = ({ key, hasModifier, isRepeat, onSlider }: KeyPress): ReviewCommand | null => {
  if (hasModifier || (onSlider && key.startsWith('Arrow'))) return null
  const command = commandOfKey[key.length === 1 ? key.toLowerCase() : key] ?? null
  const moves = command === 'next' || command === 'previous'
  return isRepeat && !moves ? null : command
}
