import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** Where this process and its children leave what they said: the end of the run looks through it for secrets. */
export const heardFile = (): string => join(inject('heardFolder'), `${process.pid}.log`)

/** Keeps a text that a program of ours gave to the outside. */
export const hear = (text: string): void =>
  appendFileSync(heardFile(), text.endsWith('\n') ? text : `${text}\n`)

/** From now on nothing that is heard in this run may hold this secret, whatever it looks like. */
export const keepSecret = (secret: string): void =>
  appendFileSync(join(inject('heardFolder'), 'secrets'), `${JSON.stringify(secret)}\n`)

/** The same for every variable of an environment that is a secret by its name. */
export const keepSecretsOf = (env: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(env))
    if (/SECRET|TOKEN|ENCRYPTION_KEY|PASSWORD/.test(name) && value !== '') keepSecret(value)
}
