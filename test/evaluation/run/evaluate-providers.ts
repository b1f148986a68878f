import type { Terminal } from '../../../src/cli/terminal.ts'
import type { Workshop } from '../../../src/cli/workshop.ts'
import { invalidInput } from '../../../src/domain/errors.ts'
import { formatUsd } from '../../../src/domain/money.ts'
import type { ImageEditor } from '../../../src/ports/image-editor.ts'
import { chooseEditors } from './choose-editors.ts'
import { chooseEvenly } from './choose-evenly.ts'
import { describeProviders } from './describe-providers.ts'
import { haveEdited, type Outcome } from './have-edited.ts'
import { ownPhotographs } from './own-photographs.ts'
import type { Photograph } from './photograph.ts'
import { figuresOf, type ProviderFigures } from './provider-figures.ts'
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
    const rows = await haveAllEdited({ workshop, editors, photographs, out: wish.out, terminal })
    const figures = { standIns: areStandIns, photographs: photographs.length, providers: rows }
    terminal.result(roundFigures(figures), describeProviders(rows))
  } finally {
    await workshop.close()
  }
}

interface Comparison {
  readonly workshop: Workshop
  readonly editors: readonly ImageEditor[]
  readonly photographs: readonly Photograph[]
  readonly out: string | undefined
  readonly terminal: Terminal
}

/** All editors work at once, each on one photograph after the other. */
const haveAllEdited = async (comparison: Comparison): Promise<readonly ProviderFigures[]> => {
  const { workshop, editors, photographs, out, terminal } = comparison
  const writer = out === undefined ? undefined : await writeOutcomes(out)
  const stop = stopOnCtrlC()
  const { signal } = stop
  const progress = terminal.progress('Editing')
  let done = 0
  const edit = async (editor: ImageEditor, photograph: Photograph): Promise<Outcome> => {
    const { provider } = editor.description
    const outcome = await haveEdited({ editor, workshop, signal }, photograph)
    await writer?.add(provider, photograph, outcome)
    progress.update(++done, editors.length * photographs.length, `${provider}: ${photograph.name}`)
    if (outcome.kind === 'not made') terminal.complain(`${provider}, ${photograph.name}: ${outcome.reason}`)
    return outcome
  }
  const editAll = async (editor: ImageEditor): Promise<ProviderFigures> => {
    const outcomes: Outcome[] = []
    for (const photograph of photographs) {
      if (signal.aborted || outcomes.some(isBrokenAccount)) break
      outcomes.push(await edit(editor, photograph))
    }
    return figuresOf(editor.description, outcomes)
  }
  try {
    return await Promise.all(editors.map(editAll))
  } finally {
    // Where one broke, the others are not to spend on.
    stop.abort()
    progress.stop()
  }
}

/** No call works there until somebody acts. */
const isBrokenAccount = (outcome: Outcome): boolean =>
  outcome.kind === 'not made' && outcome.code === 'account_broken'

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

const stopOnCtrlC = (): AbortController => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop
}
