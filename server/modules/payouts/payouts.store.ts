import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { accounts } from '../ledger/account.rules.ts'
import { companyBalances, creditsOf } from '../ledger/index.ts'
import { rateText } from '../payments/payment-exchange.rules.ts'
import type { SentAbroad } from '../payments/refund.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { type BankAccount, bankAccountType } from './bank-account.rules.ts'
import { bankFilesChecks, bankFilesTables } from './bank-files.store.ts'
import { type Payout, payoutType } from './payout.rules.ts'
import { nextRunAt, type PayoutSchedule, payoutScheduleType } from './payout-schedule.rules.ts'
import { remittanceChecks, remittanceTables } from './remittances.store.ts'

/** How the records of payouts stand in their tables. */
export const payoutsTables = [
  recordTable(bankAccountType, {
    companyId: 'root',
    id: 'id',
    number: 'text',
    bankCode: 'text',
    country: 'text',
    currency: 'text',
    name: 'text',
    provider: 'text',
    town: 'text',
    addressCountry: 'text',
    street: 'text',
    postcode: 'text',
    state: 'text',
    author: 'text',
    approver: 'text',
    createdAt: 'instant',
    approvedAt: 'instant',
    usableFrom: 'instant',
    closedBy: 'text',
    closedAt: 'instant',
    nameCheck: 'text',
    nameCheckedBy: 'text',
    nameCheckedAt: 'instant',
  }),
  recordTable(payoutType, {
    companyId: 'root',
    id: 'id',
    bankAccountId: 'text',
    provider: 'text',
    outside: 'text',
    amount: 'bigint',
    currency: 'text',
    payIn: 'text',
    exchange: 'json',
    state: 'text',
    requester: 'text',
    approver: 'text',
    requestedAt: 'instant',
    approvedAt: 'instant',
    sentAt: 'instant',
    factAt: 'instant',
    blockedFrom: 'text',
    trace: 'text',
    reason: 'text',
    remittanceId: 'text',
  }),
  ...bankFilesTables,
  ...remittanceTables,
] as const

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const payoutsChecks = [
  {
    name: 'payouts.payout-has-one-reservation',
    sql: `select p.root_id, p.id from payouts.payouts p
      left join ledger.transfers t on t.root_id = p.root_id and t.cause = 'payout:' || p.id
        and t.kind in ('payout-reserved', 'lender-paid')
      group by p.root_id, p.id, p.approved_at
      having count(t.id) <> case when p.approved_at is null then 0 else 1 end`,
  },
  {
    name: 'payouts.payout-settled-at-most-once-more-than-returned',
    sql: `select p.root_id, p.id from payouts.payouts p
      join ledger.transfers t on t.root_id = p.root_id and t.cause = 'payout:' || p.id
      group by p.root_id, p.id, p.state
      having count(*) filter (where t.kind = 'payout-settled') - count(*) filter (where t.kind = 'payout-returned')
        <> case when p.state = 'settled' then 1 else 0 end`,
  },
  {
    name: 'payouts.to-usable-account',
    sql: `select p.root_id, p.id from payouts.payouts p
      left join payouts.bank_accounts a on a.root_id = p.root_id and a.id = p.bank_account_id
      where p.approved_at is not null
        and (a.id is null or a.approver is null or a.approver = a.author or a.usable_from > p.approved_at)`,
  },
  {
    name: 'payouts.spread-is-the-ledgers',
    sql: `select p.root_id, p.id from payouts.payouts p
      left join (select t.root_id, t.cause, -sum(g.amount) as spread from ledger.transfers t
        join ledger.postings g on g.root_id = t.root_id and g.transfer_id = t.id
        where t.kind = 'fx-converted' and g.account = 'income:fees:fx' group by t.root_id, t.cause) f
        on f.root_id = p.root_id and f.cause = 'payout:' || p.id
      where coalesce(f.spread, 0) <>
        case when p.state = 'settled' then coalesce((p.exchange->'spread'->>'~n')::bigint, 0) else 0 end`,
  },
  {
    name: 'payouts.converted-once-approved',
    sql: `select root_id, id from payouts.payouts
      where (pay_in is not null and approved_at is not null) <> (exchange is not null)`,
  },
  ...bankFilesChecks,
  ...remittanceChecks,
] as const

/** A bank account as people see it: of its number only the end. */
function accountView({ id, country, currency, name, number, state, author, usableFrom, ...more }: BankAccount) {
  const known = { id, country, currency, name, ends_with: number.slice(-4), state, author, usable_from: usableFrom }
  return {
    ...known,
    town: more.town ?? null,
    address_country: more.addressCountry ?? null,
    street: more.street ?? null,
    postcode: more.postcode ?? null,
    name_check: more.nameCheck ?? null,
    name_checked_at: more.nameCheckedAt ?? null,
  }
}

