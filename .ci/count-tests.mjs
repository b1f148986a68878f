import { readFileSync } from 'node:fs'

/** Prints the runner's own counts as one plain line. The Redis suites must have run: a skip there is a failure. */
const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
)
const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
const redisSkipped = skipped.filter(({ fullName }) => /redis/i.test(fullName))
for (const { fullName } of redisSkipped) process.stdout.write(`Not run, though it must be: ${fullName}\n`)
const failed = numFailedTests + redisSkipped.length
process.stdout.write(`Tests: ${numPassedTests} passed, ${failed} failed, ${skipped.length} skipped\n`)
process.exitCode = failed > 0 || numFailedTestSuites > 0 || numPassedTests === 0 ? 1 : 0
