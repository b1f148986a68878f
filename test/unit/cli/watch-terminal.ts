import type { Terminal } from '../../../src/cli/terminal.ts'

/** A terminal that notes what it is told, and answers questions with `answer`; without one nobody is there. */
export const watchTerminal = (answer?: boolean) => {
  const said: string[] = []
  const questions: string[] = []
  const texts: string[] = []
  const written: string[] = []
  const complaints: string[] = []
  const results: unknown[] = []
  const terminal: Terminal = {
    say: (text) => void said.push(text),
    progress: () => ({ update: () => undefined, stop: () => undefined }),
    confirm: async (question) => {
      questions.push(question)
      return answer
    },
    write: async (text) => void written.push(text),
    complain: (text) => void complaints.push(text),
    result: (json, text) => {
      results.push(json)
      texts.push(text)
    },
  }
  return { terminal, said, questions, texts, written, complaints, results }
}
