import type pg from 'pg'
import { sha256Hex } from '../../kernel/canonical.ts'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { creditTransferFile } from './credit-transfer.rules.ts'
import { operator, type PayingAccount, payingAccountType } from './paying-account.rules.ts'
import { BATCH_MOST, messageId, type PaymentBatch, paymentBatchType, standingOf } from './payment-batch.rules.ts'
import { paymentOrderType } from './payment-order.rules.ts'
import { orderView, paymentOrderTable } from './payment-orders.store.ts'
import { payoutScheduleType } from './payout-schedule.rules.ts'
import { screeningType } from './screening.rules.ts'
import { unclaimedType } from './unclaimed.rules.ts'

/** How the records of bank files stand in their tables. */
export const bankFilesTables = [
  recordTable(payingAccountType, {
    companyId: 'root',
    name: 'id',
    currency: 'text',
    scheme: 'text',
    number: 'text',
    bic: 'text',
    holder: 'text',
    town: 'text',
    country: 'text',
    street: 'text',
    postcode: 'text',
    state: 'text',
    author: 'text',
    approver: 'text',
    createdAt: 'instant',
  }),
  paymentOrderTable,
  recordTable(paymentBatchType, {
    batchId: 'root',
    bank: 'text',
    currency: 'text',
    scheme: 'text',
    state: 'text',
    orders: 'json',
    sum: 'bigint',
    executionDate: 'text',
    fileHash: 'text',
    builtBy: 'text',
    builtAt: 'instant',
    releasedBy: 'text',
    releasedAt: 'instant',
    sentBy: 'text',
    sentAt: 'instant',
    accepted: 'integer',
    rejected: 'integer',
    settled: 'integer',
    returned: 'integer',
    reports: 'json',
  }),
  recordTable(screeningType, {
    ownerRoot: 'root',
    ownerId: 'id',
    kind: 'text',
    name: 'text',
    amount: 'bigint',
    currency: 'text',
    state: 'text',
    list: 'text',
    matched: 'text',
    screenedAt: 'instant',
    proposer: 'text',
    grounds: 'text',
    decider: 'text',
    decidedAt: 'instant',
  }),
  recordTable(unclaimedType, {
    ownerRoot: 'root',
    currency: 'id',
    companyId: 'text',
    state: 'text',
    since: 'instant',
    proposer: 'text',
    grounds: 'text',
    decider: 'text',
    decidedAt: 'instant',
  }),
  recordTable(payoutScheduleType, {
    companyId: 'root',
    currency: 'id',
    cadence: 'text',
    weekday: 'integer',
    bankAccountId: 'text',
    author: 'text',
    setAt: 'instant',
    lastPayoutId: 'text',
    heldFor: 'text',
  }),
] as const

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const bankFilesChecks = [
  {
    name: 'payouts.batch-is-the-sum-of-its-orders',
    sql: `select b.root_id, b.root_id as id from payouts.payment_batches b
      left join payouts.payment_orders o on o.batch_id = b.root_id
      where b.state <> 'discarded'
      group by b.root_id, b.sum, b.orders, b.accepted, b.rejected, b.settled, b.returned
      having coalesce(sum(o.amount), 0) <> b.sum or count(o.root_id) <> jsonb_array_length(b.orders)
        or count(*) filter (where not b.orders ? o.root_id) > 0
        or count(*) filter (where o.state = 'accepted') <> b.accepted
        or count(*) filter (where o.state = 'rejected') <> b.rejected
        or count(*) filter (where o.state = 'settled') <> b.settled
        or count(*) filter (where o.state = 'returned') <> b.returned`,
  },
  {
    name: 'payouts.order-is-in-its-batch',
    sql: `select o.root_id, o.root_id as id from payouts.payment_orders o
      left join payouts.payment_batches b on b.root_id = o.batch_id and b.orders ? o.root_id
      where (o.state in ('built', 'released', 'accepted', 'rejected')) and (b.root_id is null or b.state = 'discarded'
        or b.currency <> o.currency or b.bank <> o.bank)`,
  },
  {
    name: 'payouts.order-pays-its-payout',
    sql: `select o.root_id, o.root_id as id from payouts.payment_orders o
      left join payouts.payouts p on p.root_id = o.owner_root and p.id = o.owner_id
      where o.kind = 'payout' and (p.id is null or p.outside <> 'bank' or p.provider <> o.bank or p.amount <> o.amount
        or p.currency <> o.currency or o.root_id <> 'pmo_' || right(p.id, 32))`,
  },
  {
    name: 'payouts.nothing-out-unscreened',
    sql: `select p.root_id, p.id from payouts.payouts p
      left join payouts.screenings s on s.root_id = p.root_id and s.id = p.id
      where p.sent_at is not null and p.sent_at >= (select min(screened_at) from payouts.screenings)
        and (s.id is null or s.state not in ('clear', 'cleared'))`,
  },
  {
    name: 'payouts.large-order-has-a-second-person',
    sql: `select root_id, root_id as id from payouts.payment_orders
      where needs_second and approver is null and state not in ('incomplete', 'proposed', 'cancelled')`,
  },
  {
    name: 'payouts.order-out-was-screened',
    sql: `select o.root_id, o.root_id as id from payouts.payment_orders o
      left join payouts.screenings s on s.root_id = o.owner_root and s.id = o.owner_id
      where o.kind <> 'payout' and o.state <> 'cancelled' and (s.id is null or s.state not in ('clear', 'cleared'))`,
  },
  {
    name: 'payouts.open-hit-is-blocked',
    sql: `select s.root_id, s.id from payouts.screenings s
      join payouts.payouts p on p.root_id = s.root_id and p.id = s.id
      where s.state in ('hit', 'proposed', 'upheld') and p.state not in ('blocked', 'cancelled', 'settled')`,
  },
] as const

