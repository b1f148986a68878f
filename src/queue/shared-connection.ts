import { EventEmitter, setMaxListeners } from 'node:events'
import { PostgresConnection, type PostgresConnectionOptions } from 'bullmq'
import { steps } from '../ports/nudges.ts'

/** Every queue and every worker hangs one of its own on what they share. */
const mostListeners = 2 + 2 * steps.length

type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>

/**
 * A connection of BullMQ that many workers listen on. PostgreSQL wakes everybody who listens, whatever for, at each
 * notification (until version 18 at least), so that a connection for each worker makes every job dearer.
 */
export class SharedConnection extends PostgresConnection {
  readonly #prepared = new WeakSet<ListenClient>()

  constructor(options: PostgresConnectionOptions) {
    super(options)
    this.setMaxListeners(mostListeners)
    if (this.pool instanceof EventEmitter) setMaxListeners(mostListeners, this.pool)
  }

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient()
    if (!this.#prepared.has(client)) {
      this.#prepared.add(client)
      if (client instanceof EventEmitter) setMaxListeners(mostListeners, client)
      client.query = oneAtATime(client.query.bind(client))
    }
    return client
  }
}

/** Workers subscribe at the same moment, and pg wants a client to be asked one thing at a time. */
const oneAtATime = (query: ListenClient['query']): ListenClient['query'] => {
  let last: Promise<unknown> = Promise.resolve()
  return (text, params) => {
    const answer = last.then(() => query(text, params))
    last = answer.catch(() => undefined)
    return answer
  }
}
