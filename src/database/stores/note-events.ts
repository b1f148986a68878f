import type { SubjectKind } from '../generated/enums.ts'
import type { Transaction } from './transaction.ts'

interface Happening {
  readonly kind: SubjectKind
  /** Rows by their ids, or things of another kind by their names. */
  readonly subjects: readonly { readonly id?: string; readonly name?: string; readonly reason?: string }[]
  readonly from?: string | undefined
  readonly to: string
  /** Undefined where nobody asked for it: then nothing is noted. */
  readonly actor: string | undefined
  readonly reason?: string | undefined
}

/** Notes what somebody did that moves no row: those that do leave an event by themselves. */
export const noteEvents = async (
  tx: Transaction,
  shopId: string,
  { kind, subjects, from, to, actor, reason }: Happening,
): Promise<void> => {
  if (actor === undefined || subjects.length === 0) return
  await tx.event.createMany({
    data: subjects.map((subject) => ({
      shopId,
      subjectKind: kind,
      subjectId: subject.id ?? null,
      subjectName: subject.name ?? null,
      fromState: from ?? null,
      toState: to,
      actor,
      reason: subject.reason ?? reason ?? null,
    })),
  })
}
