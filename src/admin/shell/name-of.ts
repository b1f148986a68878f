import { say } from '../texts/say.ts'
import { translateSentence } from '../texts/translate-sentence.ts'

/** Who did something, as a person reads it: "staff 42 (Ada L.)" is Ada L. */
export const nameOf = (actor: string): string => {
  const staff = /^staff (\S+)(?: \((.*)\))?$/.exec(actor)
  if (staff) return staff[2] ?? say('actor.staff', { number: staff[1] ?? '' })
  const [, rule] = /^rule: (.*)$/.exec(actor) ?? []
  if (rule !== undefined) return say('actor.rule', { rule: translateSentence?.(rule) ?? rule })
  const [, schedule] = /^schedule: (.*)$/.exec(actor) ?? []
  if (schedule !== undefined) return say('actor.schedule', { name: schedule })
  if (actor === 'colorway') return say('actor.machine')
  return actor === 'command line' ? say('actor.cli') : actor
}
