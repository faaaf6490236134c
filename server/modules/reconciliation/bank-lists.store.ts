import type pg from 'pg'
import { ownAccountRoot } from '../payouts/own-account.rules.ts'
import type { PayingAccount } from '../payouts/paying-account.rules.ts'

/** Lists of what the bank said, as finance reads them; newest first unless said otherwise. */

export interface From {
  readonly after: readonly string[]
  readonly limit: number
}

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))
function moneyOf(value: unknown, currency: unknown) {
  return value === null ? null : { amount: Number(value), currency: String(currency) }
}

/** A row as SQL gives it. */
export type Row = { readonly [column: string]: string | number | bigint | null }

async function rowsOf(pool: pg.Pool, name: string, text: string, values: unknown[]): Promise<readonly Row[]> {
  const { rows } = await pool.query({ name, text, values })
  return rows as readonly Row[]
}

/** Wires that wait for finance: to be given away or sent back, or for the bank to book their way back. */
export function listParkedWires(pool: pg.Pool, { after, limit }: From): Promise<readonly Row[]> {
  return rowsOf(
    pool,
    'list-parked-wires',
    `select root_id, bank, reference, amount, currency, payer_name, payer_account, text, booked_at, state, doubt,
        order_id, uetr, end_to_end_id, confidence, matched_by, statement_id, proposed_order_id, proposer
      from reconciliation.wires where state in ('unallocated', 'returning') and root_id > $1 order by root_id limit $2`,
    [after[0] ?? '', limit],
  )
}

export function listedWire({ root_id, amount, currency, order_id, statement_id, proposed_order_id, ...row }: Row) {
  const where = { order: order_id, statement: statement_id, proposed_order: proposed_order_id }
  return { id: root_id, ...(row as object), amount: moneyOf(amount, currency), ...where }
}

const STATEMENT = `s.root_id as id, s.bank as account, s.format, s.version, s.reference, s.sequence, s.page,
  s.created_on, s.currency, s.opening, s.closing, s.closing_on, s.credits, s.debits, s.entry_count as entries, s.sums,
  s.state, s.received_at, (select count(*) from reconciliation.cases c
    where c.root_id = s.root_id and c.state <> 'closed') as open_cases`

/** Statements, newest first; of one account, if it is named. */
export function listStatements(pool: pg.Pool, account: string, { after, limit }: From): Promise<readonly Row[]> {
  return rowsOf(
    pool,
    'list-statements',
    `select ${STATEMENT} from reconciliation.statements s
      where ($1 = '' or s.bank = $1) and ($2 = '' or (s.received_at, s.root_id) < ($2::timestamptz, $3))
      order by s.received_at desc, s.root_id desc limit $4`,
    [account, after[0] ?? '', after[1] ?? '', limit],
  )
}

export function statementView({ opening, closing, credits, debits, open_cases, ...row }: Row) {
  const sums = { opening: number(opening), closing: number(closing), credits: number(credits), debits: number(debits) }
  return { ...(row as object), ...sums, open_cases: number(open_cases) }
}

/** One statement with what its entries became; `undefined` when there is none. */
export async function readStatement(pool: pg.Pool, id: string) {
  const [found, became] = await Promise.all([
    rowsOf(
      pool,
      'read-statement',
      `select ${STATEMENT}, s.warnings from reconciliation.statements s where s.root_id = $1`,
      [id],
    ),
    rowsOf(
      pool,
      'statement-became',
      `select became, count(*) as count, coalesce(sum(amount) filter (where direction = 'credit'), 0) as credits,
          coalesce(sum(amount) filter (where direction = 'debit'), 0) as debits
        from reconciliation.entries where root_id = $1 group by became order by became`,
      [id],
    ),
  ])
  const [row] = found
  if (row === undefined) return undefined
  const counted = became.map((each) => ({
    became: each.became,
    count: Number(each.count),
    credits: Number(each.credits),
    debits: Number(each.debits),
  }))
  return { ...statementView(row), became: counted }
}

export async function hasStatement(pool: pg.Pool, id: string): Promise<boolean> {
  const text = 'select 1 from reconciliation.statements where root_id = $1'
  return (await rowsOf(pool, 'has-statement', text, [id])).length > 0
}

/** Entries of a statement as listed; of one kind, if `became` names it. */
export function listEntries(
  pool: pg.Pool,
  id: string,
  became: string,
  { after, limit }: From,
): Promise<readonly Row[]> {
  return rowsOf(
    pool,
    'list-entries',
    `select e.id, e.n, e.amount, e.currency, e.direction, e.status, e.reversal, e.booked_on, e.value_on, e.reference,
        e.end_to_end_id, e.uetr, e.code, e.name, e.account, e.text, e.became, e.target, e.confidence, e.reason,
        w.state as wire_state, w.order_id as "order"
      from reconciliation.entries e
      left join reconciliation.wires w on e.became in ('wire', 'reversal') and w.root_id = e.target
      where e.root_id = $1 and ($2 = '' or e.became = $2) and e.id > $3 order by e.id limit $4`,
    [id, became, after[0] ?? '', limit],
  )
}

