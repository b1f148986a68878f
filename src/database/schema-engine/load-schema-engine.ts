import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { bug } from '../../domain/errors.ts'

declare global {
  /** Neither TypeScript's es2024 nor @types/node knows the one function that is needed here. */
  namespace WebAssembly {
    function instantiate(
      bytes: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>
  }
}

let loading: Promise<typeof bindings.SchemaEngine> | undefined

/**
 * Prisma's schema engine, the one that its command line downloads as a binary, as WebAssembly from npm.
 * Loaded once a process, and only where something is to be migrated or compared (it takes a few hundred ms).
 *
 * The package's own entry imports the .wasm as a module, at which Node 24 prints a warning into every command's
 * output and which test runners do not follow: so the file is instantiated here.
 */
export function loadSchemaEngine(): Promise<typeof bindings.SchemaEngine> {
  loading ??= instantiate()
  return loading
}

async function instantiate() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } })
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...bindings, ...idleTimers() },
  })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start !== 'function') throw bug('The schema engine has no entry point: its package has changed.')
  start()
  return bindings.SchemaEngine
}

/**
 * The engine gives itself ten seconds to get its lock, and leaves that timer running once it has it: a command that
 * migrates would end only then. (Import names carry a hash of the build.)
 */
function idleTimers() {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout'))
  const start = (run: () => void, delayMs: number) => setTimeout(run, delayMs).unref()
  return Object.fromEntries(names.map((name) => [name, start]))
}

/** The engine looks this up by name to say why it gives up; without it a panic hides behind a TypeError. */
function reportPanic(message: string): never {
  throw bug(`The schema engine gave up: ${message}`)
}
