import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { drawPicture } from '../../support/draw-picture.ts'
import { openHostedCli } from './open-hosted-cli.ts'
import { runColorway } from './run-colorway.ts'

let cli: Awaited<ReturnType<typeof openHostedCli>>
beforeAll(async () => {
  cli = await openHostedCli()
  await writeFile(join(cli.folder, 'ball.jpg'), await drawPicture({ widthPx: 480, heightPx: 400 }))
})
afterAll(() => cli.close())
beforeEach(() => cli.providers.of('dashscope').reset())

const out = () => join(cli.folder, 'out')
const recolor = (provider: string, ...more: string[]) => [
  'recolor',
  join(cli.folder, 'ball.jpg'),
  ...['--to', 'navy', '--thing', 'ball', '--out', out(), '--provider', provider],
  ...more,
]

it('says the price first, has it made by the built-in prompt, and finishes it as ever', async () => {
  const { exitCode, stderr, json } = await runColorway(recolor('dashscope', '--json'), cli.env)
  expect(exitCode).toBe(0)
  expect(stderr).toMatch(/Asking dashscope \(qwen-image-2\.0-pro\) for one picture: it costs \$0\.075/)
  expect(json).toMatchObject({
    out: join(out(), 'ball-navy.jpg'),
    verdict: expect.stringMatching(/^(pass|look)$/),
    provider: 'dashscope',
    costMicros: 75_000,
    prompt: expect.stringMatching(/ball.*navy.*#1F2A44/),
    report: expect.objectContaining({ deltaE00: expect.any(Number) }),
  })
  const { width, height } = await sharp(join(out(), 'ball-navy.jpg')).metadata()
  expect({ width, height }).toEqual({ width: 480, height: 400 })
})

it('sends one’s own words to the model that one names', async () => {
  const { exitCode, text } = await cli.run(
    recolor('dashscope', '--prompt', 'Paint it.', '--model', 'qwen-image-2.0'),
  )
  expect(exitCode).toBe(0)
  expect(text).toMatch(/ball-navy\.jpg: .*, for \$0\.035\./)
  const [request] = cli.providers.of('dashscope').requests()
  expect(request.body).toMatchObject({ model: 'qwen-image-2.0' })
  expect(JSON.stringify(request.body)).toContain('{"text":"Paint it."}')
})

it('says that a stopped call may have been charged', async () => {
  cli.providers.of('dashscope').misbehave('hang')
  const untilStopped = async () => {
    await expect.poll(() => cli.providers.of('dashscope').requests().length, { timeout: 20_000 }).toBe(1)
  }
  const { exitCode, complaints } = await cli.run(recolor('dashscope'), { untilStopped })
  expect(exitCode).toBe(1)
  expect(complaints).toEqual([expect.stringMatching(/was stopped; it may have been made and charged/)])
})

it('tells of a file that is no whole picture, and that it was charged', async () => {
  cli.providers.of('segmind').misbehave('truncated-picture')
  const { exitCode, complaints } = await cli.run(recolor('segmind', '--model', 'v1/qwen-image-edit-plus'))
  expect(exitCode).toBe(1)
  expect(complaints).toEqual([expect.stringMatching(/cut off.*\$0\.035 was charged/)])
})

it('needs a key, and an address where the editor fetches the picture: a server that runs, or a bucket', async () => {
  expect(await cli.run(recolor('dashscope'), { variables: { DASHSCOPE_API_KEY: '' } })).toMatchObject({
    exitCode: 2,
    complaints: [expect.stringMatching(/dashscope is not set up.*Set DASHSCOPE_API_KEY/s)],
  })
  expect(await cli.run(recolor('eachlabs'))).toMatchObject({
    exitCode: 2,
    complaints: [expect.stringMatching(/STORAGE_URL.*PUBLIC_URL/)],
  })
  const variables = { SHOPIFY_API_SECRET: 'secret-of-the-app', PUBLIC_URL: 'http://127.0.0.1:9' }
  expect(await cli.run(recolor('eachlabs'), { variables })).toMatchObject({
    exitCode: 1,
    complaints: [expect.stringMatching(/`colorway start`.*has to run at PUBLIC_URL.*nothing is charged/)],
  })
  expect(cli.providers.of('eachlabs').requests()).toEqual([])
})
