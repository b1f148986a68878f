import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a benchmark in a file beside this one exports as `bench`: it answers its figures, and tells how it goes. */
export type Benchmark = (
  tell: (what: string) => void,
  options: ReadonlyMap<string, string>,
) => Promise<Readonly<Record<string, unknown>>>

const known = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && name !== basename(import.meta.filename))
  .map((name) => basename(name, '.ts'))

const isBenchmark = (value: unknown): value is Benchmark => typeof value === 'function'

/** Runs one benchmark: its figures as one line of JSON on stdout, or as a list without `--json`; the rest on stderr. */
const [name = '', ...args] = process.argv.slice(2)
const path = join(import.meta.dirname, `${name}.ts`)
if (!known.includes(name) || !existsSync(path)) {
  process.stderr.write(
    `Usage: npm run -s bench -- NAME [--json] [--option=value …]\nThere is: ${known.join(', ')}\n`,
  )
  process.exit(2)
}
const options = new Map(
  args.map((arg): [string, string] => {
    const [key = '', value = ''] = arg.replace(/^--/, '').split('=')
    return [key, value]
  }),
)
const { bench }: Record<string, unknown> = await import(path)
if (!isBenchmark(bench)) throw new Error(`${name}.ts exports no bench.`)
const figures = await bench((what) => process.stderr.write(`${what}\n`), options)
const text = options.has('json')
  ? JSON.stringify({ bench: name, ...figures })
  : Object.entries(figures)
      .map(([figure, value]) => `${figure}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
      .join('\n')
process.stdout.write(`${text}\n`)
