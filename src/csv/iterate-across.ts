import type { MessagePort } from 'node:worker_threads'

type Answer<Value> =
  | { readonly kind: 'next'; readonly value: Value }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Hands values to whoever takes them at the other end of the channel, each when it is asked for. */
export const offerAcross = <Value>(port: MessagePort, values: AsyncIterable<Value>): void => {
  const iterator = values[Symbol.asyncIterator]()
  const answer = async (): Promise<Answer<Value>> => {
    try {
      const { done, value } = await iterator.next()
      return done ? { kind: 'end' } : { kind: 'next', value }
    } catch (error) {
      return { kind: 'failed', error }
    }
  }
  port.on('message', async () => port.postMessage(await answer()))
  // Where nobody takes any more, nothing more is made; what fails at ending has nobody to hear of it.
  port.on('close', () => void iterator.return?.().catch(() => undefined))
}

/**
 * Takes the values that the other end of the channel offers, and asks for the next while one is worked on. Whoever
 * breaks off closes the channel.
 * @throws what the other end's values failed with, as a copy; an Error where the other end is gone
 */
export async function* takeAcross<Value>(port: MessagePort): AsyncGenerator<Value> {
  let asking = Promise.withResolvers<Answer<Value>>()
  let isGone = false
  port.on('message', (answer: Answer<Value>) => asking.resolve(answer))
  port.on('close', () => {
    isGone = true
    asking.reject(new Error('The thread at the other end of a channel ended.'))
  })
  const ask = (): Promise<Answer<Value>> => {
    asking = Promise.withResolvers()
    // Nobody may wait for it any more.
    asking.promise.catch(() => undefined)
    if (isGone) asking.reject(new Error('The thread at the other end of a channel ended.'))
    else port.postMessage(null)
    return asking.promise
  }
  try {
    let asked = ask()
    for (;;) {
      const answer = await asked
      if (answer.kind === 'end') return
      if (answer.kind === 'failed') throw answer.error
      asked = ask()
      yield answer.value
    }
  } finally {
    port.close()
  }
}
