import type pg from 'pg'
import type { Need } from './need.rules.ts'
import type { InvitationState, RequestState } from './request.rules.ts'

interface Row {
  readonly root_id: string
  readonly buyer_id: string
  readonly state: RequestState
  readonly need: Need
  readonly made_at: Date
  readonly answer_by: Date | null
  readonly order_id: string | null
  readonly own: InvitationState | null
  readonly asked: string
  readonly quotes: string
}

export interface RequestsAsked {
  readonly company: string
  readonly side?: 'buyer' | 'supplier' | undefined
  readonly state?: RequestState | undefined
  /** Time and id of the last row that was seen. */
  readonly after?: readonly string[] | undefined
  readonly limit: number
}

/** A company's requests of both sides, the newest first; keyset by time and id. */
export async function listRequests(pool: pg.Pool, asked: RequestsAsked): Promise<readonly Row[]> {
  const { company, side = null, state = null, after, limit } = asked
  const { rows } = await pool.query<Row>({
    name: 'list-quotation-requests',
    text: `with own as (
        select root_id, null as own from quotations.requests
        where buyer_id = $1 and $2::text is distinct from 'supplier'
        union all
        select root_id, state from quotations.invitations where id = $1 and $2::text is distinct from 'buyer')
      select r.root_id, r.buyer_id, r.state, r.need, r.made_at, r.answer_by, r.order_id, own.own,
        (select count(*) from quotations.invitations i where i.root_id = r.root_id) as asked,
        (select count(*) from quotations.quotes q where q.root_id = r.root_id and q.state <> 'withdrawn') as quotes
      from own join quotations.requests r on r.root_id = own.root_id
      where ($3::text is null or r.state = $3) and (r.made_at, r.root_id) < ($4::timestamptz, $5)
      order by r.made_at desc, r.root_id desc limit $6`,
    values: [company, side, state, after?.[0] ?? 'infinity', after?.[1] ?? '', limit],
  })
  return rows
}

/** A row as its company reads it: to a supplier, no word of how many others there are, nor of the order. */
export function requestRow(row: Row, company: string, names: ReadonlyMap<string, string>) {
  const isBuyer = row.buyer_id === company
  return {
    request: row.root_id,
    side: isBuyer ? ('buyer' as const) : ('supplier' as const),
    state: row.state,
    buyer: row.buyer_id,
    buyer_name: names.get(row.buyer_id) ?? row.buyer_id,
    name: row.need.name,
    quantity: row.need.quantity,
    unit: row.need.unit,
    made_at: new Date(row.made_at).toISOString(),
    answer_by: row.answer_by === null ? null : new Date(row.answer_by).toISOString(),
    own: row.own,
    asked: isBuyer ? Number(row.asked) : null,
    quotes: isBuyer ? Number(row.quotes) : null,
    order: isBuyer ? row.order_id : null,
  }
}
