import { bug } from '../domain/errors.ts'
import { type Handler, type Step, steps } from '../ports/nudges.ts'

/**
 * One handler for each step, in the order of the steps.
 * @throws ColorwayError `bug`, naming the step that has none or several.
 */
export function matchHandlers(handlers: readonly Handler[]): readonly Handler[] {
  return steps.map((step) => onlyHandlerOf(step, handlers))
}

function onlyHandlerOf(step: Step, handlers: readonly Handler[]): Handler {
  const [handler, ...others] = handlers.filter((candidate) => candidate.step === step)
  if (handler === undefined) throw bug(`The step "${step}" has no handler: its jobs would wait for ever.`)
  if (others.length > 0)
    throw bug(`The step "${step}" has ${others.length + 1} handlers: only one can be meant.`)
  return handler
}
