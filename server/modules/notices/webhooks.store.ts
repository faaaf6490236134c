import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordTable } from '../../platform/record-table.ts'
import { type Attempt, attemptType, type Delivery, deliveryType } from './delivery.rules.ts'
import { type Endpoint, endpointType } from './endpoint.rules.ts'
import { type FeedEvent, feedEventType, feedPlaceType } from './feed.rules.ts'

/** How feeds, endpoints and deliveries stand in their tables. */
export const webhooksTables = [
  recordTable(feedPlaceType, { feedId: 'root', position: 'bigint' }),
  recordTable(feedEventType, {
    feedId: 'root',
    eventId: 'id',
    position: 'bigint',
    type: 'text',
    orderId: 'text',
    data: 'json',
    at: 'instant',
  }),
  recordTable(endpointType, {
    companyId: 'root',
    endpointId: 'id',
    url: 'text',
    description: 'text',
    types: 'json',
    state: 'text',
    isGone: 'boolean',
    failingSince: 'instant',
    secretNo: 'integer',
    oldSecretUntil: 'instant',
    createdAt: 'instant',
  }),
  recordTable(deliveryType, {
    feedId: 'root',
    deliveryId: 'id',
    companyId: 'text',
    eventId: 'text',
    endpointId: 'text',
    state: 'text',
    tries: 'integer',
    position: 'bigint',
    isReplay: 'boolean',
    createdAt: 'instant',
    nextAt: 'instant',
  }),
  recordTable(attemptType, {
    feedId: 'root',
    deliveryId: 'text',
    n: 'integer',
    at: 'instant',
    status: 'integer',
    fault: 'text',
    milliseconds: 'integer',
    response: 'text',
  }),
] as const

/** What must always hold of feeds and webhooks: each query gives one row with `id` for each thing that breaks it. */
export const webhooksChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'webhooks.positions-dense',
    sql: `SELECT coalesce(f.root_id, e.root_id) AS id FROM notices.feeds f FULL JOIN
        (SELECT root_id, count(*) AS n, max(position) AS last FROM notices.events GROUP BY root_id) e USING (root_id)
      WHERE f.position IS DISTINCT FROM e.n OR e.last IS DISTINCT FROM e.n`,
  },
  {
    name: 'webhooks.deliveries-of-own-events',
    sql: `SELECT d.id FROM notices.deliveries d
      LEFT JOIN notices.events e ON e.root_id = d.root_id AND e.id = d.event_id AND e.position = d.position
      LEFT JOIN notices.endpoints w ON w.root_id = d.company_id AND w.id = d.endpoint_id
      WHERE e.id IS NULL OR w.id IS NULL OR d.root_id <> regexp_replace(d.company_id, '^cmp_', 'fed_')`,
  },
  {
    name: 'webhooks.attempts-counted',
    sql: `SELECT d.id FROM notices.deliveries d LEFT JOIN notices.attempts a
        ON a.root_id = d.root_id AND a.delivery_id = d.id
      GROUP BY d.root_id, d.id, d.tries HAVING count(a.id) <> d.tries OR coalesce(max(a.n), 0) <> d.tries`,
  },
]

/** A delivery that is to be sent now, with all that it takes. */
export interface DueDelivery
  extends Pick<Delivery, 'feedId' | 'deliveryId' | 'companyId' | 'eventId' | 'endpointId' | 'tries'>,
    Pick<FeedEvent, 'type' | 'data' | 'at'>,
    Pick<Endpoint, 'url' | 'state' | 'secretNo'> {
  readonly oldSecretUntil: Instant | null
}

/** Deliveries that are due and in nobody's hands: of each endpoint the first few, so that none waits for another. */
export async function dueDeliveries(pool: pg.Pool, ofEndpoint: number): Promise<readonly DueDelivery[]> {
  const { rows } = await pool.query<DueDelivery>({
    name: 'due-deliveries',
    text: `select d.root_id as "feedId", d.id as "deliveryId", d.company_id as "companyId", d.event_id as "eventId",
        d.endpoint_id as "endpointId", d.tries, e.type, e.data, e.at, w.url, w.state, w.secret_no as "secretNo",
        w.old_secret_until as "oldSecretUntil"
      from (select root_id, id, company_id, event_id, endpoint_id, tries,
          row_number() over (partition by endpoint_id order by position, id) as place
        from notices.deliveries where state = 'due') d
      join notices.events e on e.root_id = d.root_id and e.id = d.event_id
      join notices.endpoints w on w.root_id = d.company_id and w.id = d.endpoint_id
      where d.place <= $1
        and not exists (select from notices.sending s where s.delivery_id = d.id and s.until_at > now())
      order by d.endpoint_id, d.place`,
    values: [ofEndpoint],
  })
  return rows
}

