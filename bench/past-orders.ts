import pg from 'pg'
import { claimType } from '../server/modules/claims/claim.rules.ts'
import { claimTables } from '../server/modules/claims/claim-tables.store.ts'
import { received } from '../server/modules/claims/claims.testing.ts'
import { decisionType } from '../server/modules/claims/decision.rules.ts'
import { evidenceType } from '../server/modules/claims/evidence-item.rules.ts'
import { releaseType } from '../server/modules/escrow/release.rules.ts'
import { lotType } from '../server/modules/orders/lot.rules.ts'
import { orderType } from '../server/modules/orders/order.rules.ts'
import { paymentType } from '../server/modules/payments/payment.rules.ts'
import { recordSql } from '../server/platform/record-sql.ts'

const types = [orderType, releaseType, paymentType, lotType, claimType, decisionType, evidenceType]
const ofClaims = new Set(['claims.claims', 'claims.decisions', 'claims.evidence'])
const ended = { status: 'completed', ended: 'completed', endedAt: '2026-06-01T00:00:00.000Z' }

/** One order's facts as the product makes them: a claim that silence decided, and the order over. */
async function pattern() {
  const story = await received()
  const claimId = await story.file()
  await story.show(claimId)
  const claim = story.claim(claimId)
  const decision = {
    ...{ orderId: story.orderId, claimId, decisionId: 'dec_1', kind: 'decision', machine: 'silent-and-small' },
    ...{
      parts: [],
      finding: 'supplier',
      feeBearer: 'supplier',
      goodsReturn: false,
      freightMost: 0n,
      clauses: ['rules'],
    },
    ...{ evidence: [], madeAt: claim.filedAt, state: 'standing', isAppeal: false },
  }
  const rows = new Map<string, unknown[]>(
    types.map((type) => [type.name, [...story.house.all(type as never, story.orderId)]]),
  )
  rows.set(
    orderType.name,
    (rows.get(orderType.name) ?? []).map((order) => ({ ...(order as object), ...ended })),
  )
  rows.set(decisionType.name, [decision])
  return { orderId: story.orderId, rows }
}

/** Writes so many ended orders, a third of them with a claim: one as the product makes it, and its copies. */
export async function writePastOrders(url: string, count: number): Promise<void> {
  const { orderId, rows } = await pattern()
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(
      `insert into platform.roots select 'ord_' || lpad(n::text, 9, '0'), 1, 0, decode(repeat('00', 32), 'hex'),
      now() from generate_series(1, $1::int) n`,
      [count],
    )
    for (const table of claimTables.filter(({ type }) => rows.has(type.name))) {
      const sql = recordSql(table)
      const records = (rows.get(table.type.name) ?? []) as never[]
      const placed = records.map((record) => ({ root: orderId, id: table.type.id(record), record }))
      if (placed.length === 0) continue
      await client.query(sql.append, sql.columnsOf(placed))
      const columns = sql.append.slice(sql.append.indexOf('(') + 1, sql.append.indexOf(')')).split(', ')
      const others = columns.filter((column) => column !== 'root_id').join(', ')
      const every = ofClaims.has(sql.type) ? 'n % 3 = 0' : 'true'
      await client.query(
        `insert into ${sql.type} (root_id, ${others}) select 'ord_' || lpad(n::text, 9, '0'), ${others
          .split(', ')
          .map((column) => `t.${column}`)
          .join(', ')}
         from ${sql.type} t, generate_series(1, $1::int) n where t.root_id = $2 and ${every}`,
        [count, orderId],
      )
      await client.query(`delete from ${sql.type} where root_id = $1`, [orderId]).catch(() => undefined)
    }
    await client.query('analyze')
  } finally {
    await client.end()
  }
}
