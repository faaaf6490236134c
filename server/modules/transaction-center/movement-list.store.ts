import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import type { CompanyMovement, Direction, MovementFamily, MovementState } from './movement.rules.ts'

/** What is asked of a company's movements; amounts in minor units without sign, `until` not included. */
export interface MovementFilter {
  readonly order?: string
  readonly family?: MovementFamily
  readonly kind?: string
  readonly direction?: Direction
  readonly state?: MovementState
  readonly currency?: string
  readonly least?: bigint
  readonly most?: bigint
  readonly from?: Instant
  readonly until?: Instant
  /** A word as it is kept; words that begin so count too. */
  readonly word?: string
}

export interface MovementsAsked extends MovementFilter {
  /** Time and id of the last movement that was seen. */
  readonly after?: readonly [at: string, id: string]
  readonly limit: number
}

/** A movement with what provider or bank call it, where one of them does. */
export interface ListedMovement extends CompanyMovement {
  readonly reference: string | null
}

const columns = `company_id as "companyId", id, transfer_id as "transferId", root_id as "rootId",
  order_id as "orderId", order_number as "orderNumber", other_id as "otherId", side, kind, family, state, direction, at,
  happened_at as "happenedAt", cause, currency, amount, fee, tax, held, refundable, refunding, available,
  paying_out as "payingOut", blocked, owed, awaited, (select c.reference from transaction_center.causes c
    where c.company_id = m.company_id and c.cause = m.cause) as reference`

/** So many things are found by one word; a longer word finds fewer. */
const FOUND_MOST = 200
/** Behind every character that a word can have. */
const LAST = '\u{10ffff}'

interface Condition {
  readonly name: string
  readonly sql: (n: number) => string
  readonly value: unknown
}

function conditionsOf(filter: MovementFilter): readonly Condition[] {
  const { order, family, kind, direction, state, currency, least, most, from, until } = filter
  const equal = (name: string, value: unknown): Condition => ({ name, sql: (n) => `${name} = $${n}`, value })
  const all: readonly Condition[] = [
    equal('order_id', order),
    equal('family', family),
    equal('kind', kind),
    equal('direction', direction),
    // As written in the partial index, so that it is used.
    { name: 'state', sql: (n) => `state = $${n}${state === 'done' ? '' : " and state <> 'done'"}`, value: state },
    equal('currency', currency),
    { name: 'least', sql: (n) => `abs(amount) >= $${n}`, value: least },
    { name: 'most', sql: (n) => `abs(amount) <= $${n}`, value: most },
    { name: 'from', sql: (n) => `at >= $${n}`, value: from },
    { name: 'until', sql: (n) => `at < $${n}`, value: until },
  ]
  return all.filter(({ value }) => value !== undefined)
}

/** Movements of one company, the newest first. Another company's are never among them, whatever is asked. */
export async function listMovements(
  pool: pg.Pool,
  companyId: string,
  { after, limit, word, ...filter }: MovementsAsked,
): Promise<readonly ListedMovement[]> {
  const values: unknown[] = [companyId, limit]
  const add = (...more: readonly unknown[]) => values.push(...more)
  // Whoever goes on is before `until` already; both bounds at once would enter the index at the wrong one.
  const { until: _, ...rest } = filter
  const conditions = conditionsOf(after === undefined ? filter : rest)
  const where = conditions.map(({ sql, value }) => sql(add(value)))
  if (after !== undefined) {
    const n = add(...after)
    where.push(`(at, id) < ($${n - 1}, $${n})`)
  }
  if (word !== undefined) {
    const subjects = await foundBy(pool, companyId, word)
    const n = add(subjects)
    where.push(`(id = any($${n}) or order_id = any($${n}) or cause = any($${n}))`)
  }
  const name = [...conditions.map((each) => each.name), after && 'after', word && 'word'].filter(Boolean).join('-')
  const { rows } = await pool.query<ListedMovement>({
    name: `movements ${name} ${filter.state === 'done' ? 'done' : ''}`.slice(0, 63),
    text: `select ${columns} from transaction_center.movements m where ${['company_id = $1', ...where].join(' and ')}
      order by at desc, id desc limit $2`,
    values,
  })
  return rows
}

/** The movements and orders of a company that a word finds. */
async function foundBy(pool: pg.Pool, companyId: string, word: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ subject: string }>({
    name: 'movements-found-by',
    text: `select distinct subject from (select subject from transaction_center.words
      where company_id = $1 and word >= $2 and word < $3 order by word, subject limit ${FOUND_MOST}) found`,
    values: [companyId, word, `${word}${LAST}`],
  })
  return rows.map(({ subject }) => subject)
}

/** One movement of a company. */
export async function findMovement(pool: pg.Pool, companyId: string, id: string): Promise<ListedMovement | undefined> {
  const { rows } = await pool.query<ListedMovement>({
    name: 'find-movement',
    text: `select ${columns} from transaction_center.movements m where company_id = $1 and id = $2`,
    values: [companyId, id],
  })
  return rows[0]
}

/**
 * Movements of a company in one currency before an instant, the oldest first, from behind a place on. The place alone
 * says where the index is entered: a lower bound beside it would be taken for that, and each page cost all before it.
 */
export async function movementsForward(
  pool: pg.Pool,
  asked: {
    readonly companyId: string
    readonly currency: string
    readonly until: Instant
    readonly after: readonly [at: string, id: string]
    readonly limit: number
  },
): Promise<readonly ListedMovement[]> {
  const { companyId, currency, until, after, limit } = asked
  const { rows } = await pool.query<ListedMovement>({
    name: 'movements-forward',
    text: `select ${columns} from transaction_center.movements m
      where company_id = $1 and currency = $2 and at < $3 and (at, id) > ($4, $5)
      order by at, id limit $6`,
    values: [companyId, currency, until, after[0], after[1], limit],
  })
  return rows
}

/** The movements of a company on the same order or of the same cause: the way that this money went. */
export async function movementsBeside(
  pool: pg.Pool,
  companyId: string,
  { orderId, rootId }: Pick<CompanyMovement, 'orderId' | 'rootId'>,
  cause: string,
  limit: number,
): Promise<readonly ListedMovement[]> {
  const of = orderId === null ? 'root_id = $2 and cause = $3' : 'order_id = $2 and $3::text is not null'
  const { rows } = await pool.query<ListedMovement>({
    name: `movements-beside-${orderId === null ? 'cause' : 'order'}`,
    text: `select ${columns} from transaction_center.movements m where company_id = $1 and ${of}
      order by at, id limit $4`,
    values: [companyId, orderId ?? rootId, cause, limit],
  })
  return rows
}
