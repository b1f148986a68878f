import type { Server } from 'node:http'

interface Closable {
  readonly server: Pick<Server, 'closeIdleConnections' | 'closeAllConnections'>
  close(): Promise<unknown>
}

/** How long requests that are under way may take to be answered. */
const usualGraceMs = 10_000
const lookEveryMs = 50

/**
 * Takes no new request, and ends once those under way are answered, or after a grace. Node closes the connections that
 * are idle at that moment only: one whose answer comes later would be kept open for a client for more than a minute.
 */
export const closeServer = async (app: Closable, graceMs = usualGraceMs): Promise<void> => {
  const looking = setInterval(() => app.server.closeIdleConnections(), lookEveryMs)
  const patience = setTimeout(() => app.server.closeAllConnections(), graceMs)
  try {
    await app.close()
  } finally {
    clearInterval(looking)
    clearTimeout(patience)
  }
}
