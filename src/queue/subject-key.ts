import type { Subject } from '../ports/nudges.ts'

/** The same text for the same subject, and for no other; steps without a subject share one. */
export const subjectKey = (payload: Subject | null) =>
  payload === null ? 'house' : JSON.stringify([payload.shopId, payload.id])