function payoutView(payout: Payout) {
  return {
    id: payout.id,
    amount: { amount: Number(payout.amount), currency: payout.currency },
    exchange: payout.exchange === undefined ? null : abroadView(payout.exchange),
    state: payout.state,
    route: payout.outside,
    bank_account: payout.bankAccountId,
    requested_at: payout.requestedAt,
    sent_at: payout.sentAt ?? null,
    trace: payout.trace ?? null,
    reason: payout.reason ?? null,
  }
}

/** What goes out in another currency, at which rate and spread. */
export function abroadView(exchange: SentAbroad) {
  const { from, to, sent, spread, spreadBps, source, asOf } = exchange
  return {
    sent: { amount: Number(sent), currency: to },
    spread: { amount: Number(spread), currency: from },
    spread_bps: spreadBps,
    rate: rateText(exchange),
    source,
    as_of: asOf,
  }
}

/** A payout with the released money that it consists of; `undefined` for none of this company. */
export async function readPayout(pool: pg.Pool, companyId: string, payoutId: string) {
  const payout = await recordReads(pool, payoutsTables).one(payoutType, companyId, payoutId)
  if (payout === undefined) return undefined
  const { currency } = payout
  const debit = { currency, kind: 'payout-reserved', cause: `payout:${payoutId}` }
  const items = await creditsOf(pool, accounts.payable(companyId).code, debit)
  return {
    ...payoutView(payout),
    items: items.map(({ transfer, kind, root, happened_at, whole, part }) => ({
      transfer,
      kind,
      order: root.startsWith('ord_') ? root : null,
      happened_at,
      released: { amount: Number(whole), currency },
      amount: { amount: Number(part), currency },
    })),
  }
}

function scheduleView({ currency, cadence, weekday, bankAccountId, heldFor }: PayoutSchedule, nextAt?: string) {
  const known = { currency, cadence, weekday: weekday ?? null, bank_account: bankAccountId }
  return { ...known, next_at: nextAt ?? null, held_for: heldFor ?? null }
}

/** What a company is owed, its bank accounts and its payouts, newest last. */
export async function companyMoney(pool: pg.Pool, companyId: string, at: Instant) {
  const reads = recordReads(pool, payoutsTables)
  const [bankAccounts, payouts, schedules, balances] = await Promise.all([
    reads.all(bankAccountType, companyId),
    reads.all(payoutType, companyId),
    reads.all(payoutScheduleType, companyId),
    companyBalances(pool, companyId),
  ])
  return {
    balances,
    bank_accounts: bankAccounts.map(accountView),
    payouts: payouts.map(payoutView),
    schedules: schedules.map((each) => scheduleView(each, nextRunAt(at, each, operatorCalendar))),
  }
}

/** What waits for a person of the operator, by its company and id: rows of either list. */
export interface WaitingRow {
  readonly company: string
  readonly id: string
}

interface After {
  readonly after: readonly string[]
  readonly limit: number
}

const waitingPayouts = `select p.root_id as company, p.id, p.amount::text, p.currency,
    p.bank_account_id as bank_account, p.requester, p.requested_at
  from payouts.payouts p
  where p.state = 'requested' and (p.root_id, p.id) > ($1, $2) order by p.root_id, p.id limit $3`

const waitingAccounts = `select a.root_id as company, a.id, a.country, a.currency, a.name,
    right(a.number, 4) as ends_with, a.author, a.created_at, a.name_check
  from payouts.bank_accounts a
  where a.state = 'proposed' and (a.root_id, a.id) > ($1, $2) order by a.root_id, a.id limit $3`

/** Payouts that a second person has to approve. */
export async function listWaitingPayouts(pool: pg.Pool, { after: [company = '', id = ''], limit }: After) {
  const values = [company, id, limit]
  type Row = WaitingRow & {
    amount: string
    currency: string
    bank_account: string
    requester: string
    requested_at: string
  }
  return (await pool.query<Row>({ name: 'waiting-payouts', text: waitingPayouts, values })).rows
}

/** Bank accounts that a second person has to approve. */
export async function listWaitingAccounts(pool: pg.Pool, { after: [company = '', id = ''], limit }: After) {
  const values = [company, id, limit]
  type Row = WaitingRow & {
    country: string
    currency: string
    name: string
    ends_with: string
    author: string
    created_at: string
    name_check: string | null
  }
  return (await pool.query<Row>({ name: 'waiting-accounts', text: waitingAccounts, values })).rows
}
