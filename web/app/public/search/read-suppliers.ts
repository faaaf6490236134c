import type { LoaderFunctionArgs } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { readSuppliersAsked, suppliersQuery } from './supplier-form.ts'

/** Searches suppliers as the address says; names of categories come in the reader's language. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { language } = context.get(visitorContext)
  const { searchParams } = new URL(request.url)
  const wanted = readSuppliersAsked(searchParams)
  const api = apiOf(context, request)
  const [found, tree] = await Promise.all([
    asked(request, api.GET('/v1/search/suppliers', { params: { query: suppliersQuery(wanted) } })),
    asked(request, api.GET('/v1/product-categories')),
  ])
  const code = language.code === 'pseudo' ? 'en' : language.code
  const shown = [...found.data, ...found.nearby].flatMap(({ categories }) => categories)
  const named = new Set([...found.facets.category.map(({ value }) => value), ...shown, ...wanted.lists.category])
  return {
    wanted,
    found,
    query: searchParams.toString(),
    categories: Object.fromEntries(
      tree.data.filter((each) => named.has(each.code)).map((each) => [each.code, each.names[code]]),
    ) as Readonly<Record<string, string>>,
  }
}

export type SupplierSearch = Awaited<ReturnType<typeof loader>>

/** A supplier as a list shows it. */
export type ListedSupplier = SupplierSearch['found']['data'][number]
