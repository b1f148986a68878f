import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

/** A route as Fastify registered it: its method, and its pattern as "/api/batches/:id/run". */
export interface KnownRoute {
  readonly method: string
  readonly url: string
}

const isInitialization = (message: unknown): message is { readonly fastify: FastifyInstance } =>
  typeof message === 'object' && message !== null && 'fastify' in message

/** Every route of the servers that are made while `make` runs, without HEAD and OPTIONS. */
export const watchRoutes = async <T>(
  make: () => Promise<T>,
): Promise<{ readonly made: T; readonly routes: readonly KnownRoute[] }> => {
  const routes: KnownRoute[] = []
  const keep = ({ method, url }: RouteOptions) => {
    for (const each of [method].flat())
      if (each !== 'HEAD' && each !== 'OPTIONS') routes.push({ method: each, url })
  }
  const listen = (message: unknown) => {
    if (isInitialization(message)) message.fastify.addHook('onRoute', keep)
  }
  subscribe('fastify.initialization', listen)
  try {
    return { made: await make(), routes }
  } finally {
    unsubscribe('fastify.initialization', listen)
  }
}
