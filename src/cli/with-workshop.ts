import type { CliDeps } from './cli-deps.ts'
import type { Workshop } from './workshop.ts'

/** Opens the workshop for one command, and closes it however the command ends. Ctrl-C aborts the signal. */
export const withWorkshop = async <T>(
  deps: Pick<CliDeps, 'openWorkshop' | 'untilStopped'>,
  work: (workshop: Workshop, signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const workshop = await deps.openWorkshop()
  const stop = new AbortController()
  void deps.untilStopped().then(() => stop.abort())
  try {
    return await work(workshop, stop.signal)
  } finally {
    await workshop.close()
  }
}
