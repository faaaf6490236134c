/** What the search page asks by: the names of its fields are those of its address. */
export const listFields = ['check', 'country', 'category', 'incoterm', 'certificate', 'supplier'] as const
export const numberFields = ['price_from', 'price_to', 'quantity', 'lead_days', 'stars', 'on_time'] as const
const others = ['q', 'badge', 'sort', 'literal'] as const
export const sorts = ['relevance', 'price', 'price-down', 'lead-time'] as const

type ListField = (typeof listFields)[number]
type NumberField = (typeof numberFields)[number]

/** What is asked, as the page shows it again. */
export interface Asked {
  readonly q: string
  readonly badge: boolean
  readonly lists: Readonly<Record<ListField, readonly string[]>>
  readonly numbers: Readonly<Partial<Record<NumberField, number>>>
  readonly sort: (typeof sorts)[number]
  readonly page: number
  readonly literal: boolean
}

/** Reads an address; what it says wrongly is as if it were not said. Prices are dollars there and cents here. */
export function readAsked(query: URLSearchParams): Asked {
  const lists = listFields.map((field) => [
    field,
    [...new Set(query.getAll(field).flatMap((value) => value.split(',')))].filter((value) => value !== '').slice(0, 20),
  ])
  const numbers = numberFields.flatMap((field) => {
    const value = Number(query.get(field) || Number.NaN)
    if (!Number.isFinite(value) || value <= 0) return []
    const isPrice = field === 'price_from' || field === 'price_to'
    return [[field, isPrice ? Math.round(value * 100) : Math.round(value)] as const]
  })
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    badge: query.get('badge') === 'true',
    lists: Object.fromEntries(lists) as Asked['lists'],
    numbers: Object.fromEntries(numbers),
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'relevance',
    page: Math.min(100, Math.max(1, Math.floor(Number(query.get('page')) || 1))),
    literal: query.get('literal') === 'true',
  }
}

/** The query of the API for what is asked. */
export function apiQuery({ q, badge, lists, numbers, sort, page, literal }: Asked, language: string) {
  const named = Object.entries(lists).flatMap(([field, values]) =>
    values.length === 0 ? [] : [[field, values.join(',')]],
  )
  return {
    ...(q === '' ? {} : { q }),
    ...(badge ? { badge: 'true' as const } : {}),
    ...(literal ? { literal: 'true' as const } : {}),
    ...Object.fromEntries(named),
    ...numbers,
    ...(sort === 'relevance' ? {} : { sort }),
    ...(page === 1 ? {} : { page }),
    ...(language === 'zh' || language === 'es' ? { language } : {}),
  } as Readonly<Record<string, string | number>>
}

/** The address with some fields other than they are, from the first page; `undefined` takes a field away. */
export function addressWith(
  query: string,
  changes: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const next = new URLSearchParams(query)
  next.delete('page')
  for (const [field, value] of Object.entries(changes)) {
    next.delete(field)
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) next.append(field, each)
  }
  for (const field of [...others, ...numberFields]) if (next.get(field) === '') next.delete(field)
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}
