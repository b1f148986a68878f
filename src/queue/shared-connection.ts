import { EventEmitter, setMaxListeners } from 'node:events'
import { PostgresConnection, type PostgresConnectionOptions } from 'bullmq'
import { steps } from '../ports/nudges.ts'

/** Every queue and every worker hangs one of its own on what they share. */
const mostListeners = 2 + 2 * steps.length

/** Where BullMQ says to which queue a job was added, one that is due later too. */
const jobsChannel = 'bullmq_jobs'

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>

/**
 * A connection of BullMQ that many workers listen on. PostgreSQL wakes everybody who listens, whatever for, at each
 * notification (until version 18 at least), so that a connection for each worker makes every job dearer.
 */
export class SharedConnection extends PostgresConnection {
  readonly #wakers = new Map<string, Set<() => void>>()
  readonly #subscribed = new WeakMap<ListenClient, Promise<unknown>>()

  constructor(options: PostgresConnectionOptions) {
    super(options)
    this.setMaxListeners(mostListeners)
    if (this.pool instanceof EventEmitter) setMaxListeners(mostListeners, this.pool)
    this.on('listenerinvalidated', () => this.#wakeAll())
  }

  /** Calls `wake` whenever a job may have come to the queue. */
  onJob(queueName: string, wake: () => void): void {
    const wakers = this.#wakers.get(queueName) ?? new Set()
    this.#wakers.set(queueName, wakers.add(wake))
  }

  /** Returns once whatever comes is heard; what came before was perhaps not. */
  async listen(): Promise<void> {
    const client = await this.getListenClient()
    const subscribed = this.#subscribed.get(client) ?? this.#subscribe(client)
    this.#subscribed.set(client, subscribed)
    await subscribed
  }

  async #subscribe(client: ListenClient): Promise<void> {
    client.on('notification', ({ channel, payload }) => {
      if (channel === jobsChannel) for (const wake of this.#wakers.get(payload ?? '') ?? []) wake()
    })
    await client.query(`LISTEN ${jobsChannel}`)
    this.#wakeAll()
  }

  #wakeAll(): void {
    for (const wakers of this.#wakers.values()) for (const wake of wakers) wake()
  }
}
