import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import { booksByCurrency } from './company-books.ts'

/** What is owed to the company, where it may go, and what went out. */
export async function readPayouts(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const [money, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/payouts', { params })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  return {
    company: own.company,
    name: own.name,
    country: company.country,
    zone: company.zone,
    self: own.person.id,
    isSupplier: own.kinds.includes('supplier'),
    isActive: own.state === 'active',
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    books: booksByCurrency(money.balances),
    accounts: money.bank_accounts.toReversed(),
    payouts: money.payouts.toReversed(),
    // One request for one form: sent twice, it is taken once.
    once: crypto.randomUUID(),
  }
}

export type PayoutsData = Awaited<ReturnType<typeof readPayouts>>
export type BankAccount = PayoutsData['accounts'][number]
export type Payout = PayoutsData['payouts'][number]
