import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import { booksByCurrency, type CompanyBooks } from './company-books.ts'

/** A page shows a few quotes; whoever has more accounts asks one by one. */
const CONVERSIONS_MOST = 12

/** What is owed to the company, where it may go, and what went out. */
export async function readPayouts(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const params = { path: { companyId: own.company } }
  const [money, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/payouts', { params })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  const books = booksByCurrency(money.balances)
  return {
    conversions: await conversionsOf(api, own.company, money.bank_accounts, books),
    company: own.company,
    name: own.name,
    country: company.country,
    zone: company.zone,
    self: own.person.id,
    isSupplier: own.kinds.includes('supplier'),
    isActive: own.state === 'active',
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    books,
    accounts: money.bank_accounts.toReversed(),
    payouts: money.payouts.toReversed(),
    schedules: money.schedules,
    // One request for one form: sent twice, it is taken once.
    once: crypto.randomUUID(),
  }
}

/** What all that is available would bring to each account in another currency, where a rate can be promised. */
async function conversionsOf(
  api: ReturnType<typeof apiOf>,
  companyId: string,
  accounts: readonly { readonly id: string; readonly currency: string; readonly state: string }[],
  books: readonly CompanyBooks[],
) {
  const pairs = accounts
    .filter(({ state }) => state === 'approved')
    .flatMap(({ id, currency }) => books.filter((each) => each.currency !== currency).map((each) => ({ id, each })))
    .filter(({ each }) => each.available > 0)
  const quotes = pairs.slice(0, CONVERSIONS_MOST).map(async ({ id, each }) => {
    const params = {
      path: { companyId, bankAccountId: id },
      query: { amount: each.available, currency: each.currency },
    }
    const path = '/v1/companies/{companyId}/bank-accounts/{bankAccountId}/payout-quote'
    const found = await api.GET(path, { params }).catch(() => undefined)
    const exchange = found?.data?.exchange ?? null
    return exchange === null
      ? []
      : [{ account: id, amount: { amount: each.available, currency: each.currency }, exchange }]
  })
  return (await Promise.all(quotes)).flat()
}

/** One payout, and of the released money of which orders it consists. */
export async function readPayout(context: Context, request: Request, payoutId: string) {
  const own = await ownCompany(context, request)
  const api = apiOf(context, request)
  const path = { companyId: own.company, payoutId }
  const [payout, company, money] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/payouts/{payoutId}', { params: { path } })),
    asked(request, api.GET('/v1/companies/{companyId}', { params: { path: { companyId: own.company } } })),
    asked(request, api.GET('/v1/companies/{companyId}/payouts', { params: { path: { companyId: own.company } } })),
  ])
  const to = money.bank_accounts.find(({ id }) => id === payout.bank_account)
  return { payout, zone: company.zone, ...(to === undefined ? {} : { to }) }
}

export type OnePayoutData = Awaited<ReturnType<typeof readPayout>>

export type PayoutsData = Awaited<ReturnType<typeof readPayouts>>
export type BankAccount = PayoutsData['accounts'][number]
export type Payout = PayoutsData['payouts'][number]