function accountView(account: PayingAccount) {
  const { name, currency, scheme, number, bic, holder, town, country, state, author } = account
  return { name, currency, scheme, ends_with: number.slice(-4), bic, holder, town, country, state, author }
}

function batchView(batch: PaymentBatch) {
  const { batchId, bank, scheme, state, orders, sum, currency, accepted, rejected, settled, returned } = batch
  return {
    id: batchId,
    bank,
    scheme,
    state,
    standing: standingOf(batch),
    message_id: messageId(batchId),
    orders: orders.length,
    sum: { amount: Number(sum), currency },
    execution_date: batch.executionDate,
    file_hash: batch.fileHash,
    built_by: batch.builtBy,
    built_at: batch.builtAt,
    released_by: batch.releasedBy ?? null,
    released_at: batch.releasedAt ?? null,
    sent_at: batch.sentAt ?? null,
    accepted,
    rejected,
    settled,
    returned,
  }
}

/** The operator's paying accounts, each with what waits for its next file. */
export function readPayingAccounts(pool: pg.Pool): Promise<readonly PayingAccount[]> {
  return recordReads(pool, bankFilesTables).all(payingAccountType, operator)
}

/** The same with what waits for the next file of each. */
export async function listPayingAccounts(pool: pg.Pool) {
  const text = `select bank, count(*)::int as orders, sum(amount)::text as sum
    from payouts.payment_orders where state = 'waiting' group by bank`
  const [accounts, { rows }] = await Promise.all([
    readPayingAccounts(pool),
    pool.query<{ bank: string; orders: number; sum: string }>({ name: 'orders-waiting', text }),
  ])
  return accounts.map((account) => {
    const found = rows.find(({ bank }) => bank === account.name)
    const waiting = { amount: Number(found?.sum ?? 0), currency: account.currency }
    return { ...accountView(account), orders_waiting: found?.orders ?? 0, waiting }
  })
}

/** Roots of the orders that wait for a paying account, the oldest first, as many as one batch takes. */
export async function waitingOrders(pool: pg.Pool, bank: string): Promise<readonly string[]> {
  const text = `select root_id from payouts.payment_orders where state = 'waiting' and bank = $1
    order by root_id limit $2`
  const { rows } = await pool.query<{ root_id: string }>({ name: 'waiting-orders', text, values: [bank, BATCH_MOST] })
  return rows.map(({ root_id }) => root_id)
}

/** Batches, the newest first, from the one before `after`. */
export async function listBatches(pool: pg.Pool, after: string, limit: number) {
  const text = `select root_id from payouts.payment_batches where $1 = '' or root_id < $1
    order by root_id desc limit $2`
  const { rows } = await pool.query<{ root_id: string }>({ name: 'list-batches', text, values: [after, limit] })
  const ids = new Map(rows.map(({ root_id }) => [root_id, 'batch'] as const))
  const found = await recordReads(pool, bankFilesTables).oneOf(paymentBatchType, ids)
  return [...ids.keys()].flatMap((id) => {
    const batch = found.get(id)
    return batch === undefined ? [] : [batchView(batch)]
  })
}

async function batchRecords(pool: pg.Pool, batchId: string) {
  const reads = recordReads(pool, bankFilesTables)
  const batch = await reads.one(paymentBatchType, batchId, 'batch')
  if (batch === undefined) return undefined
  const [found, payer] = await Promise.all([
    reads.oneOf(paymentOrderType, new Map(batch.orders.map((root) => [root, 'order']))),
    reads.one(payingAccountType, operator, batch.bank),
  ])
  const orders = batch.orders.flatMap((root) => found.get(root) ?? [])
  return payer === undefined ? undefined : { batch, orders, payer }
}

/** A batch with its orders; `undefined` for none. */
export async function readBatch(pool: pg.Pool, batchId: string) {
  const records = await batchRecords(pool, batchId)
  if (records === undefined) return undefined
  const { batch, orders } = records
  // The discarded ones have let their orders go.
  const own = orders.filter((order) => order.batchId === batchId)
  return { ...batchView(batch), payment_orders: own.map(orderView) }
}

/** The file of a released batch, made again from its records; `undefined` before a second person released it. */
export async function batchFile(pool: pg.Pool, batchId: string) {
  const records = await batchRecords(pool, batchId)
  const isReleased = records?.batch.state === 'released' || records?.batch.state === 'sent'
  if (records === undefined || !isReleased) return undefined
  const xml = creditTransferFile(records.batch, records.payer, records.orders)
  return { name: `${messageId(batchId)}.xml`, sha256: sha256Hex(xml), xml }
}
