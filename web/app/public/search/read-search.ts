import type { LoaderFunctionArgs } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { visitorContext } from '../../serve/visitor.ts'
import { apiQuery, readAsked } from './search-form.ts'

/** Searches as the address says; names of categories come in the reader's language. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { language } = context.get(visitorContext)
  const { searchParams } = new URL(request.url)
  const wanted = readAsked(searchParams)
  const api = apiOf(context, request)
  const [found, tree] = await Promise.all([
    asked(request, api.GET('/v1/search/products', { params: { query: apiQuery(wanted, language.code) } })),
    asked(request, api.GET('/v1/product-categories')),
  ])
  const code = language.code === 'pseudo' ? 'en' : language.code
  const named = new Set(found.facets.category.map(({ value }) => value))
  const shown = tree.data.filter((each) => named.has(each.code) || wanted.lists.category.includes(each.code))
  return {
    wanted,
    found,
    query: searchParams.toString(),
    categories: Object.fromEntries(shown.map((each) => [each.code, each.names[code]])),
  }
}

export type Search = Awaited<ReturnType<typeof loader>>

/** A product as a list shows it. */
export type Product = Search['found']['data'][number]