/** How many deliveries are to be sent now. */
export async function countDue(pool: pg.Pool): Promise<number> {
  const text = `select count(*)::int as n from notices.deliveries where state = 'due'`
  return (await pool.query({ name: 'count-due', text })).rows[0]?.n ?? 0
}

/** A process takes deliveries into its hands for so many seconds; answers those that nobody else has. */
export async function takeDeliveries(pool: pg.Pool, ids: readonly string[], seconds: number): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await pool.query<{ id: string }>({
    name: 'take-deliveries',
    text: `insert into notices.sending as s (delivery_id, until_at)
      select id, now() + $2 * interval '1 second' from unnest($1::text[]) id order by id
      on conflict (delivery_id) do update set until_at = excluded.until_at where s.until_at <= now()
      returning delivery_id as id`,
    values: [ids, seconds],
  })
  return new Set(rows.map(({ id }) => id))
}

/** A process lets a delivery go. */
export async function letGo(pool: pg.Pool, id: string): Promise<void> {
  await pool.query({ name: 'let-go', text: 'delete from notices.sending where delivery_id = $1', values: [id] })
}

export interface FeedAsked {
  /** After this position. */
  readonly after: string
  readonly type?: string
  readonly order?: string
  readonly since?: Instant
  readonly limit: number
}

/** Events of a feed after a position, in its order. */
export async function listEvents(pool: pg.Pool, feedId: string, asked: FeedAsked): Promise<readonly FeedEvent[]> {
  const { rows } = await pool.query({
    name: 'list-events',
    text: `select root_id as "feedId", id as "eventId", position, type, order_id as "orderId", data, at
      from notices.events where root_id = $1 and position > $2 and ($3::text is null or type = $3)
        and ($4::text is null or order_id = $4) and ($5::timestamptz is null or at >= $5)
      order by position limit $6`,
    values: [feedId, asked.after, asked.type ?? null, asked.order ?? null, asked.since ?? null, asked.limit],
  })
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }))
}

/** Ids of the events since an instant of some types (none = all), in the order of the feed. */
export async function eventsSince(
  pool: pg.Pool,
  feedId: string,
  asked: { readonly since: Instant; readonly types: readonly string[]; readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'events-since',
    text: `select id from notices.events where root_id = $1 and at >= $2 and position > $3
      and (cardinality($4::text[]) = 0 or type = any($4)) order by position limit $5`,
    values: [feedId, asked.since, asked.after, asked.types, asked.limit],
  })
  return rows.map(({ id }) => id)
}

/** A delivery as its log shows it. */
export interface DeliveryLine extends Omit<Delivery, 'nextAt'> {
  readonly nextAt: Instant | null
  readonly type: string
  readonly orderId: string | null
  readonly attempts: readonly Omit<Attempt, 'feedId' | 'deliveryId'>[]
}

/** Deliveries of an endpoint, the newest first, each with its attempts. */
export async function listDeliveries(
  pool: pg.Pool,
  feedId: string,
  endpointId: string,
  asked: { readonly before?: string; readonly state?: string; readonly limit: number },
): Promise<readonly DeliveryLine[]> {
  const { rows } = await pool.query({
    name: 'list-deliveries',
    text: `select d.root_id as "feedId", d.id as "deliveryId", d.company_id as "companyId", d.event_id as "eventId",
        d.endpoint_id as "endpointId", d.state, d.tries, d.position, d.is_replay as "isReplay",
        d.created_at as "createdAt", d.next_at as "nextAt", e.type, e.order_id as "orderId"
      from notices.deliveries d join notices.events e on e.root_id = d.root_id and e.id = d.event_id
      where d.root_id = $1 and d.endpoint_id = $2 and ($3::text is null or d.id < $3)
        and ($4::text is null or d.state = $4)
      order by d.id desc limit $5`,
    values: [feedId, endpointId, asked.before ?? null, asked.state ?? null, asked.limit],
  })
  const attempts = await attemptsOf(
    pool,
    feedId,
    rows.map(({ deliveryId }) => deliveryId),
  )
  return rows.map((row) => ({
    ...row,
    position: BigInt(row.position),
    attempts: attempts.get(row.deliveryId) ?? [],
  }))
}

async function attemptsOf(pool: pg.Pool, feedId: string, deliveryIds: readonly string[]) {
  const { rows } = await pool.query({
    name: 'attempts-of',
    text: `select delivery_id as "deliveryId", n, at, status, fault, milliseconds, response from notices.attempts
      where root_id = $1 and id in (select d || '.' || lpad(n::text, 2, '0')
        from unnest($2::text[]) d, generate_series(1, 10) n) order by id`,
    values: [feedId, deliveryIds],
  })
  const found = new Map<string, DeliveryLine['attempts'][number][]>()
  for (const { deliveryId, ...attempt } of rows) found.set(deliveryId, [...(found.get(deliveryId) ?? []), attempt])
  return found
}
