import { setTimeout as sleep } from 'node:timers/promises'
import { spawnWorker } from './spawn-worker.ts'

const longestMs = 60_000

interface Work {
  readonly env: Readonly<Record<string, string>>
  readonly kills: number
  /** All that moves meanwhile, as one text. */
  readonly readSigns: () => Promise<string>
  readonly isOver: () => Promise<boolean>
  /** Loses what is queued. */
  readonly wipeQueues: () => Promise<void>
  readonly onKill?: () => Promise<void>
}

/**
 * Has worker processes do something, each of which is killed as soon as anything has moved, and the queue wiped with it;
 * the last one goes on working. Answers how many were killed, and how to end the last.
 */
export const workThroughKills = async ({ env, kills, readSigns, isOver, wipeQueues, onKill }: Work) => {
  let killed = 0
  while (killed < kills && !(await isOver())) {
    const before = await readSigns()
    const worker = spawnWorker(env)
    try {
      await until(async () => (await readSigns()) !== before)
      // Each a little later after the sign than the one before.
      await sleep(killed * 7)
    } finally {
      await worker.end('SIGKILL')
    }
    await wipeQueues()
    await onKill?.()
    killed++
  }
  const last = spawnWorker(env)
  const end = () => last.end('SIGKILL')
  await until(isOver).catch(async (error: unknown) => {
    await end()
    throw error
  })
  return { killed, end }
}

/** @throws Error where it does not come to be in a minute */
export const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  for (const endMs = Date.now() + longestMs; !(await isTrue()); await sleep(5))
    if (Date.now() > endMs) throw new Error(`It did not come to be: ${isTrue}`)
}
