import type pg from 'pg'
import type { Actor } from '../../kernel/use-case.ts'
import { orderHeads } from '../orders/index.ts'
import { operatorId } from '../orders/order.rules.ts'

/** At most this many: staff work from the top, and a company has few open claims. */
export const QUEUE_MOST = 200

/** The states in which a claim lies before a mediator. */
const atDesk = ['evidence', 'proposed', 'appealed', 'returning']

/**
 * Open claims by what runs out first, then by size: of a company's own orders; for staff those that are a mediator's,
 * less the appeals from a decision that this person wrote or approved, or wait for a translation (all with `all`).
 */
export async function queuedClaims(pool: pg.Pool, actor: Actor, all: boolean) {
  const isStaff = actor.company === operatorId
  const states = isStaff && !all ? atDesk : null
  const { rows } = await pool.query({
    name: 'queued claims',
    text: `SELECT c.root_id, c.id, c.reason, c.state, c.track, c.turn, c.mediator, c.currency, k.key AS clock,
        c.filed_at, k.value::timestamptz AS due,
        $3 AND EXISTS (SELECT FROM claims.decisions d WHERE d.root_id = c.root_id AND d.claim_id = c.id
          AND d.state = 'waiting') AS second_person, w.wants AS wants_translation,
        (SELECT sum((l -> 'amount' ->> '~n')::numeric) FROM jsonb_array_elements(c.lines) l) AS amount
      FROM claims.claims c
      LEFT JOIN LATERAL (SELECT key, value FROM jsonb_each_text(c.clocks) ORDER BY value LIMIT 1) k ON true
      CROSS JOIN LATERAL (SELECT EXISTS (
        SELECT FROM jsonb_array_elements(c.translations) t WHERE NOT t ? 'servedAt') AS wants) w
      WHERE c.state <> 'closed' AND ($1::text[] IS NULL OR w.wants OR c.state = ANY($1)
          AND $4::text IS DISTINCT FROM c.former_mediator AND $4 IS DISTINCT FROM c.former_approver)
        AND ($2::text IS NULL OR c.buyer_id = $2 OR c.supplier_id = $2)
      ORDER BY k.value NULLS LAST, amount DESC LIMIT ${QUEUE_MOST}`,
    values: [states, isStaff ? null : (actor.company ?? ''), isStaff, actor.person ?? ''],
  })
  const orders = await orderHeads(pool, [...new Set(rows.map((row) => row.root_id as string))])
  return rows.map(({ root_id, id, amount, currency, ...row }) => {
    const head = orders.get(root_id)
    const parties = { buyer: head?.buyer ?? '', supplier: head?.supplier ?? '' }
    const names = { buyer_name: head?.buyerName ?? '', supplier_name: head?.supplierName ?? '' }
    return {
      ...{ order: root_id as string, claim: id as string, number: head?.number ?? '', goods: head?.goods ?? '' },
      ...{
        ...parties,
        ...names,
        ...row,
        mediator: row.mediator as string | null,
        amount: { amount: Number(amount), currency },
      },
    }
  })
}

/** The orders with claims that lie before a mediator, the newest claims first: what staff look at while it changes. */
export async function ordersAtDesks(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ readonly root_id: string }>({
    name: 'orders at desks',
    text: `SELECT root_id FROM claims.claims WHERE state = ANY($1) AND state NOT IN ('closed', 'executing')
      ORDER BY filed_at DESC LIMIT ${QUEUE_MOST}`,
    values: [atDesk],
  })
  return [...new Set(rows.map(({ root_id }) => root_id))]
}
