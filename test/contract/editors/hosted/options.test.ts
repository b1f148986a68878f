import { describe, expect, it } from 'vitest'
import type { EditRequest } from '../../../../src/ports/image-editor.ts'
import { hostedLines } from './hosted-lines.ts'
import { openHosted } from './open-hosted.ts'

const hosted = openHosted()

/** What can be asked for, how it looks in any of the bodies, and the warning where it does not. */
const options: readonly [option: Partial<EditRequest>, sent: RegExp, warning: RegExp][] = [
  [{ seed: 424_242 }, /"seed":424242\b/, /takes no seed/],
  [{ negativePrompt: 'a second sleeve' }, /"negative_prompt":"a second sleeve"/, /no negative prompt/],
  [{ extendPrompt: true }, /"prompt_extend":true/, /rewrites the prompt/],
  [{ extendPrompt: false }, /"prompt_extend":false/, /rewrites the prompt/],
  [{ watermark: true }, /"watermark":true/, /no watermark/],
  [
    { size: { widthPx: 1_024, heightPx: 1_536 } },
    /"size":"1024\*1536"|"custom_width":1024,"custom_height":1536/,
    /chooses the size.* 1024 × 1536 px/,
  ],
  [{ count: 2 }, /"(n|num_images)":2/, /at most 1 of the 2 pictures/],
]

describe.each(hostedLines)('an option of $title', (line) => {
  const send = async (differs: Partial<EditRequest>) => {
    const outcome = await hosted.editorOf(line).start(hosted.request(differs))
    const body = JSON.stringify(hosted.of(line.name).requests().at(-1)?.body)
    return { body, warnings: outcome.kind === 'unreadable' ? [] : outcome.warnings }
  }

  it.each(options)('%o arrives or is warned of', async (option, sent, warning) => {
    const { body, warnings } = await send(option)
    const name = hosted.editorOf(line).description.provider
    expect(name).toBe(line.name)
    if (sent.test(body)) expect(warnings).toEqual([])
    else expect(warnings).toEqual([expect.stringMatching(warning)])
  })

  it('that nobody asked for leaves the prompt as it is and the picture unmarked', async () => {
    const { body, warnings } = await send({})
    const { options } = hosted.editorOf(line).description
    expect(warnings).toEqual([])
    expect(/"prompt_extend":false/.test(body)).toBe(options.extendPrompt)
    expect(/"watermark":false/.test(body)).toBe(options.watermark)
    expect(body).not.toMatch(/"seed"|"negative_prompt"|\bnull\b/)
  })

  it('is the prompt, as it was written', async () => {
    const prompt = 'Change only the color of the “Ärmel” to navy (#1F2A44).\nKeep the rest.'
    const { body } = await send({ prompt })
    expect(body).toContain(JSON.stringify(prompt))
    expect(
      hosted
        .of(line.name)
        .requests()
        .flatMap(({ remarks }) => remarks),
    ).toEqual([])
  })

  it('is what else the prompt speaks of, after the picture', async ({ skip }) => {
    skip(hosted.editorOf(line).description.inputs.pictures === 1, 'it takes one picture')
    const { picture } = hosted.request()
    const { body } = await send({ references: [picture] })
    expect(body.match(/data:image\/jpeg;base64,|http:\/\/127/g)).toHaveLength(2)
  })
})
