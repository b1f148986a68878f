import type { Terminal } from '../../../src/cli/terminal.ts'
import { invalidInput } from '../../../src/domain/errors.ts'
import { formatUsd } from '../../../src/domain/money.ts'
import type { ImageEditor } from '../../../src/ports/image-editor.ts'
import { chooseEditors } from './choose-editors.ts'
import { chooseEvenly } from './choose-evenly.ts'
import { describeProviders } from './describe-providers.ts'
import { haveEdited, type Outcome } from './have-edited.ts'
import { ownPhotographs } from './own-photographs.ts'
import type { Photograph } from './photograph.ts'
import { figuresOf } from './provider-figures.ts'
import type { ProvidersWish } from './read-wish.ts'
import { renderedPhotographs } from './rendered-photographs.ts'
import { roundFigures } from './round-figures.ts'
import { writeOutcomes } from './write-outcomes.ts'

const usualPictures = 12
const freelyMicros = 1_000_000n
const standInsSay =
  'No key is set: stand-ins make the pictures. Nothing is charged; costs are what the provider itself lists.'

/**
 * Has providers edit photographs, finishes what they bring and compares them, a row each. Says first what it costs.
 * Ctrl-C ends it with what there is.
 * @throws ColorwayError `invalid_input`, also for more than $1 that nobody said yes to
 */
export const evaluateProviders = async (
  wish: ProvidersWish,
  terminal: Terminal,
  variables: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  const photographs = await choosePhotographs(wish)
  const { workshop, editors, areStandIns } = await chooseEditors(wish.providers, variables)
  try {
    if (areStandIns) terminal.say(standInsSay)
    else askForMoney(editors, photographs.length, { isGranted: wish.yes, terminal })
    const writer = wish.out === undefined ? undefined : await writeOutcomes(wish.out)
    const signal = abortOnCtrlC()
    const progress = terminal.progress('Editing')
    const total = editors.length * photographs.length
    let done = 0
    const rows = await Promise.all(
      editors.map(async (editor) => {
        const { provider } = editor.description
        const outcomes: Outcome[] = []
        for (const photograph of photographs) {
          if (signal.aborted) break
          const outcome = await haveEdited({ editor, workshop, signal }, photograph)
          outcomes.push(outcome)
          await writer?.add(provider, photograph, outcome)
          progress.update(++done, total, `${provider}: ${photograph.name}`)
          if (outcome.kind === 'not made')
            terminal.complain(`${provider}, ${photograph.name}: ${outcome.reason}`)
          // No call works there until somebody acts.
          if (outcome.kind === 'not made' && outcome.code === 'account_broken') break
        }
        return figuresOf(editor.description, outcomes)
      }),
    ).finally(() => progress.stop())
    const figures = { standIns: areStandIns, photographs: photographs.length, providers: rows }
    terminal.result(roundFigures(figures), describeProviders(rows))
  } finally {
    await workshop.close()
  }
}

const choosePhotographs = async (wish: ProvidersWish): Promise<readonly Photograph[]> => {
  const { set, targets, thing, part, pictures } = wish
  if (set === undefined) return renderedPhotographs(part, pictures ?? usualPictures)
  const own = await ownPhotographs({ folder: set, targets, thing })
  return chooseEvenly(own, pictures ?? own.length)
}

interface Purse {
  readonly isGranted: boolean
  readonly terminal: Terminal
}

const askForMoney = (
  editors: readonly ImageEditor[],
  pictures: number,
  { isGranted, terminal }: Purse,
): void => {
  const costs = editors.map(({ description: { provider, model, priceMicros } }) => {
    const micros = priceMicros * BigInt(pictures)
    return { micros, text: `${provider} (${model}): ${pictures} × ${formatUsd(priceMicros)}` }
  })
  const sum = costs.reduce((all, { micros }) => all + micros, 0n)
  terminal.say(`${costs.map(({ text }) => text).join('\n')}\nThat is ${formatUsd(sum)} in all.`)
  if (sum > freelyMicros && !isGranted)
    throw invalidInput(
      `This would cost ${formatUsd(sum)}. Nothing was sent.`,
      'Add --yes to pay that, or ask for fewer --pictures.',
    )
}

const abortOnCtrlC = (): AbortSignal => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}
