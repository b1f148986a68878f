import { type PostgresConnectionOptions, PostgresQueueBackend, type QueueBaseOptions } from 'bullmq'
import type { SharedConnection } from './shared-connection.ts'

/** Between two looks for a job at least: everybody is told of every job, and only one of them gets it. */
const looksApartMs = 50

/**
 * What a worker waits with for its next job. BullMQ's own asks the database twice at each waking whether it has missed
 * something; this one is told by a listener that it never takes off, and remembers it until the worker has looked.
 */
export class WakefulBackend extends PostgresQueueBackend {
  readonly #shared: SharedConnection
  /** Something may have come since the worker looked last. */
  #isDue = true
  #isStopped = false
  #lookedAt = 0
  #onJob = (): void => {}
  #onStop = (): void => {}

  constructor(
    shared: SharedConnection,
    queueName: string,
    options: QueueBaseOptions & { connection: PostgresConnectionOptions },
  ) {
    super(shared, queueName, options, false)
    this.#shared = shared
    shared.onJob(queueName, () => {
      this.#isDue = true
      this.#onJob()
    })
  }

  /** Waits for so many seconds at most: until the next job that was known to be due later, at the latest. */
  override async waitForJob(atMostSeconds: number): ReturnType<PostgresQueueBackend['waitForJob']> {
    if (this.#isStopped || this.#shared.isClosing) return null
    await this.#shared.listen()
    if (!this.#isDue) await this.#rest(atMostSeconds * 1_000, (end) => (this.#onJob = end))
    await this.#rest(this.#lookedAt + looksApartMs - Date.now())
    this.#lookedAt = Date.now()
    if (!this.#isDue) return null
    this.#isDue = false
    return { member: this.queueName, score: 0 }
  }

  /** Ends early where the worker stops. */
  async #rest(ms: number, endEarly: (end: () => void) => void = () => {}): Promise<void> {
    if (ms <= 0 || this.#isStopped) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      const end = () => {
        clearTimeout(timer)
        resolve()
      }
      this.#onStop = end
      endEarly(end)
    })
  }

  override async disconnectBlocking(): Promise<void> {
    this.#isStopped = true
    this.#onStop()
  }

  override async reconnectBlocking(): Promise<void> {
    this.#isStopped = false
    this.#isDue = true
  }
}
