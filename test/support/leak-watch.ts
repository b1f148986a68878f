import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findSecrets } from './find-secrets.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests leave every log line and every refusal; see `hear`. */
    readonly heardFolder: string
  }
}

const readLines = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)

/** Fails the run where a log line or a refusal held a secret. Says which kind and where, and never the secret. */
export default function setUp(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'colorway-test-heard-'))
  project.provide('heardFolder', folder)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return () => {
    const leaks = findLeaks(folder)
    remove()
    if (leaks.length === 0) return
    process.exitCode = 1
    throw new Error(`Secrets in logs or answers of the ${project.name} tests:\n  ${leaks.join('\n  ')}`)
  }
}

const findLeaks = (folder: string): readonly string[] => {
  const names = readdirSync(folder)
  const known = names.includes('secrets')
    ? readLines(join(folder, 'secrets')).map((line) => String(JSON.parse(line)))
    : []
  const leaks = names
    .filter((name) => name !== 'secrets')
    .flatMap((name) => readLines(join(folder, name)))
    .flatMap((line) => findSecrets(line, known).map((kind) => `${kind} in: ${describe(line)}`))
  return [...new Set(leaks)]
}

/** Enough of a line to find where it was written, without its values. */
const describe = (line: string): string => {
  const [, message = ''] = /"msg":"([^"]{1,60})"/.exec(line) ?? []
  const [, place = ''] = /\(?(?:file:\/\/)?(\/[^\s:()]+\/(?:src|test)\/[^\s:()]+:\d+)/.exec(line) ?? []
  const told = [message, place].filter((part) => part !== '' && findSecrets(part).length === 0)
  return told.join(' at ') || `a line of ${line.length} characters`
}
