import type pg from 'pg'
import { recordTable } from '../../platform/record-table.ts'
import { amendmentType } from './amendment.rules.ts'
import { cancellationOfferType } from './cancellation.rules.ts'
import { fileLinkType } from './file.rules.ts'
import { instalmentType } from './instalment.rules.ts'
import { lotType } from './lot.rules.ts'
import { orderType } from './order.rules.ts'
import { savedViewType } from './saved-view.rules.ts'
import { acceptanceType, termsType } from './terms.rules.ts'

/** How the records of orders stand in their tables. */
export const ordersTables = [
  recordTable(orderType, {
    orderId: 'root',
    buyerId: 'text',
    supplierId: 'text',
    currency: 'text',
    zone: 'text',
    number: 'text',
    wireReference: 'text',
    version: 'integer',
    author: 'text',
    proposed: 'boolean',
    agreedVersion: 'integer',
    agreedAt: 'instant',
    total: 'bigint',
    usdPerMinor: 'json',
    policyVersion: 'integer',
    feeTaxKind: 'text',
    feeTaxBps: 'integer',
    fundedAt: 'instant',
    readyBy: 'instant',
    goodsReadyAt: 'instant',
    carrierAwaitedUntil: 'instant',
    cancelledLines: 'json',
    inspectedLines: 'json',
    inspectionAwaited: 'boolean',
    owed: 'json',
    refundAccountId: 'text',
    selfBillingId: 'text',
    priceReduced: 'bigint',
    claims: 'json',
    drawId: 'text',
    sourceReference: 'text',
    ended: 'text',
    endedAt: 'instant',
    createdAt: 'instant',
    status: 'text',
  }),
  recordTable(termsType, {
    orderId: 'root',
    version: 'integer',
    author: 'text',
    content: 'json',
    hash: 'text',
    writtenAt: 'instant',
  }),
  recordTable(acceptanceType, {
    orderId: 'root',
    version: 'integer',
    side: 'text',
    person: 'text',
    hash: 'text',
    acceptedAt: 'instant',
  }),
  recordTable(instalmentType, {
    orderId: 'root',
    n: 'integer',
    kind: 'text',
    event: 'text',
    date: 'text',
    amount: 'bigint',
    paid: 'bigint',
    dueBy: 'instant',
    paidAt: 'instant',
    waivedAt: 'instant',
  }),
  recordTable(lotType, {
    orderId: 'root',
    lotId: 'id',
    lines: 'json',
    mode: 'text',
    carrier: 'text',
    trackingNumber: 'text',
    proof: 'text',
    proofHash: 'text',
    notifiedAt: 'instant',
    dispatchedAt: 'instant',
    rejectedAt: 'instant',
    deliveredAt: 'instant',
    receivedAt: 'instant',
    receivedBy: 'text',
    receiptDueAt: 'instant',
    stopped: 'text',
    extendedBy: 'json',
    windowUntil: 'instant',
    windowOverAt: 'instant',
  }),
  recordTable(cancellationOfferType, {
    orderId: 'root',
    offerId: 'id',
    by: 'text',
    supplierKeeps: 'bigint',
    answerBy: 'instant',
    state: 'text',
  }),
  recordTable(amendmentType, {
    orderId: 'root',
    amendmentId: 'id',
    version: 'integer',
    base: 'integer',
    by: 'text',
    answerBy: 'instant',
    state: 'text',
    firstFreight: 'bigint',
    firstShipBy: 'json',
  }),
  recordTable(fileLinkType, {
    orderId: 'root',
    sha256: 'id',
    bytes: 'bigint',
    type: 'text',
    name: 'text',
    by: 'text',
    person: 'text',
    attachedAt: 'instant',
  }),
  recordTable(savedViewType, {
    companyId: 'root',
    viewId: 'id',
    name: 'text',
    filter: 'json',
    owner: 'text',
    shared: 'boolean',
    state: 'text',
    keptAt: 'instant',
  }),
]

