import { readDashScopeAnswer } from '../dashscope-shape.ts'
import type { HttpAnswer } from '../http-answer.ts'
import type { CallState } from '../wire.ts'

/** The answer to a call is its result [doc]: addresses that live for a day. */
export const readSubmit = ({ json }: HttpAnswer): CallState | undefined => readDashScopeAnswer(json)
