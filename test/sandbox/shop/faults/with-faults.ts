import type { Route } from '../http/route.ts'
import type { Shop } from '../model/shop.ts'
import { answerFault } from './answer-fault.ts'

/** The route, struck by the faults that are planned for this kind of request. */
export const withFaults = ({ faults }: Shop, operation: 'upload' | 'cdn', route: Route): Route => ({
  ...route,
  answer: async (routed) => {
    const before = faults.draw(operation, 'before')
    if (before) return answerFault(before)
    const answer = await route.answer(routed)
    const after = faults.draw(operation, 'after')
    return after ? answerFault(after) : answer
  },
})
