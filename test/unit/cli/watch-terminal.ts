import type { Terminal } from '../../../src/cli/terminal.ts'

/** A terminal that notes what it is told. */
export const watchTerminal = () => {
  const complaints: string[] = []
  const results: unknown[] = []
  const terminal: Terminal = {
    say: () => undefined,
    progress: () => ({ update: () => undefined, stop: () => undefined }),
    complain: (text) => void complaints.push(text),
    result: (json) => void results.push(json),
  }
  return { terminal, complaints, results }
}
