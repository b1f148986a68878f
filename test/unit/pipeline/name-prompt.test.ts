import { expect, it } from 'vitest'
import { planPrompt } from '../../../src/domain/prompt.ts'
import { namePrompt } from '../../../src/pipeline/name-prompt.ts'

const subject = { thing: 't-shirt', looks: [{ kind: 'color', value: 'Navy', hex: '#1F2A44' }] } as const

it('names our own prompt by its version, and a shop’s by what it says', () => {
  expect(namePrompt(planPrompt(subject))).toMatch(/^built-in \d+$/)
  const [one, same, other] = [
    'Make the {thing} {color}.',
    'Make the {thing} {color}.',
    'Now: {thing}, {color}.',
  ].map((template) => namePrompt({ template, builtInVersion: undefined, subject }))
  expect(one).toMatch(/^own [0-9a-f]{12}$/)
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})
