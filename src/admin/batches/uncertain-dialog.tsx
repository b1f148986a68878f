import type { WireEdit } from '../../http/wire/wire-batch.ts'
import type { UncertainAnswer } from '../api/shop-api.ts'
import { Dialog } from '../shell/dialog.tsx'
import { formatMoney } from '../shell/format-money.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly edit: WireEdit
  readonly onAnswer: (answer: UncertainAnswer) => void
  readonly onClose: () => void
}

const answers = ['charged', 'not-charged', 'again'] as const

/** Asks what became of a call whose outcome nobody knows, and says what each answer does to the money. */
export const UncertainDialog = ({ edit, onAnswer, onClose }: Props) => {
  const price = formatMoney(edit.uncertainMicros ?? 0)
  const named = { product: edit.productTitle, colorway: edit.colorwayLabel }
  return (
    <Dialog heading={say('edits.uncertain.heading')} onClose={onClose}>
      {(hide) => (
        <div class="answers">
          <p>{say('edits.uncertain.text', { ...named, price })}</p>
          {answers.map((answer) => (
            <button
              key={answer}
              type="button"
              class="answer"
              onClick={() => {
                hide()
                onAnswer(answer)
              }}
            >
              <span class="answer-words">{say(`edits.uncertain.${answer}`)}</span>
              <span class="answer-money">{say(`edits.uncertain.${answer}.money`, { price })}</span>
            </button>
          ))}
        </div>
      )}
    </Dialog>
  )
}
