import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const kinds = ['invoice', 'credit-note'] as const

/** Documents drawn up for suppliers, of the own company's orders, for staff of all or of one company. */
async function readGoods(context: Context, request: Request, filter: { kind?: 'invoice' | 'credit-note' }) {
  const params = new URL(request.url).searchParams
  const [cursor, company] = [params.get('cursor') ?? '', params.get('company')?.trim() ?? '']
  const more = { ...(cursor === '' ? {} : { cursor }), ...(company === '' ? {} : { company }) }
  const query = { ...filter, ...more, limit: 50 }
  return asked(request, apiOf(context, request).GET('/v1/self-billed-invoices', { params: { query } }))
}

/** The documents that the page asks for: of the own company, for staff of all or of one. */
export async function readInvoices(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  const { searchParams } = new URL(request.url)
  const said = (name: string) => searchParams.get(name)?.trim() ?? ''
  const isStaff = own.company === OPERATOR
  const kind = kinds.find((each) => each === said('kind'))
  const dates = (['from', 'until'] as const).filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(said(name)))
  const filter = {
    ...(kind === undefined ? {} : { kind }),
    ...Object.fromEntries(dates.map((name) => [name, said(name)])),
    ...(isStaff && said('company') !== '' ? { company: said('company') } : {}),
  }
  if (said('of') === 'goods') {
    const goods = await readGoods(context, request, kind === undefined ? {} : { kind })
    const kept = { of: 'goods', ...filter } as Readonly<Record<string, string>>
    return { data: [], goods: goods.data, next_cursor: goods.next_cursor, filter: kept, isStaff }
  }
  const cursor = said('cursor')
  const query = { ...filter, limit: 50, ...(cursor === '' ? {} : { cursor }) }
  const page = await asked(request, apiOf(context, request).GET('/v1/invoices', { params: { query } }))
  return { ...page, goods: undefined, filter: filter as Readonly<Record<string, string>>, isStaff }
}

export type InvoicesData = Awaited<ReturnType<typeof readInvoices>>
export type ListedInvoice = InvoicesData['data'][number]
export type ListedSelfBilled = NonNullable<InvoicesData['goods']>[number]
