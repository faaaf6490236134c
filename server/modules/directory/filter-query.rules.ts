import type { ProductFilter } from './filter.rules.ts'

type Query = Readonly<Record<string, unknown>>

const listed = (value: unknown) => (typeof value === 'string' && value !== '' ? { list: value.split(',') } : undefined)

/** The filter that a query names. */
export function filterOf(query: Query): ProductFilter {
  const lists = {
    checks: 'check',
    countries: 'country',
    categories: 'category',
    suppliers: 'supplier',
    incoterms: 'incoterm',
    certificates: 'certificate',
  }
  const numbers = {
    priceFrom: 'price_from',
    priceTo: 'price_to',
    quantity: 'quantity',
    leadDays: 'lead_days',
    stars: 'stars',
    onTime: 'on_time',
  }
  const given = [
    ...Object.entries(lists).flatMap(([name, from]) => {
      const found = listed(query[from])
      return found === undefined ? [] : [[name, found.list] as const]
    }),
    ...Object.entries(numbers).flatMap(([name, from]) =>
      query[from] === undefined ? [] : [[name, Number(query[from])] as const],
    ),
    ...(query.badge === 'true' ? [['badge', true] as const] : []),
  ]
  return Object.fromEntries(given)
}
