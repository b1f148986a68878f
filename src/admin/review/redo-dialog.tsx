import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate, WireChanges } from '../../http/wire/wire-candidate.ts'
import type { WireEditor } from '../../http/wire/wire-editors.ts'
import { Dialog } from '../shell/dialog.tsx'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'

interface Props {
  readonly label: string
  readonly candidate: WireCandidate
  readonly review: Review
  readonly onClose: () => void
}

const longestInstruction = 500

/** One line for each provider: its dearest model is the one for final pictures. */
const byProvider = (editors: readonly WireEditor[]): readonly WireEditor[] =>
  [...Map.groupBy(editors, ({ provider }) => provider).values()].map((models) =>
    models.reduce((dearest, one) => (one.priceMicros > dearest.priceMicros ? one : dearest)),
  )

/** How a picture is to be made again. Enter without a change makes it once more with another seed. */
export const RedoDialog = ({ label, candidate, review, onClose }: Props) => {
  const editors = useSignal<readonly WireEditor[]>([])
  const from = useSignal<'source' | 'candidate'>('source')
  const instruction = useSignal('')
  const provider = useSignal('')
  const problem = useSignal<string | null>(null)
  const sending = useSignal(false)
  useEffect(() => {
    review.listEditors().then((found) => {
      editors.value = byProvider(found)
    })
  }, [review, editors])

  /** Made again as it was: decided once the dialog is closed, so that the next key is heard. */
  const isPlain = useRef(false)
  const close = () => {
    onClose()
    if (isPlain.current) review.decide(candidate, { kind: 'redo' })
  }
  const wanted = (): WireChanges => ({
    from: from.value,
    ...(instruction.value.trim() !== '' && { instruction: instruction.value.trim() }),
    ...(provider.value !== '' && { provider: provider.value }),
  })
  const send = async (): Promise<boolean> => {
    const changes = wanted()
    if (Object.keys(changes).length === 1 && changes.from === 'source') {
      isPlain.current = true
      return true
    }
    sending.value = true
    problem.value = await review.revise(candidate, changes)
    sending.value = false
    return problem.value === null
  }
  return (
    <Dialog
      heading={say('redo.heading', { candidate: label })}
      confirm={{ label: say('redo.confirm'), loading: sending.value, onConfirm: send }}
      onClose={close}
    >
      <div class="redo">
        <s-choice-list
          label={say('redo.from')}
          onChange={({ currentTarget }) => {
            from.value = currentTarget.values[0] === 'candidate' ? 'candidate' : 'source'
          }}
        >
          <s-choice value="source" selected={from.value === 'source'}>
            {say('redo.from.source')}
          </s-choice>
          <s-choice value="candidate" selected={from.value === 'candidate'}>
            {say('redo.from.candidate')}
          </s-choice>
        </s-choice-list>
        <s-text-area
          label={say('redo.instruction')}
          details={say('redo.instruction.details')}
          error={problem.value ?? ''}
          value={instruction.value}
          maxLength={longestInstruction}
          rows={2}
          onInput={({ currentTarget }) => {
            instruction.value = currentTarget.value
            problem.value = null
          }}
        />
        <s-select
          label={say('redo.editor')}
          value={provider.value}
          onChange={({ currentTarget }) => {
            provider.value = currentTarget.value
            problem.value = null
          }}
        >
          <s-option value="">{say('redo.editor.any')}</s-option>
          {editors.value.map(({ provider: name, priceMicros, followsPrompts }) => (
            <s-option key={name} value={name} disabled={!followsPrompts && instruction.value.trim() !== ''}>
              {say('redo.editor.item', { name, price: formatMoney(priceMicros) })}
            </s-option>
          ))}
        </s-select>
      </div>
    </Dialog>
  )
}
