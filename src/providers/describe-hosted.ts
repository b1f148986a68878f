import { invalidInput } from '../domain/errors.ts'
import type { ProviderName } from '../domain/provider-name.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { EditorAccount } from './editor-account.ts'
import type { KnownModel, KnownModels } from './known-model.ts'

export interface Hosted {
  readonly provider: ProviderName
  /** As the provider writes itself. */
  readonly title: string
  readonly models: KnownModels
  /** The one that an account without a wish gets; one that nobody knows is taken to be like it. */
  readonly usualModel: string
  readonly resultLifeMs: number
}

/**
 * An account's editor: what the folder knows of the model, and what the account says instead.
 * @throws ColorwayError `invalid_input` for a model that nobody knows the price of
 */
export const describeHosted = (hosted: Hosted, account: EditorAccount): EditorDescription => {
  const model = account.model ?? hosted.usualModel
  const known = findModel(hosted, model, account)
  return {
    ...known,
    provider: hosted.provider,
    account: account.name,
    model,
    priceMicros: account.priceMicros ?? known.priceMicros,
    limits: {
      starts:
        account.startsPerMinute === undefined ? known.limits.starts : perMinute(account.startsPerMinute),
      atOnce: account.atOnce ?? known.limits.atOnce,
    },
    resultLifeMs: hosted.resultLifeMs,
    followsPrompts: true,
    repeatable: false,
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  }
}

/** Less than one start a minute is one in a longer time. */
const perMinute = (starts: number) =>
  starts >= 1
    ? { count: Math.floor(starts), windowMs: 60_000 }
    : { count: 1, windowMs: Math.ceil(60_000 / starts) }

const findModel = (
  { title, models, usualModel }: Hosted,
  model: string,
  { priceMicros }: EditorAccount,
): KnownModel => {
  const known = Object.hasOwn(models, model) ? models[model] : undefined
  if (known) return known
  if (priceMicros !== undefined) return models[usualModel]
  throw invalidInput(
    `Colorway does not know the model ${model} of ${title}.`,
    `Name one of ${Object.keys(models).join(', ')}, or say also what a picture of it costs.`,
  )
}
