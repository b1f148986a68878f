import type { ComplianceStore } from '../../../ports/compliance-store.ts'
import type { Database } from '../../connect.ts'
import type { Transaction } from '../transaction.ts'
import { answerColumn } from './answer-column.ts'
import { eraseShop } from './erase-shop.ts'
import { listMentions, replaceMentions } from './mentions.ts'

/** A large shop takes its time; nobody waits for it. */
const patience = { timeout: 600_000 }

export const createComplianceStore = (db: Database, shopId: string): ComplianceStore => {
  const end = async (tx: Transaction, id: string, answer: object) => {
    await tx.$executeRaw`
      UPDATE compliance_request SET done_at = now(), answer = coalesce(answer, '{}') || ${JSON.stringify(answer)}::jsonb
      WHERE shop_id = ${shopId} AND id = ${id}::uuid AND done_at IS NULL`
  }
  return {
    open: async (id, topic) => {
      await db.complianceRequest.createMany({ data: [{ shopId, id, topic }], skipDuplicates: true })
      return (await db.complianceRequest.count({ where: { shopId, id, doneAt: null } })) === 1
    },

    answerMentions: (id, pattern) =>
      db.$transaction(async (tx) => {
        const mentions = pattern === undefined ? [] : await listMentions(tx, { shopId, pattern })
        await end(tx, id, { mentions })
      }, patience),

    redactMentions: (id, pattern) =>
      db.$transaction(async (tx) => {
        const counts = pattern === undefined ? {} : await replaceMentions(tx, { shopId, pattern })
        await end(tx, id, { counts })
      }, patience),

    eraseShop: (id) => db.$transaction((tx) => eraseShop(tx, shopId, id), patience),

    close: (id, { counts = {}, note }) =>
      db.$transaction(async (tx) => {
        const row = await tx.complianceRequest.findUnique({ where: { shopId_id: { shopId, id } } })
        const before = answerColumn.parse(row?.answer ?? {})
        await end(tx, id, { counts: { ...before.counts, ...counts }, ...(note !== undefined && { note }) })
      }),

    list: async () => {
      const rows = await db.complianceRequest.findMany({
        where: { shopId },
        orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
      })
      return rows.map(({ id, topic, receivedAt, doneAt, answer }) => {
        const { counts, note, mentions } = answerColumn.parse(answer ?? {})
        return { id, topic, receivedAt, doneAt: doneAt ?? undefined, counts, note, mentions }
      })
    },
  }
}
