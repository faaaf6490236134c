import { type Asked, readAsked } from './search-form.ts'

export const supplierSorts = ['relevance', 'stars', 'on-time', 'products'] as const
type SupplierSort = (typeof supplierSorts)[number]

/** What suppliers are asked by, as the page shows it again: what a search of products asks of who sells. */
export interface SuppliersAsked extends Omit<Asked, 'sort'> {
  readonly sort: SupplierSort
}

const lists = ['check', 'country', 'category', 'certificate'] as const
const numbers = ['stars', 'on_time'] as const

/** Reads an address; what it says wrongly, or only of products, is as if it were not said. */
export function readSuppliersAsked(query: URLSearchParams): SuppliersAsked {
  const asked = readAsked(query)
  const kept = numbers.flatMap((field) => (asked.numbers[field] === undefined ? [] : [[field, asked.numbers[field]]]))
  return {
    ...asked,
    lists: { ...asked.lists, incoterm: [], supplier: [] },
    numbers: Object.fromEntries(kept),
    sort: supplierSorts.find((sort) => sort === query.get('sort')) ?? 'relevance',
  }
}

/** The query of the API for what is asked. */
export function suppliersQuery({ q, badge, lists: chosen, numbers: bounds, sort, page, literal }: SuppliersAsked) {
  const named = lists.flatMap((field) => (chosen[field].length === 0 ? [] : [[field, chosen[field].join(',')]]))
  return {
    ...(q === '' ? {} : { q }),
    ...(badge ? { badge: 'true' as const } : {}),
    ...(literal ? { literal: 'true' as const } : {}),
    ...Object.fromEntries(named),
    ...bounds,
    ...(sort === 'relevance' ? {} : { sort }),
    ...(page === 1 ? {} : { page }),
  } as Readonly<Record<string, string | number>>
}

/** What both kinds of search ask, for the way from one to the other. */
export function sharedQuery(query: string): string {
  const shared = [...new URLSearchParams(query)].filter(
    ([field, value]) => value !== '' && ['q', 'badge', ...lists, ...numbers].some((each) => each === field),
  )
  return shared.length === 0 ? '' : `?${new URLSearchParams(shared)}`
}
