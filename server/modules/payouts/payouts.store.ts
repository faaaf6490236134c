import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { companyBalances } from '../ledger/index.ts'
import { type BankAccount, bankAccountType } from './bank-account.rules.ts'
import { type Payout, payoutType } from './payout.rules.ts'

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
    state: 'text',
    author: 'text',
    approver: 'text',
    createdAt: 'instant',
    approvedAt: 'instant',
    usableFrom: 'instant',
  }),
  recordTable(payoutType, {
    companyId: 'root',
    id: 'id',
    bankAccountId: 'text',
    provider: 'text',
    amount: 'bigint',
    currency: 'text',
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
  }),
] as const

/** Invariants as SQL: each statement answers the ids that break it, so no row means that it holds. */
export const payoutsChecks = [
  {
    name: 'payouts.payout-has-one-reservation',
    sql: `select p.root_id, p.id from payouts.payouts p
      left join ledger.transfers t on t.root_id = p.root_id and t.cause = 'payout:' || p.id
        and t.kind = 'payout-reserved'
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
] as const

/** A bank account as people see it: of its number only the end. */
function accountView({ id, country, currency, name, number, state, author, usableFrom }: BankAccount) {
  return { id, country, currency, name, ends_with: number.slice(-4), state, author, usable_from: usableFrom }
}

function payoutView(payout: Payout) {
  return {
    id: payout.id,
    amount: { amount: Number(payout.amount), currency: payout.currency },
    state: payout.state,
    bank_account: payout.bankAccountId,
    requested_at: payout.requestedAt,
    sent_at: payout.sentAt ?? null,
    trace: payout.trace ?? null,
    reason: payout.reason ?? null,
  }
}

/** What a company is owed, its bank accounts and its payouts, newest last. */
export async function companyMoney(pool: pg.Pool, companyId: string) {
  const reads = recordReads(pool, payoutsTables)
  const [accounts, payouts, balances] = await Promise.all([
    reads.all(bankAccountType, companyId),
    reads.all(payoutType, companyId),
    companyBalances(pool, companyId),
  ])
  return { balances, bank_accounts: accounts.map(accountView), payouts: payouts.map(payoutView) }
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
    right(a.number, 4) as ends_with, a.author, a.created_at
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
  }
  return (await pool.query<Row>({ name: 'waiting-accounts', text: waitingAccounts, values })).rows
}
