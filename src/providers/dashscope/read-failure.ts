/** Its codes are read in one place with those of the providers that pass them on [doc]. */
export { readDashScopeFailure as readFailure } from '../dashscope-failure.ts'
