import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type ProviderName, providerNames } from '../../../../src/domain/provider-name.ts'
import { createDownloads, type OpenDownloads } from '../../../../src/downloads/create-downloads.ts'
import type { EditRequest, ImageEditor, InputPicture } from '../../../../src/ports/image-editor.ts'
import { createEditor } from '../../../../src/providers/create-editor.ts'
import type { EditorAccount, EditorTools } from '../../../../src/providers/editor-account.ts'
import {
  type SandboxProviders,
  startSandboxProviders,
} from '../../../sandbox/providers/start-sandbox-providers.ts'
import { somePicture, someRequest } from '../some-request.ts'
import { drawResult } from './draw-result.ts'
import type { HostedLine } from './hosted-lines.ts'
import { type ServedHttp, serveHttp } from './serve-http.ts'

interface Differences {
  readonly account?: Partial<EditorAccount>
  readonly tools?: Partial<EditorTools>
}

/** The providers' time runs faster than ours, and their calls are done in ten of our milliseconds. */
const clockScale = 20
const latencyMs = 200

/**
 * The sandbox's providers, and editors that speak to them; to be called once in a test file. Whatever an
 * editor says or throws is listened to: no key may be in it.
 */
export const openHosted = () => {
  let providers: SandboxProviders
  let downloads: OpenDownloads
  let pictures: ServedHttp
  let picture: InputPicture
  let said: unknown[] = []

  beforeAll(async () => {
    providers = await startSandboxProviders({ clockScale, latencyMs, enforceLimits: false, edit: drawResult })
    downloads = createDownloads({ allowPrivateNetwork: true })
    const { bytes } = await somePicture()
    pictures = await serveHttp((_, response) => response.setHeader('content-type', 'image/jpeg').end(bytes))
    picture = await somePicture(`${pictures.origin}/picture.jpg`)
  })
  beforeEach(() => {
    said = []
    for (const name of providerNames) providers.of(name).reset()
  })
  afterEach(() => {
    const heard = inspect(said, { depth: 20, maxStringLength: null, showHidden: true })
    for (const name of providerNames) {
      const { apiKey, webhookSecret } = providers.of(name)
      expect(heard).not.toContain(apiKey)
      expect(heard).not.toContain(webhookSecret)
    }
  })
  afterAll(async () => {
    await providers.stop()
    await downloads.close()
    await pictures.stop()
  })

  const listenTo = <Said>(saying: Promise<Said>): Promise<Said> => {
    saying.then(
      (outcome) => said.push(outcome),
      (error) => said.push(error),
    )
    return saying
  }

  const editorOf = (
    { name, model, priceMicros }: HostedLine,
    { account, tools }: Differences = {},
  ): ImageEditor => {
    const { apiKey, baseUrl } = providers.of(name)
    const editor = createEditor[name](
      {
        name: `house/${name}`,
        startsPerMinute: undefined,
        atOnce: undefined,
        webhookUrl: undefined,
        webhookSecret: undefined,
        ...{ apiKey, baseUrl, model, priceMicros, ...account },
      },
      { fetch, now: () => new Date(), downloads, pollEveryMs: 5, ...tools },
    )
    return {
      ...editor,
      start: (request) => listenTo(editor.start(request)),
      poll: (ticket, signal) => listenTo(editor.poll(ticket, signal)),
    }
  }

  return {
    editorOf,
    of: (name: ProviderName) => providers.of(name),
    picture: () => picture,
    request: (differs?: Partial<EditRequest>) => someRequest(picture, differs),
  }
}
