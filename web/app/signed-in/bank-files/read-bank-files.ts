import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { none, OPERATOR, ownCompany, seesMoneyOut } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const LIMIT = 20
const notFound = () => data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })

/** Accounts that pay by file, and what became of each file. Nobody but the operator's people finds the page. */
export async function readBankFiles(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw notFound()
  const api = apiOf(context, request)
  const { searchParams } = new URL(request.url)
  const [cursor, batchId] = [searchParams.get('batches'), searchParams.get('batch')]
  const query = { limit: LIMIT, ...(cursor === null ? {} : { cursor }) }
  const needing = searchParams.get('orders')
  const orders = { limit: LIMIT, ...(needing === null ? {} : { cursor: needing }) }
  const [accounts, waiting, batches, batch] = await Promise.all([
    asked(request, api.GET('/v1/paying-accounts')),
    seesMoneyOut(own.roles) ? asked(request, api.GET('/v1/payment-orders', { params: { query: orders } })) : none,
    asked(request, api.GET('/v1/payment-batches', { params: { query } })),
    batchId === null
      ? undefined
      : asked(request, api.GET('/v1/payment-batches/{batchId}', { params: { path: { batchId } } })),
  ])
  return {
    self: own.person.id,
    mayMove: own.roles.some((role) => role === 'finance' || role === 'admin'),
    accounts: accounts.data,
    waiting,
    batches,
    ...(batch === undefined ? {} : { batch }),
  }
}

export type BankFilesData = Awaited<ReturnType<typeof readBankFiles>>
export type PayingAccount = BankFilesData['accounts'][number]
export type Batch = BankFilesData['batches']['data'][number]
export type PaymentOrder = BankFilesData['waiting']['data'][number]

/** The file of a released batch, to be saved; what is not there is not found. */
export async function bankFile(context: Context, request: Request, batchId: string): Promise<Response> {
  const params = { path: { batchId } }
  const file = await asked(request, apiOf(context, request).GET('/v1/payment-batches/{batchId}/file', { params }))
  const disposition = `attachment; filename="${file.name.replace(/[^A-Za-z0-9.]/g, '')}"`
  const headers = { 'content-type': 'application/xml; charset=utf-8', 'content-disposition': disposition }
  return new Response(file.xml, { headers })
}
