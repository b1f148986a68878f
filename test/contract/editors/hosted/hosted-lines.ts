import { type ProviderName, providerNames } from '../../../../src/domain/provider-name.ts'

/** One way to speak to a provider. */
export interface HostedLine {
  readonly title: string
  readonly name: ProviderName
  /** undefined: the usual one. */
  readonly model: string | undefined
  readonly priceMicros: bigint | undefined
  /** What the sandbox answers to a call, when nothing is the matter. */
  readonly answers: 'addresses' | 'a job' | 'a file'
}

const answers = {
  dashscope: 'addresses',
  empiriolabs: 'addresses',
  wavespeed: 'a job',
  eachlabs: 'a job',
  segmind: 'a job',
  atlascloud: 'a job',
  pixazo: 'a job',
} as const

const usual = providerNames.map((name): HostedLine => {
  const same = { model: undefined, priceMicros: undefined }
  return { title: name, name, answers: answers[name], ...same }
})

/** All ways that there are: for each provider the usual one, and what goes over another wire. */
export const hostedLines: readonly HostedLine[] = [
  ...usual,
  {
    title: 'segmind v1',
    name: 'segmind',
    model: 'v1/qwen-image-edit-plus',
    priceMicros: undefined,
    answers: 'a file',
  },
  // The sandbox has a price for it that nobody knows.
  { title: 'pixazo qwen-image', name: 'pixazo', model: 'qwen-image', priceMicros: 35_000n, answers: 'a job' },
]

export const lineOf = (name: ProviderName): HostedLine => {
  const line = usual.find((one) => one.name === name)
  if (!line) throw new Error(`There is no line to ${name}.`)
  return line
}
