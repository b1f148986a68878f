import { ColorwayError } from '../domain/errors.ts'
import { formatUsd } from '../domain/money.ts'
import { writePrompt } from '../domain/prompt.ts'
import type { ProviderName } from '../domain/provider-name.ts'
import { editOnce } from '../pipeline/edit-once.ts'
import { prepareForEditor } from '../pipeline/prepare-for-editor.ts'
import type { Terminal } from './terminal.ts'
import type { Workshop } from './workshop.ts'

interface HostedRecolor {
  readonly workshop: Workshop
  readonly terminal: Terminal
  readonly signal: AbortSignal
  readonly provider: ProviderName
  readonly model: string | undefined
  /** undefined: the built-in one. */
  readonly prompt: string | undefined
  readonly original: Uint8Array
  readonly thing: string | undefined
  readonly target: { readonly name: string; readonly hex: string }
}

/**
 * Has a hosted editor make one picture, and says what that costs before it does.
 * @throws ColorwayError `failed` where it was charged and brought no picture
 */
export const recolorHosted = async (order: HostedRecolor) => {
  const { workshop, terminal, signal, provider, original, thing = 'product', target } = order
  const { editor } = await workshop.openEditor(provider, order.model)
  const { model, priceMicros, digitalSourceType } = editor.description
  const { name, hex } = target
  const prompt =
    order.prompt ??
    writePrompt({ thing, looks: [{ kind: 'color', value: name, ...(name !== hex && { hex }) }] })
  const { placement, ...picture } = await prepareForEditor({ editor, ...workshop }, original)
  const { widthPx, heightPx } = picture
  terminal.say(`Asking ${provider} (${model}) for one picture: it costs ${formatUsd(priceMicros)}.`)
  const made = await editOnce(editor, {
    picture,
    references: [],
    prompt,
    thing,
    targetHex: hex,
    size: { widthPx, heightPx },
    seed: 1,
    negativePrompt: undefined,
    extendPrompt: false,
    watermark: false,
    count: 1,
    signal,
  })
  const { costMicros, warnings } = made
  const edited = made.kind === 'finished' ? made.pictures[0] : undefined
  if (!edited) {
    const reason = made.kind === 'unreadable' ? made.reason : `${provider} brought no picture.`
    throw new ColorwayError('failed', `${reason} ${formatUsd(costMicros)} was charged.`)
  }
  return { edited, placement, digitalSourceType, facts: { provider, model, prompt, costMicros, warnings } }
}
