import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandboxS3 } from '../../sandbox/s3/start-sandbox-s3.ts'
import { freshDatabase } from '../../support/postgres.ts'
import { openHostedCli } from './open-hosted-cli.ts'
import { runColorway } from './run-colorway.ts'

let cli: Awaited<ReturnType<typeof openHostedCli>>
beforeAll(async () => {
  cli = await openHostedCli()
})
afterAll(() => cli.close())
beforeEach(() => {
  for (const name of ['dashscope', 'segmind', 'empiriolabs'] as const) cli.providers.of(name).reset()
})

describe('providers', () => {
  it('lists every one without a shop, and how to set it up', async () => {
    const { exitCode, stdout, stderr } = await runColorway(['providers'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^PROVIDER +MODEL +TIER +PICTURE/)
    expect(stdout).toMatch(
      /^dashscope +qwen-image-2\.0-pro +final +\$0\.075 .* not set up: set DASHSCOPE_API_KEY$/m,
    )
    expect(stdout).toMatch(/^local .* free .* ready$/m)
  })

  it('says which are set up, and which of those cannot be used and why', async () => {
    const variables = { DASHSCOPE_DRAFT_MODEL: 'qwen-image-2.0', WAVESPEED_MODEL: 'of-nobody' }
    const { results, text } = await cli.run(['providers', '--json'], { variables })
    expect(results).toMatchObject([
      {
        providers: expect.arrayContaining([
          expect.objectContaining({
            provider: 'dashscope',
            isSetUp: true,
            variable: 'DASHSCOPE_API_KEY',
            models: [
              expect.objectContaining({ model: 'qwen-image-2.0-pro', tier: 'final', priceMicros: 75_000n }),
              expect.objectContaining({ model: 'qwen-image-2.0', tier: 'draft', priceMicros: 35_000n }),
            ],
          }),
          expect.objectContaining({ provider: 'wavespeed', models: [] }),
        ]),
      },
    ])
    expect(text).toMatch(/^dashscope .* set up by DASHSCOPE_API_KEY; its health is not known yet$/m)
    expect(text).toMatch(/^eachlabs .* not usable: see below$/m)
    expect(text).toMatch(/^eachlabs fetches pictures.*STORAGE_URL.*PUBLIC_URL/m)
    expect(text).toMatch(/does not know the model of-nobody/)
  })

  it('shows the health that all processes share; a check that works heals it', async () => {
    const database = await freshDatabase()
    const variables = { DATABASE_URL: database.url }
    const workshop = await cli.depsWith(variables).openWorkshop()
    try {
      const { editor } = await workshop.openEditor('dashscope', undefined)
      const lanes = await workshop.openLanes()
      await lanes?.noteBroken(editor.description, 'DashScope says that there are no credits.')
      const { text } = await cli.run(['providers'], { variables })
      expect(text).toMatch(/^dashscope .* 0 +0 +not usable: .*no credits\. It is tried again after .*T/m)
      expect(text).toMatch(/^segmind .* 0 +4 +healthy$/m)
      await cli.run(['providers', 'check', 'dashscope', '--yes'], { variables })
      expect(await lanes?.read(editor.description)).toMatchObject({ brokenReason: undefined, failures: 0 })
    } finally {
      await workshop.close()
      await database.drop()
    }
  })
})

describe('a check', () => {
  const check = (name: string, ...more: string[]) => ['providers', 'check', name, ...more]

  it('makes one real call, and tells what held', async () => {
    const { exitCode, said, text } = await cli.run(check('dashscope', '--yes'))
    expect(exitCode).toBe(0)
    expect(said.join('\n')).toMatch(/costs \$0\.075/)
    expect(text).toMatch(/✓ key.*✓ picture +A PNG of 1152 × 960 px.*✓ size.*dashscope works/s)
    const dashscope = cli.providers.of('dashscope')
    expect(dashscope.requests()).toHaveLength(1)
    expect(dashscope.billedMicros()).toBe(75_000n)
  })

  it('tells what the provider says of money', async () => {
    const { text } = await cli.run(check('segmind', '--yes', '--model', 'v1/qwen-image-edit-plus'))
    expect(text).toMatch(/cost +.*x-credits-consumed = /)
  })

  it('sends nothing where nobody agreed to the cost', async () => {
    const { exitCode, stderr } = await runColorway(check('dashscope'), cli.env)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--yes')
    expect(cli.providers.of('dashscope').requests()).toEqual([])
  })

  it('that fails says so in one line of JSON, and by its exit code', async () => {
    cli.providers.of('dashscope').misbehave('bad-key')
    const { exitCode, stdout, json } = await runColorway(check('dashscope', '--yes', '--json'), cli.env)
    expect(exitCode).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(json).toMatchObject({
      isUsable: false,
      error: { code: 'account_broken' },
      facts: expect.arrayContaining([expect.objectContaining({ fact: 'key', held: false })]),
      advice: expect.stringMatching(/key/),
    })
  })

  it.each([
    ['throttle', 'throttled', /STARTS_PER_MINUTE/],
    ['refuse', 'refused', /moderation/],
    ['drop-after-accept', 'unknown_outcome', /✗ answer.*own list of calls/s],
  ] as const)('of a provider that meets %s says what to do', async (fault, code, told) => {
    cli.providers.of('dashscope').misbehave(fault)
    const { exitCode, results, text } = await cli.run(check('dashscope', '--yes'))
    expect(exitCode).toBe(1)
    expect(results).toMatchObject([{ isUsable: false, error: { code } }])
    expect(text).toMatch(told)
    expect(cli.providers.of('dashscope').requests()).toHaveLength(1)
  })

  it('finds out what is no whole picture', async () => {
    cli.providers.of('segmind').misbehave('truncated-picture')
    const { exitCode, text } = await cli.run(check('segmind', '--yes', '--model', 'v1/qwen-image-edit-plus'))
    expect(exitCode).toBe(1)
    expect(text).toMatch(/✗ picture +What came from Segmind is a .* file that is cut off/)
  })

  it('of one that fetches pictures says what it lacks, and works with a bucket, which it leaves empty', async () => {
    const without = await cli.run(check('empiriolabs', '--yes'))
    expect(without.exitCode).toBe(2)
    expect(without.complaints.join()).toMatch(/STORAGE_URL.*PUBLIC_URL/)
    const s3 = await startSandboxS3()
    const variables = {
      STORAGE_URL: `s3://${s3.bucket}/x?endpoint=${encodeURIComponent(s3.origin)}&region=eu`,
      AWS_ACCESS_KEY_ID: s3.keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.keys.secretAccessKey,
    }
    const { exitCode, text } = await cli.run(check('empiriolabs', '--yes'), { variables })
    s3.stop()
    expect(exitCode).toBe(0)
    expect(text).toMatch(/\? model list +\/openapi\.json was answered with status 404.*\/v1\/models was/s)
    expect(s3.requests.some((request) => request.startsWith('PUT'))).toBe(true)
    expect([...s3.objects.keys()]).toEqual([])
  })
})
