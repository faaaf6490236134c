import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { none, OPERATOR, ownCompany, seesMoneyOut } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const LIMIT = 25

/** A page of a queue, from where its cursor in the address says. */
function pageOf(request: Request, queue: string) {
  const cursor = new URL(request.url).searchParams.get(queue)
  return { query: { limit: LIMIT, ...(cursor === null ? {} : { cursor }) } }
}

type Api = ReturnType<typeof apiOf>

/** Of a company of a queue, or of a lender that is paid as one: its name, and what it has with us. */
async function knownCompany(request: Request, api: Api, companyId: string) {
  const params = { path: { companyId } }
  if (companyId.startsWith('lnd_')) {
    const [lenders, money] = await Promise.all([
      asked(request, api.GET('/v1/lenders')),
      asked(request, api.GET('/v1/companies/{companyId}/payouts', { params })),
    ])
    const name = lenders.data.find(({ lender }) => `lnd_${lender}` === companyId)?.legal_name ?? companyId
    return [companyId, { name, accounts: money.bank_accounts, balances: [] as typeof money.balances }] as const
  }
  const [{ name }, money] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/payouts', { params })),
  ])
  return [companyId, { name, accounts: money.bank_accounts, balances: money.balances }] as const
}

/** The orders that a wire may be for, where it names none. */
async function suggestionsFor(
  request: Request,
  api: Api,
  { id, state, order }: { id: string; state: string; order: string | null },
) {
  if (state !== 'unallocated' || order !== null) return [id, []] as const
  const found = await asked(request, api.GET('/v1/wires/{wireId}/suggestions', { params: { path: { wireId: id } } }))
  return [id, found.data] as const
}

/** What waits for finance: payouts, bank accounts, wires, refunds. Nobody but the operator's people finds the page. */
export async function readFinance(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const maySee = seesMoneyOut(own.roles)
  const [payouts, accounts, wires, refunds, chargebacks, hits, unclaimed] = await Promise.all([
    asked(request, api.GET('/v1/payouts', { params: pageOf(request, 'payouts') })),
    asked(request, api.GET('/v1/bank-accounts', { params: pageOf(request, 'accounts') })),
    asked(request, api.GET('/v1/wires', { params: pageOf(request, 'wires') })),
    asked(request, api.GET('/v1/refunds', { params: pageOf(request, 'refunds') })),
    asked(request, api.GET('/v1/chargebacks', { params: pageOf(request, 'chargebacks') })),
    maySee ? asked(request, api.GET('/v1/screenings', { params: pageOf(request, 'screenings') })) : none,
    maySee ? asked(request, api.GET('/v1/unclaimed', { params: pageOf(request, 'unclaimed') })) : none,
  ])
  const suggested = await Promise.all(wires.data.map((wire) => suggestionsFor(request, api, wire)))
  const held = hits.data.flatMap(({ kind, owner }) => (kind === 'payout' ? [{ company: owner }] : []))
  const ids = new Set([...payouts.data, ...accounts.data, ...held, ...unclaimed.data].map(({ company }) => company))
  const companies = await Promise.all([...ids].map((id) => knownCompany(request, api, id)))
  return {
    self: own.person.id,
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    payouts,
    accounts,
    wires,
    suggestions: Object.fromEntries(suggested),
    refunds,
    chargebacks,
    hits,
    unclaimed,
    mayDecide: own.roles.some((role) => role === 'compliance' || role === 'admin'),
    companies: Object.fromEntries(companies),
  }
}

export type FinanceData = Awaited<ReturnType<typeof readFinance>>
export type WaitingPayout = FinanceData['payouts']['data'][number]
export type WaitingAccount = FinanceData['accounts']['data'][number]
export type ParkedWire = FinanceData['wires']['data'][number]
export type OpenChargeback = FinanceData['chargebacks']['data'][number]
export type UnclaimedMoney = FinanceData['unclaimed']['data'][number]
export type ScreeningHit = FinanceData['hits']['data'][number]
export type AstrayRefund = FinanceData['refunds']['data'][number]
