/** What the keyboard can ask for while pictures are reviewed. */
export type ReviewCommand =
  | 'approve'
  | 'reject'
  | 'redo'
  | 'undo'
  | 'next'
  | 'previous'
  | 'below'
  | 'above'
  | 'select'
  | 'changes'
  | 'grid'
  | 'side'
  | 'slider'
  | 'colors'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-reset'
  | 'pan-right'
  | 'pan-left'
  | 'pan-down'
  | 'pan-up'
  | 'help'

const commandOfKey: Readonly<Record<string, ReviewCommand>> = {
  a: 'approve',
  x: 'reject',
  r: 'redo',
  z: 'undo',
  j: 'next',
  ArrowRight: 'next',
  ArrowDown: 'below',
  k: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'above',
  s: 'select',
  c: 'changes',
  g: 'grid',
  1: 'side',
  2: 'slider',
  3: 'colors',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  0: 'zoom-reset',
  '?': 'help',
}

const commandOfShiftedKey: Readonly<Record<string, ReviewCommand>> = {
  ArrowRight: 'pan-right',
  ArrowDown: 'pan-down',
  ArrowLeft: 'pan-left',
  ArrowUp: 'pan-up',
}

/** What may be asked for again and again while a key is held down. */
const repeatable: readonly (ReviewCommand | null)[] = [
  'next',
  'previous',
  'below',
  'above',
  'zoom-in',
  'zoom-out',
  ...Object.values(commandOfShiftedKey),
]

/** The facts of a key press that decide what it means. */
export interface KeyPress {
  readonly key: string
  readonly hasModifier: boolean
  readonly hasShift?: boolean
  readonly isRepeat: boolean
  /** Focus is on something with arrow keys of its own. */
  readonly onSlider: boolean
}

/** The command of a key press; null where it is none, or belongs to the browser or to a slider. */
export const readCommand = ({
  key,
  hasModifier,
  hasShift = false,
  isRepeat,
  onSlider,
}: KeyPress): ReviewCommand | null => {
  if (hasModifier || (onSlider && key.startsWith('Arrow'))) return null
  const plain = commandOfKey[key.length === 1 ? key.toLowerCase() : key] ?? null
  const command = hasShift ? (commandOfShiftedKey[key] ?? plain) : plain
  return isRepeat && !repeatable.includes(command) ? null : command
}
