import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'

/** The company of whoever asks, which has to be a supplier; and whether he writes in its catalogue. */
async function ownCatalogue(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (!own.kinds.includes('supplier')) throw new Response(null, { status: 404 })
  return { api: apiOf(context, request), mayWrite: own.roles.some((role) => role === 'sales' || role === 'admin') }
}

const states = ['draft', 'listed', 'withdrawn'] as const

/** One's own products, as the address narrows them. */
export async function readProducts(context: Context, request: Request) {
  const { api, mayWrite } = await ownCatalogue(context, request)
  const search = new URL(request.url).searchParams
  const state = states.find((each) => each === search.get('state'))
  const [q, cursor] = [search.get('q')?.slice(0, 100) ?? '', search.get('cursor')]
  const query = { limit: 50, ...(state && { state }), ...(q !== '' && { q }), ...(cursor && { cursor }) }
  const page = await asked(request, api.GET('/v1/products', { params: { query } }))
  return { ...page, q, state: state ?? '', mayWrite }
}

/** A product to change, or nothing for a new one; with the categories to choose from. */
export async function readProduct(context: Context, request: Request, productId: string | undefined) {
  const { api, mayWrite } = await ownCatalogue(context, request)
  const [{ data: categories }, product] = await Promise.all([
    asked(request, api.GET('/v1/product-categories')),
    productId === undefined
      ? undefined
      : asked(request, api.GET('/v1/products/{productId}', { params: { path: { productId } } })),
  ])
  if (product !== undefined && !product.actions.includes('change')) throw new Response(null, { status: 404 })
  return { categories, product, mayWrite }
}

/** The imports of one's own company. */
export async function readImports(context: Context, request: Request) {
  const { api, mayWrite } = await ownCatalogue(context, request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const query = { limit: 20, ...(cursor && { cursor }) }
  const page = await asked(request, api.GET('/v1/product-imports', { params: { query } }))
  return { ...page, mayWrite }
}

const outcomes = ['new', 'changed', 'unchanged', 'withdrawn', 'wrong'] as const

/** An import with a page of its rows, as the address narrows them. */
export async function readImport(context: Context, request: Request, importId: string) {
  const { api, mayWrite } = await ownCatalogue(context, request)
  const search = new URL(request.url).searchParams
  const outcome = outcomes.find((each) => each === search.get('outcome'))
  const [cursor, isLeft] = [search.get('cursor'), search.get('left') === 'yes']
  const path = { importId }
  const query = {
    limit: 50,
    ...(outcome && { outcome }),
    ...(isLeft && { left: 'yes' as const }),
    ...(cursor && { cursor }),
  }
  const [found, rows] = await Promise.all([
    asked(request, api.GET('/v1/product-imports/{importId}', { params: { path } })),
    asked(request, api.GET('/v1/product-imports/{importId}/rows', { params: { path, query } })),
  ])
  return { found, rows: rows.data, next: rows.next_cursor, outcome: outcome ?? '', isLeft, mayWrite }
}

export type ImportData = Awaited<ReturnType<typeof readImport>>
