import { Dialog } from '../shell/dialog.tsx'
import { say, type TextKey } from '../texts/say.ts'

const rows: readonly { readonly keys: readonly string[]; readonly text: TextKey }[] = [
  { keys: ['A'], text: 'keys.approve' },
  { keys: ['X'], text: 'keys.reject' },
  { keys: ['R'], text: 'keys.redo' },
  { keys: ['Z'], text: 'keys.undo' },
  { keys: ['J', '→'], text: 'keys.next' },
  { keys: ['K', '←'], text: 'keys.previous' },
  { keys: [say('keys.space')], text: 'keys.blink' },
  { keys: ['C'], text: 'keys.changes' },
  { keys: ['1', '2', '3'], text: 'keys.modes' },
  { keys: ['+', '−', '0'], text: 'keys.zoom' },
  { keys: [say('keys.shift'), '→'], text: 'keys.pan' },
  { keys: ['G'], text: 'keys.grid' },
  { keys: ['↑', '↓'], text: 'keys.rows' },
  { keys: ['S'], text: 'keys.select' },
  { keys: ['?'], text: 'keys.help' },
]

/** Which key does what. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog heading={say('keys.heading')} onClose={onClose}>
    <dl class="keys">
      {rows.map(({ keys, text }) => (
        <div key={text} class="keys-row">
          <dt>{say(text)}</dt>
          <dd>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </Dialog>
)
