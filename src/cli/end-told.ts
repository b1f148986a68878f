import { CommanderError } from 'commander'

const told = 'colorway.told'

/** Ends a command that has failed and has said so in its result: with exit code 1, and no further word. */
export const endTold = (): never => {
  throw new CommanderError(1, told, '')
}

export const wasTold = ({ code }: CommanderError): boolean => code === told
