import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { creditTables } from '../credit/index.ts'
import type { LenderRecord } from '../credit/lender.rules.ts'
import { lenderRoot, lendersRoot, lenderType } from '../credit/lender.rules.ts'
import { type BankAccount, bankAccountType, isUsable } from './bank-account.rules.ts'
import { payoutsTables } from './payouts.store.ts'
import { accountOfLender } from './remittance.rules.ts'

interface SumsRow {
  readonly lender: string
  readonly currency: string
  readonly promised: string
  readonly owed: string
  readonly collected: string
  readonly passed_on: string
}

const draws = `select lender, currency,
    coalesce(sum(amount) filter (where not is_funded), 0)::text as promised,
    coalesce(sum(used + owed_interest + owed_late) filter (where state in ('drawn', 'shipped', 'repaid')), 0)::text
      as owed,
    sum(collected)::text as collected, sum(passed_on)::text as passed_on
  from credit.draws where lender <> 'own' and state not in ('reserved', 'back') group by 1, 2`

const arrived = `select lender, currency, sum(amount)::text as paid from payouts.remittances
  where state = 'paid' group by 1, 2`

const debts = `select root_id, right(key, 3) as currency, value::text from ledger.balances
  where key like 'assets:recovery:lnd\\_%' and value > 0`

/**
 * How each lender stands: what it promised, what buyers owe for it, what was collected, what of that was passed on and
 * has arrived, what it owes the house; and the bank account that it declares. Minor units.
 */
export async function lenderStandings(pool: pg.Pool, at: Instant) {
  const reads = recordReads(pool, [...creditTables, ...payoutsTables])
  const [lenders, sums, paid, owing] = await Promise.all([
    reads.all(lenderType, lendersRoot),
    pool.query<SumsRow>({ name: 'lender-draws', text: draws }),
    pool.query<{ lender: string; currency: string; paid: string }>({ name: 'lender-arrived', text: arrived }),
    pool.query<{ root_id: string; currency: string; value: string }>({ name: 'lender-debts', text: debts }),
  ])
  const accounts = await reads.allOf(
    bankAccountType,
    lenders.map(({ name }) => lenderRoot(name)),
  )
  const known = lenders.filter(({ name, account }) => account !== undefined || sums.rows.some((r) => r.lender === name))
  return known.flatMap((lender) =>
    lender.currencies.map((currency) => {
      const is = (row: { readonly lender: string; readonly currency: string }) =>
        row.lender === lender.name && row.currency === currency
      const { promised = '0', owed = '0', collected = '0', passed_on = '0' } = sums.rows.find(is) ?? {}
      const root = lenderRoot(lender.name)
      const debt = owing.rows.find((row) => row.root_id === root && row.currency === currency)?.value
      const has = Number(paid.rows.find(is)?.paid ?? 0)
      return {
        ...{ lender: lender.name, legal_name: lender.legalName ?? null, currency, promised: Number(promised) },
        ...{ owed: Number(owed), collected: Number(collected), passed_on: Number(passed_on), paid: has },
        ...{ on_its_way: Number(passed_on) - has, owed_by_lender: Number(debt ?? 0) },
        account: accountView(lender, lenders, accounts.get(root) ?? [], currency, at),
      }
    }),
  )
}

/** The account that a lender declares, of its number the end, and how far two people are with it. */
function accountView(
  lender: LenderRecord,
  lenders: readonly LenderRecord[],
  accounts: readonly BankAccount[],
  currency: string,
  at: Instant,
) {
  const { account, name, legalName } = lender
  if (account === undefined || account.currency !== currency) return null
  const root = lenderRoot(name)
  const approved = accountOfLender(lenders, accounts, root, currency)
  const open = accounts.map((each) => (each.state === 'proposed' ? { ...each, state: 'approved' as const } : each))
  const found = approved ?? accountOfLender(lenders, open, root, currency)
  const state =
    found === undefined
      ? 'declared'
      : approved === undefined
        ? 'proposed'
        : isUsable(approved, at)
          ? 'usable'
          : 'cooling'
  return {
    ...{ ends_with: account.number.slice(-4), country: account.country, currency, holder: legalName ?? name, state },
    ...{ bank_account: found?.id ?? null, author: found?.author ?? null, usable_from: found?.usableFrom ?? null },
  }
}
