import type { Command } from 'commander'
import type { ProgramDeps } from '../cli-deps.ts'

/** `start`, `web`, `worker`: the processes that stay. */
export const addStart = (program: Command, deps: ProgramDeps): void => {
  const roles = [
    { name: 'start', web: true, workers: true, description: 'Run web server and workers in one process.' },
    { name: 'web', web: true, workers: false, description: 'Run a web server only.' },
    {
      name: 'worker',
      web: false,
      workers: true,
      description: 'Run workers only; start as many as you like.',
    },
  ] as const
  for (const { name, description, ...role } of roles)
    program
      .command(name)
      .description(description)
      .action(() => stay(deps, role))
}

interface Role {
  readonly web: boolean
  readonly workers: boolean
}

const stay = async (deps: ProgramDeps, { web, workers }: Role): Promise<void> => {
  const terminal = deps.terminal(false)
  const house = await deps.openHouse()
  try {
    if (workers) await house.startWorkers()
    if (web) terminal.say(`Colorway serves ${await house.startWeb()}`)
    terminal.say('Ready. Ctrl-C ends it.')
    await deps.untilStopped()
    terminal.say('Ending: work in hand is finished first.')
  } finally {
    await house.close()
  }
}
