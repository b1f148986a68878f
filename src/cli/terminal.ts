import { SingleBar } from 'cli-progress'

/** Where commands speak: progress goes to stderr, so that stdout holds results only. */
export interface Terminal {
  /** A sentence about what is going on; on stderr where stdout is for JSON. */
  say(text: string): void
  progress(title: string): Progress
  /** What went wrong, on stderr. */
  complain(text: string): void
  /** The last word: one JSON line with `--json`, else the text. */
  result(json: Readonly<Record<string, unknown>>, text: string): void
}

export interface Progress {
  update(done: number, total: number, note: string): void
  stop(): void
}

interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

export const createTerminal = (json: boolean, { stdout, stderr }: Streams): Terminal => ({
  say: (text) => void (json ? stderr : stdout).write(`${text}\n`),
  progress: (title) => (stderr.isTTY ? barProgress(title, stderr) : lineProgress(title, stderr)),
  complain: (text) => void stderr.write(`${text}\n`),
  result: (value, text) => void stdout.write(`${json ? toJsonLine(value) : text}\n`),
})

const toJsonLine = (value: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? Number(item) : item))

const barProgress = (title: string, stream: NodeJS.WriteStream): Progress => {
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
const lineProgress = (title: string, stream: NodeJS.WriteStream): Progress => {
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
