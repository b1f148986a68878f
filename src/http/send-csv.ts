import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'

type Fill = (write: (text: string) => Promise<void>) => Promise<unknown>

/** Whoever takes nothing for so long does not hold up a connection to the database any longer. */
const patienceMs = 60_000

/**
 * Answers with a file while it is made, which waits for its reader. What fails on the way cuts the answer off, so that
 * half a file is not taken for a whole one.
 */
export const sendCsv = (
  reply: FastifyReply,
  filename: string,
  fill: Fill,
  waitMs = patienceMs,
): FastifyReply => {
  const file = new PassThrough()
  const cutOff = (error: unknown) => file.destroy(error instanceof Error ? error : new Error(`${error}`))
  // The next part is made once the last one was taken; a stream that is closed meanwhile does not tell its writer.
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => cutOff(new Error('Nobody takes the file.')), waitMs)
      const stop = () => settle(new Error('Nobody takes the file any more.'))
      const settle = (error?: Error | null) => {
        clearTimeout(timer)
        file.off('close', stop)
        if (error) reject(error)
        else resolve()
      }
      file.once('close', stop)
      file.write(text, settle)
    })
  fill(write).then(() => file.end(), cutOff)
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${filename}"`)
    .send(file)
}
