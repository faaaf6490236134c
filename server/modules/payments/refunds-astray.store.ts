import type pg from 'pg'
import { type RefundState, requestRefused } from './refund.rules.ts'

/** A refund that has not arrived and that no later one of its order stands for. */
export interface RefundAstray {
  readonly order: string
  readonly id: string
  readonly buyer: string
  /** Minor units, as text. */
  readonly amount: string
  readonly currency: string
  readonly state: RefundState
  readonly reason: string | null
  readonly trace: string | null
  readonly requested_at: string
}

const text = `select r.root_id as "order", r.id, r.buyer_id as buyer, r.amount::text, r.currency, r.state, r.reason,
    r.trace, r.requested_at
  from payments.refunds r
  where r.state in ('unknown', 'failed', 'returned', 'blocked') and (r.root_id, r.id) > ($1, $2)
    and (r.state in ('unknown', 'blocked') or not exists (
      select from payments.refunds later where later.root_id = r.root_id and later.id > r.id
        and (r.reason is distinct from $4 or later.state = 'settled')))
  order by r.root_id, r.id limit $3`

/**
 * Refunds that finance looks after, by order and id: not clear, held back, or gone wrong and not sent anew; and those
 * whose request the provider could not read, until the money has arrived: somebody has to mend us.
 */
export async function listRefundsAstray(
  pool: pg.Pool,
  { after: [order = '', id = ''], limit }: { readonly after: readonly string[]; readonly limit: number },
): Promise<readonly RefundAstray[]> {
  const { rows } = await pool.query<RefundAstray>({
    name: 'refunds-astray',
    text,
    values: [order, id, limit, requestRefused],
  })
  return rows
}
