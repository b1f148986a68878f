// Says how large each built extension is, compressed, and fails where one is too large or none was built.
// Shopify takes up to 64 KB; we stay well below, as merchants wait for it on their own pages.
import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const mostKb = 40

const weigh = (path) => ({ path, kb: gzipSync(readFileSync(path), { level: 9 }).byteLength / 1024 })

const bundles = globSync('extensions/*/dist/*.js').toSorted().map(weigh)
for (const { path, kb } of bundles) process.stdout.write(`${kb.toFixed(1)} KB  ${path}\n`)

const tooLarge = bundles.filter(({ kb }) => kb > mostKb)
for (const { path } of tooLarge) process.stderr.write(`${path} is over ${mostKb} KB: look what it imports.\n`)
if (bundles.length === 0) process.stderr.write('No extension is built: run `npm run build:app` first.\n')
if (bundles.length === 0 || tooLarge.length > 0) process.exitCode = 1