/** What must always hold of orders: each query gives one row with `id` for each thing that breaks it. */
export const ordersChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'orders.hold-sums-to-total',
    sql: `SELECT o.root_id AS id FROM orders.orders o
      LEFT JOIN (SELECT root_id, sum(value) AS value FROM escrow.holds GROUP BY root_id) h ON h.root_id = o.root_id
      WHERE o.agreed_version IS NOT NULL AND o.total <> coalesce(h.value, 0)`,
  },
  {
    name: 'orders.ended-hold-is-empty',
    sql: `SELECT o.root_id AS id FROM orders.orders o JOIN escrow.holds h ON h.root_id = o.root_id
      WHERE o.ended IS NOT NULL AND h.paid <> h.released + h.refunded + h.charged_back`,
  },
  {
    name: 'orders.agreed-is-accepted-by-both',
    sql: `SELECT o.root_id AS id FROM orders.orders o
      JOIN orders.terms t ON t.root_id = o.root_id AND t.version = o.agreed_version
      LEFT JOIN orders.acceptances a ON a.root_id = o.root_id AND a.version = o.agreed_version AND a.hash = t.hash
      GROUP BY o.root_id HAVING count(DISTINCT a.side) <> 2`,
  },
  {
    name: 'orders.received-within-shipped-within-ordered',
    sql: `WITH shipped AS (
        SELECT s.root_id, (l ->> 'lineNo')::int AS line, sum((l -> 'quantity' ->> '~n')::numeric) AS quantity
        FROM orders.lots s, jsonb_array_elements(s.lines) l WHERE s.rejected_at IS NULL GROUP BY 1, 2
      ), cancelled AS (
        SELECT o.root_id, (l ->> 'lineNo')::int AS line, sum((l -> 'quantity' ->> '~n')::numeric) AS quantity
        FROM orders.orders o, jsonb_array_elements(o.cancelled_lines) l GROUP BY 1, 2
      ), ordered AS (
        SELECT o.root_id, (l ->> 'lineNo')::int AS line, (l -> 'quantity' ->> '~n')::numeric AS quantity
        FROM orders.orders o JOIN orders.terms t ON t.root_id = o.root_id AND t.version = o.agreed_version,
          jsonb_array_elements(t.content -> 'lines') l
      ) SELECT s.root_id AS id FROM shipped s LEFT JOIN ordered o USING (root_id, line)
        LEFT JOIN cancelled c USING (root_id, line)
        WHERE o.line IS NULL OR s.quantity > o.quantity - coalesce(c.quantity, 0)`,
  },
  {
    name: 'orders.proof-is-a-file-of-the-order',
    sql: `SELECT s.root_id AS id FROM orders.lots s WHERE s.proof_hash IS NOT NULL
        AND NOT EXISTS (SELECT FROM orders.file_links f WHERE f.root_id = s.root_id AND f.id = s.proof_hash)`,
  },
  {
    name: 'orders.file-stands-on-the-timeline',
    sql: `SELECT f.root_id AS id FROM orders.file_links f WHERE NOT EXISTS (SELECT FROM platform.timeline t
        WHERE t.root_id = f.root_id AND t.body LIKE '%"file":"' || f.id || '"%"topic":"file.attached"%')`,
  },
  {
    name: 'orders.open-order-has-a-next-step',
    sql: `SELECT o.root_id AS id FROM orders.orders o
      WHERE o.ended IS NULL AND o.status <> 'draft'
        AND NOT EXISTS (SELECT FROM platform.deadlines d WHERE d.root_id = o.root_id)`,
  },
]

/** The entry that a cursor or an event's id names; 0, before all, for what is none. */
export function entryNumber(text = ''): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}

/** The timeline of a root: exact bodies and hashes. */
export async function listTimeline(
  pool: pg.Pool,
  root: string,
  after: number,
  limit: number,
): Promise<readonly { readonly seq: number; readonly at: string; readonly body: string; readonly hash: string }[]> {
  const { rows } = await pool.query({
    name: 'list-timeline',
    text: `select seq, at, body, encode(hash, 'hex') as hash from platform.timeline
      where root_id = $1 and seq > $2 order by seq limit $3`,
    values: [root, after, limit],
  })
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The newest entries of a timeline before one, or of all of it. */
export async function listNewestEntries(
  pool: pg.Pool,
  root: string,
  before: number | undefined,
  limit: number,
): ReturnType<typeof listTimeline> {
  const { rows } = await pool.query({
    name: 'list-newest-entries',
    text: `select seq, at, body, encode(hash, 'hex') as hash from platform.timeline
      where root_id = $1 and ($2::bigint is null or seq < $2) order by seq desc limit $3`,
    values: [root, before ?? null, limit],
  })
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

/** The hash of every file that an order names, each once, in order. */
export async function* linkedFiles(pool: pg.Pool): AsyncGenerator<string> {
  const text = 'select distinct id from orders.file_links where id > $1 order by id limit 1000'
  for (let after = ''; ; ) {
    const { rows } = await pool.query({ name: 'list linked files', text, values: [after] })
    if (rows.length === 0) return
    for (const { id } of rows) yield id
    after = rows.at(-1).id
  }
}
