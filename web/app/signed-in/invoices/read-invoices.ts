import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

const kinds = ['invoice', 'credit-note'] as const

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
  const cursor = said('cursor')
  const query = { ...filter, limit: 50, ...(cursor === '' ? {} : { cursor }) }
  const page = await asked(request, apiOf(context, request).GET('/v1/invoices', { params: { query } }))
  return { ...page, filter: filter as Readonly<Record<string, string>>, isStaff }
}

export type InvoicesData = Awaited<ReturnType<typeof readInvoices>>
export type ListedInvoice = InvoicesData['data'][number]
