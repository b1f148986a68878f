import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Run after `npm install` behind a registry mirror that lacks the builds of other platforms: npm then leaves them
 * out of the lock file, and `npm ci` refuses that file. Writes each missing one in, as its parent names it; on its
 * own platform npm fetches it, elsewhere it passes it over.
 */
const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
]
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

const findInstalled = (parent, name) => {
  for (let folder = parent; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

const added = []
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (findInstalled(parent, name)) continue
    const words = name.split(/[^a-z0-9]+/)
    const os = systems.filter((system) => words.includes(system))
    const cpu = processors.filter((processor) => words.includes(processor))
    if (os.length === 0 && cpu.length === 0) continue
    const libc = words.includes('musl')
      ? ['musl']
      : words.includes('gnu') && os[0] === 'linux'
        ? ['glibc']
        : undefined
    const folder = `node_modules/${name}`
    lock.packages[folder] = { version, ...(dev && { dev }), optional: true, os, cpu, ...(libc && { libc }) }
    added.push(folder)
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added.length} builds of other platforms written into ${path}\n`)
