import type { Command } from 'commander'
import { ColorwayError, invalidInput } from '../../domain/errors.ts'
import { formatUsd } from '../../domain/money.ts'
import { writePrompt } from '../../domain/prompt.ts'
import type { ProviderName } from '../../domain/provider-name.ts'
import { editOnce } from '../../pipeline/edit-once.ts'
import { explainFailedCheck } from '../../pipeline/explain-failed-check.ts'
import { type CheckedFact, isUsable, judgeCheck } from '../../pipeline/judge-check.ts'
import { prepareForEditor } from '../../pipeline/prepare-for-editor.ts'
import { reserveStart } from '../../pipeline/reserve-start.ts'
import type { EditRequest } from '../../ports/image-editor.ts'
import type { CliDeps } from '../cli-deps.ts'
import { endTold } from '../end-told.ts'
import { readProvider } from '../read-provider.ts'
import type { Terminal } from '../terminal.ts'
import { withWorkshop } from '../with-workshop.ts'
import type { OpenedEditor, Workshop } from '../workshop.ts'

interface CheckOptions {
  readonly model?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** `providers check`: one real call. */
export const addCheck = (providers: Command, deps: CliDeps): void => {
  providers
    .command('check')
    .argument('<name>', 'of a hosted provider', readProvider)
    .description('Make one real call with the configured key, and report which of our assumptions held.')
    .option('--model <model>', 'another model than the configured one')
    .option('--yes', 'do not ask whether it may cost that')
    .option('--json', 'end with one line of JSON')
    .addHelpText('after', '\nExample:\n  colorway providers check wavespeed --yes')
    .action((provider: ProviderName, _options: CheckOptions, command: Command) => {
      // --json is also an option of `providers`, which takes it wherever it stands.
      const options = command.optsWithGlobals<CheckOptions>()
      return withWorkshop(deps, (workshop, signal) =>
        checkProvider({ workshop, terminal: deps.terminal(!!options.json), provider, signal }, options),
      )
    })
}

interface Check {
  readonly workshop: Workshop
  readonly terminal: Terminal
  readonly provider: ProviderName
  readonly signal: AbortSignal
}

const checkProvider = async (check: Check, { model: wish, yes }: CheckOptions): Promise<void> => {
  const { workshop, terminal, provider, signal } = check
  const opened = await workshop.openEditor(provider, wish)
  const { description } = opened.editor
  const { model, priceMicros } = description
  terminal.say(
    `One call to ${provider} with the model ${model}: it costs ${formatUsd(priceMicros)}, with the key of ${provider.toUpperCase()}_API_KEY.`,
  )
  if (!yes) await insistOnConsent(terminal)
  const lanes = await workshop.openLanes()
  await reserveStart(lanes, description)
  const report = await makeCall(check, opened)
  if (report.isUsable) await lanes?.noteWorking(description)
  const lists = (await opened.readModelLists?.(signal)) ?? []
  const facts = [
    ...report.facts,
    ...lists.map(({ hasModel: held, detail }) => ({ fact: 'model list', held, detail })),
  ]
  const verdict = report.isUsable
    ? `${provider} works: a picture came that can be used.`
    : `${provider} does not work: ${report.error?.message ?? 'no picture came that can be used.'} ${report.advice ?? ''}`.trim()
  terminal.result(
    {
      provider,
      model,
      isUsable: report.isUsable,
      expectedMicros: priceMicros,
      costMicros: report.costMicros,
      facts,
      error: report.error,
      advice: report.advice,
    },
    [...facts.map(describeFact), verdict].join('\n'),
  )
  if (!report.isUsable) endTold()
}

/** @throws ColorwayError `invalid_input` where nobody says yes */
const insistOnConsent = async (terminal: Terminal): Promise<void> => {
  const answer = await terminal.confirm('Make it?')
  if (answer) return
  throw answer === undefined
    ? invalidInput('Nobody is there to be asked whether it may cost that.', 'Say so with --yes.')
    : invalidInput('Nothing was sent, and nothing is charged.')
}

interface CallReport {
  readonly isUsable: boolean
  readonly facts: readonly CheckedFact[]
  readonly costMicros?: bigint
  readonly error?: { readonly code: string; readonly message: string }
  readonly advice?: string
}

const color = { value: 'navy', hex: '#1F2A44' }

const makeCall = async (
  { workshop, provider, signal }: Check,
  { editor, seen }: OpenedEditor,
): Promise<CallReport> => {
  const sample = await workshop.drawSample()
  try {
    const picture = await prepareForEditor({ editor, ...workshop }, sample)
    const { widthPx, heightPx } = picture
    const request: EditRequest = {
      picture,
      references: [],
      prompt: writePrompt({ thing: 'ball', looks: [{ kind: 'color', ...color }] }),
      thing: 'ball',
      targetHex: color.hex,
      size: { widthPx, heightPx },
      seed: 7,
      negativePrompt: 'text, letters',
      extendPrompt: false,
      watermark: false,
      count: 1,
      signal,
    }
    const made = await editOnce(editor, request)
    const { description } = editor
    const facts = judgeCheck({ description, request, made, seen: seen() })
    return { isUsable: isUsable(made), facts, costMicros: made.costMicros }
  } catch (error) {
    const { facts, advice } = explainFailedCheck(provider, error, seen())
    const told = error instanceof ColorwayError ? { code: error.code, message: error.message } : undefined
    return { isUsable: false, facts, advice, ...(told && { error: told }) }
  }
}

const describeFact = ({ fact, held, detail }: CheckedFact): string =>
  `${held === undefined ? '?' : held ? '✓' : '✗'} ${fact.padEnd(15)} ${detail}`
