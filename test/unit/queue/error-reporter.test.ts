import { expect, it } from 'vitest'
import { errorReporter } from '../../../src/queue/error-reporter.ts'

it('tells the same complaint once a minute', () => {
  const told: object[] = []
  const skip = () => {}
  let nowMs = 0
  const report = errorReporter(
    { debug: skip, info: skip, warn: (fields) => void told.push(fields), error: skip },
    () => nowMs,
  )
  const refused = Object.assign(new Error('connect to hidden'), { code: 'ECONNREFUSED' })
  report({}, refused)
  nowMs = 59_999
  report({}, refused)
  expect(told).toHaveLength(1)
  report({ step: 'publish' }, refused)
  report({}, new Error('another'))
  expect(told).toHaveLength(3)
  nowMs = 60_000
  report({}, refused)
  expect(told).toHaveLength(4)
  expect(JSON.stringify(told)).not.toContain('hidden')
})
