import { createInterface } from 'node:readline/promises'
import { SingleBar } from 'cli-progress'
import { unavailable } from '../domain/errors.ts'

/** Where commands speak: progress goes to stderr, so that stdout holds results only. */
export interface Terminal {
  /** A sentence about what is going on; on stderr where stdout is for JSON. */
  say(text: string): void
  progress(title: string): Progress
  /** Asks for a yes; undefined where nobody is there to answer. */
  confirm(question: string): Promise<boolean | undefined>
  /** A part of a file that goes to stdout; resolves when there is room for more. */
  write(text: string): Promise<void>
  /** What went wrong, on stderr. */
  complain(text: string): void
  /** The last word: one JSON line with `--json`, else the text. */
  result(json: Readonly<Record<string, unknown>>, text: string): void
}

export interface Progress {
  update(done: number, total: number, note: string): void
  stop(): void
}

interface MaybeTerminal {
  readonly isTTY?: boolean
}

interface Streams {
  readonly stdin: NodeJS.ReadableStream & MaybeTerminal
  readonly stdout: NodeJS.WritableStream & MaybeTerminal
  readonly stderr: NodeJS.WritableStream & MaybeTerminal
}

export const createTerminal = (json: boolean, { stdin, stdout, stderr }: Streams): Terminal => ({
  say: (text) => void (json ? stderr : stdout).write(`${text}\n`),
  progress: (title) => (stderr.isTTY ? barProgress(title, stderr) : lineProgress(title, stderr)),
  confirm: async (question) =>
    stdin.isTTY && stderr.isTTY ? ask(`${question} [y/N] `, stdin, stderr) : undefined,
  write: (text) => writeTo(stdout, text),
  complain: (text) => void stderr.write(`${text}\n`),
  result: (value, text) => void stdout.write(`${json ? toJsonLine(value) : text}\n`),
})

/** Ctrl-C, or the end of what can be typed, is a no. */
const ask = async (
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean> => {
  const lines = createInterface({ input, output })
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    const answer = lines.question(question).catch(() => '')
    return /^y(es)?$/i.test((await Promise.race([answer, closed])).trim())
  } finally {
    lines.close()
  }
}

const writeTo = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(unavailable('Nobody reads what is written any more.'))
    stream.once('error', fail)
    stream.write(text, (error) => {
      // The stream tells the same error once more, to whoever listens.
      if (error) return
      stream.off('error', fail)
      resolve()
    })
  })

const toJsonLine = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? Number(item) : item))

const barProgress = (title: string, stream: NodeJS.WritableStream): Progress => {
  const format = `${title} {bar} {value}/{total} {note}`
  const bar = new SingleBar({ format, stream, hideCursor: true, barsize: 30, linewrap: false })
  bar.start(1, 0, { note: '' })
  return {
    update: (done, total, note) => {
      bar.setTotal(total)
      bar.update(done, { note })
    },
    stop: () => bar.stop(),
  }
}

/** Where nobody watches a bar: one line for each tenth of the work. */
const lineProgress = (title: string, stream: NodeJS.WritableStream): Progress => {
  let told = -1
  return {
    update: (done, total, note) => {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
      if (tenth <= told) return
      told = tenth
      stream.write(`${title} ${done}/${total} ${note}\n`)
    },
    stop: () => undefined,
  }
}