export function entryView({ amount, currency, ...row }: Row) {
  return { ...(row as object), amount: moneyOf(amount, currency) }
}

/** Cases that are open, oldest first; of one statement, if it is named. */
export function listCases(pool: pg.Pool, statement: string, { after, limit }: From): Promise<readonly Row[]> {
  return rowsOf(
    pool,
    'list-cases',
    `select root_id as statement, id, kind, bank, entry_id as entry, line_id as line, amount, currency, said,
        opened_at, overdue_at, state, assignee, notes, resolution, reason, proposer
      from reconciliation.cases
      where (state <> 'closed' or $1 <> '') and ($1 = '' or root_id = $1)
        and ($2 = '' or (opened_at, root_id, id) > ($2::timestamptz, $3, $4))
      order by opened_at, root_id, id limit $5`,
    [statement, after[0] ?? '', after[1] ?? '', after[2] ?? '', limit],
  )
}

export function caseView({ amount, currency, ...row }: Row) {
  return { ...(row as object), amount: moneyOf(amount, currency) }
}

/** Files, newest first. */
export function listFiles(pool: pg.Pool, { after, limit }: From): Promise<readonly Row[]> {
  return rowsOf(
    pool,
    'list-bank-files',
    `select root_id as id, name, bytes, sender, received_at, state, refused as refusal, line, why, statements
      from reconciliation.files where ($1 = '' or (received_at, root_id) < ($1::timestamptz, $2))
      order by received_at desc, root_id desc limit $3`,
    [after[0] ?? '', after[1] ?? '', limit],
  )
}

/** One file; none when there is none. */
export async function readFileRow(pool: pg.Pool, id: string): Promise<Row | undefined> {
  const rows = await rowsOf(
    pool,
    'read-bank-file',
    `select root_id as id, name, bytes, sender, received_at, state, refused as refusal, line, why, statements
      from reconciliation.files where root_id = $1`,
    [id],
  )
  return rows[0]
}

/**
 * The operator's accounts, each once: with what the bank says and what the books say, and how it stands as one that
 * pays by file (`paying`; some pay before a statement of them came). `unexplained`: entries that are cases, and what
 * payments do not explain of theirs; `balances` gives the books' balance of `assets:bank:<name>` in minor units.
 */
export async function listAccounts(
  pool: pg.Pool,
  balances: (name: string, currency: string) => Promise<bigint>,
  paying: readonly PayingAccount[],
) {
  const rows = await rowsOf(
    pool,
    'list-client-accounts',
    `select a.root_id as id, a.name, a.number, a.currency, a.holder, a.bank_name, a.virtual_prefix, a.providers,
        a.opened_at, a.before, a.closing, a.closing_on, coalesce((
          select sum(case when e.direction = 'credit' then e.amount else -e.amount end)
          from reconciliation.entries e join reconciliation.statements s on s.root_id = e.root_id
          where e.became = 'case' and s.account_root = a.root_id), 0) + coalesce((
          select sum(c.amount) from reconciliation.cases c
          join reconciliation.entries e on e.root_id = c.root_id and e.id = c.entry_id
          join reconciliation.statements s on s.root_id = c.root_id
          where e.became = 'payment-order' and c.kind <> 'wire-paid-again' and s.account_root = a.root_id
            and not (c.state = 'closed' and c.resolution = 'charge')), 0) as unexplained
      from reconciliation.client_accounts a order by a.name`,
    [],
  )
  const stateOf = new Map(paying.map(({ name, state }) => [name, state]))
  const named = new Set(rows.map(({ name }) => name))
  const fresh = paying.filter(({ name }) => !named.has(name)).map(withoutStatements)
  return Promise.all(
    [...rows, ...fresh].map(async ({ before = null, closing = null, unexplained, ...row }: Row) => {
      const [name, currency] = [String(row.name), String(row.currency)]
      const booked = await balances(name, currency)
      const books = BigInt(before ?? 0) + booked + BigInt(unexplained ?? 0)
      return {
        ...(row as object),
        before: moneyOf(before, currency),
        closing: moneyOf(closing, currency),
        booked: moneyOf(booked, currency),
        unexplained: moneyOf(unexplained, currency),
        difference: closing === null ? null : moneyOf(BigInt(closing) - books, currency),
        pays: stateOf.get(name) ?? null,
      }
    }),
  )
}

/** The row of an account that pays, and of which no statement has come yet. */
function withoutStatements({ name, number, currency, holder, bic, createdAt }: PayingAccount) {
  const said = { before: null, closing: null, closing_on: null, unexplained: 0n }
  const head = { id: ownAccountRoot(number, currency), name, number, currency, holder, bank_name: bic }
  return { ...head, virtual_prefix: null, providers: [], opened_at: createdAt, ...said } as unknown as Row
}
