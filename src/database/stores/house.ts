import { inFlightAttemptStates } from '../../domain/attempt-state.ts'
import { machineImportStates } from '../../domain/import-state.ts'
import { openPublicationStates } from '../../domain/publication-state.ts'
import type { DueNudge, House } from '../../ports/house.ts'
import type { Database } from '../connect.ts'
import { admit } from './admission/admit.ts'
import { createEditStore } from './edit-store.ts'
import { findIdleTriggers } from './flow/find-idle-triggers.ts'
import { noteTriggers } from './flow/note-triggers.ts'
import { claimRepairs } from './mirror/claim-repairs.ts'
import { findIdleCatalogs } from './mirror/find-idle-catalogs.ts'
import { machine, moveRow } from './move-rows.ts'
import { claimSchedules } from './schedules/claim-schedules.ts'
import { findIdleRefreshes } from './schedules/find-idle-refreshes.ts'
import { pendingUndo } from './undo-publication.ts'

interface HouseOptions {
  /** How long before its call an edit is let in, so that its picture is prepared by then. */
  readonly leadMs?: number
  /** What each shop may spend on the house's accounts in a month. */
  readonly houseCapMicros?: bigint | undefined
}

/** Of a flood of webhooks, so many are nudged again at a time. */
const mostWebhooks = 1_000

export const createHouse = (db: Database, { leadMs = 0, houseCapMicros }: HouseOptions = {}): House => ({
  admit: (editors) => admit(db, { editors, leadMs, houseCapMicros }),

  findIdle: async (idleMs) => {
    const movedAt = { lt: new Date(Date.now() - idleMs) }
    const unheld = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: new Date() } }] }
    const select = { shopId: true, id: true } as const
    const shop = { access: 'granted' } as const
    const [
      imports,
      batches,
      attempts,
      finishing,
      publications,
      undos,
      webhooks,
      erasures,
      catalogs,
      refreshes,
      triggers,
    ] = await Promise.all([
      db.csvImport.findMany({
        where: { state: { in: [...machineImportStates] }, movedAt, shop, ...unheld },
        select,
      }),
      db.batch.findMany({ where: { state: 'planned', movedAt, shop }, select }),
      db.attempt.findMany({
        where: {
          state: { in: [...inFlightAttemptStates] },
          movedAt,
          edit: { state: 'editing', shop },
          ...unheld,
        },
        select,
      }),
      // After a redo an edit has older settled attempts too: the newest is the one to finish.
      db.attempt.findMany({
        where: { state: 'settled', edit: { state: 'finishing', movedAt, shop } },
        select,
        distinct: ['shopId', 'editId'],
        orderBy: { createdAt: 'desc' },
      }),
      db.publication.findMany({
        where: { state: { in: [...openPublicationStates] }, movedAt, shop, ...unheld },
        select,
      }),
      db.publication.findMany({
        where: { ...pendingUndo(movedAt.lt), shop, ...unheld },
        select,
      }),
      // Webhooks wait for nobody's access: some of them are about its end.
      db.webhookDelivery.findMany({
        where: { handledAt: null, receivedAt: movedAt },
        select,
        orderBy: { receivedAt: 'asc' },
        take: mostWebhooks,
      }),
      db.complianceRequest.findMany({
        where: { topic: 'shop/redact', doneAt: null, receivedAt: movedAt },
        select,
      }),
      findIdleCatalogs(db, movedAt.lt),
      findIdleRefreshes(db, movedAt.lt),
      findIdleTriggers(db, movedAt.lt),
    ])
    return [
      ...imports.map((payload): DueNudge => ({ step: 'import-csv', payload })),
      ...batches.map((payload): DueNudge => ({ step: 'plan-batch', payload })),
      ...attempts.map((payload): DueNudge => ({ step: 'edit-picture', payload })),
      ...finishing.map((payload): DueNudge => ({ step: 'finish-picture', payload })),
      ...publications.map((payload): DueNudge => ({ step: 'publish', payload })),
      ...undos.map((payload): DueNudge => ({ step: 'undo', payload })),
      ...[...webhooks, ...erasures].map((payload): DueNudge => ({ step: 'handle-webhook', payload })),
      ...catalogs,
      ...refreshes,
      ...triggers,
    ]
  },

  findReady: async ({ account, model }, most) => {
    const now = new Date()
    return db.attempt.findMany({
      where: {
        account,
        model,
        state: 'reserved',
        edit: { state: 'editing', shop: { access: 'granted' } },
        AND: [
          { OR: [{ startsAt: null }, { startsAt: { lte: now } }] },
          { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
        ],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { shopId: true, id: true },
    })
  },

  resendUncertain: async (olderThanMs) => {
    const due = await db.$queryRaw<{ shop_id: string; id: string }[]>`
      SELECT edit.shop_id, edit.id::text FROM attempt
      JOIN edit ON edit.shop_id = attempt.shop_id AND edit.id = attempt.edit_id AND edit.state = 'parked'
      JOIN shop ON shop.id = edit.shop_id AND shop.access = 'granted'
        AND (shop.settings ->> 'resendUncertain')::boolean
      WHERE attempt.state = 'uncertain' AND attempt.moved_at < now() - ${olderThanMs} * interval '1 ms'
      GROUP BY edit.shop_id, edit.id HAVING count(*) = 1`
    for (const { shop_id: shopId, id } of due) await createEditStore(db, shopId).sendAgain(id, machine)
    return due.length
  },

  findTicket: async (account, ticket) =>
    (await db.attempt.findFirst({
      where: { account, ticket, state: 'ticketed' },
      select: { shopId: true, id: true },
    })) ?? undefined,

  resumeParked: async (now) => {
    const due = await db.batch.findMany({
      where: { state: 'parked', resumeAt: { lte: now }, shop: { access: 'granted' } },
      select: { shopId: true, id: true },
    })
    for (const { shopId, id } of due)
      await moveRow(db, shopId, { kind: 'batch', id, from: ['parked'], to: 'running', actor: machine })
    return due.length
  },

  forgetWebhooks: async (handledBefore) => {
    const { count } = await db.webhookDelivery.deleteMany({ where: { handledAt: { lt: handledBefore } } })
    return count
  },

  claimRepairs: (isDue) => claimRepairs(db, isDue),

  claimSchedules: (now, nextOf) => claimSchedules(db, { now, nextOf }),

  noteFlowTriggers: () => noteTriggers(db),

  listBusyShops: async () => {
    const rows = await db.batch.findMany({
      where: { state: 'running', shop: { access: 'granted' } },
      select: { shopId: true },
      distinct: ['shopId'],
    })
    return rows.map(({ shopId }) => shopId)
  },
})
