import type pg from 'pg'
import type { ChargebackReason, ChargebackState } from './chargeback.rules.ts'

/** A chargeback or an inquiry whose outcome is open. */
export interface OpenChargeback {
  readonly order: string
  readonly id: string
  readonly payment: string
  readonly provider: string
  readonly reference: string
  /** Minor units, as text. */
  readonly amount: string
  readonly currency: string
  readonly state: ChargebackState
  readonly reason: ChargebackReason
  readonly opened_at: string | null
  readonly evidence_by: string | null
  readonly evidence_sent_at: string | null
}

const text = `select root_id as "order", id, payment_id as payment, provider, reference, amount::text, currency, state,
    reason, opened_at, evidence_by, evidence_sent_at
  from payments.chargebacks
  where state in ('inquiry', 'opened', 'evidence-sent') and (root_id, id) > ($1, $2)
  order by root_id, id limit $3`

/** Chargebacks that finance looks after, by order and id. */
export async function listOpenChargebacks(
  pool: pg.Pool,
  { after: [order = '', id = ''], limit }: { readonly after: readonly string[]; readonly limit: number },
): Promise<readonly OpenChargeback[]> {
  const { rows } = await pool.query<OpenChargeback>({ name: 'chargebacks-open', text, values: [order, id, limit] })
  return rows
}
