import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const LIMIT = 25
const ENTRIES = 50

/** Nobody but the operator's people finds these pages. */
async function staff(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  return { self: own.person.id, mayMove: own.roles.some((role) => role === 'finance' || role === 'admin') }
}

function pageOf(request: Request, list: string, limit = LIMIT) {
  const cursor = new URL(request.url).searchParams.get(list)
  return { limit, ...(cursor === null ? {} : { cursor }) }
}

/** What the bank says: accounts against the books, what does not add up, statements, files. */
export async function readBank(context: Context, request: Request) {
  const who = await staff(context, request)
  const api = apiOf(context, request)
  const [accounts, cases, statements, files] = await Promise.all([
    asked(request, api.GET('/v1/client-accounts')),
    asked(request, api.GET('/v1/bank-cases', { params: { query: pageOf(request, 'cases') } })),
    asked(request, api.GET('/v1/bank-statements', { params: { query: pageOf(request, 'statements') } })),
    asked(request, api.GET('/v1/bank-files', { params: { query: pageOf(request, 'files', 10) } })),
  ])
  return { ...who, accounts, cases, statements, files }
}

/** One statement: its sums, its entries and what became of each, its cases. */
export async function readStatement(context: Context, request: Request, statementId: string) {
  const who = await staff(context, request)
  const api = apiOf(context, request)
  const path = { statementId }
  const became = new URL(request.url).searchParams.get('became') ?? ''
  const entriesAsked = { ...pageOf(request, 'entries', ENTRIES), ...(became === '' ? {} : { became }) }
  const [statement, entries, cases] = await Promise.all([
    asked(request, api.GET('/v1/bank-statements/{statementId}', { params: { path } })),
    asked(request, api.GET('/v1/bank-statements/{statementId}/entries', { params: { path, query: entriesAsked } })),
    asked(request, api.GET('/v1/bank-statements/{statementId}/cases', { params: { path } })),
  ])
  return { ...who, statement, entries, cases, became }
}

export type BankData = Awaited<ReturnType<typeof readBank>>
export type StatementData = Awaited<ReturnType<typeof readStatement>>
export type BankAccount = BankData['accounts']['data'][number]
export type BankCase = BankData['cases']['data'][number]
export type BankStatement = BankData['statements']['data'][number]
export type BankFile = BankData['files']['data'][number]
export type BankEntry = StatementData['entries']['data'][number]
