import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { recordTable } from '../../platform/record-table.ts'
import { companyBalances } from '../ledger/index.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { payoutType } from './payout.rules.ts'

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

/** What a company is owed, its bank accounts and its payouts, newest last. */
export async function companyMoney(pool: pg.Pool, companyId: string) {
  const reads = recordReads(pool, payoutsTables)
  const [accounts, payouts, balances] = await Promise.all([
    reads.all(bankAccountType, companyId),
    reads.all(payoutType, companyId),
    companyBalances(pool, companyId),
  ])
  return {
    balances,
    bank_accounts: accounts.map((account) => ({
      id: account.id,
      country: account.country,
      currency: account.currency,
      state: account.state,
      usable_from: account.usableFrom,
    })),
    payouts: payouts.map((payout) => ({
      id: payout.id,
      amount: { amount: Number(payout.amount), currency: payout.currency },
      state: payout.state,
      requested_at: payout.requestedAt,
    })),
  }
}
