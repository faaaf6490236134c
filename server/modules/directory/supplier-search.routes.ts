import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { type Call, queryRoute, type Route } from '../../platform/route.ts'
import { categories } from '../catalogue/categories.rules.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { cardCertificates, cardChecks, codeOf, namedBy } from './card.rules.ts'
import { filterOf } from './filter-query.rules.ts'
import { PAGE, PAGES_MOST } from './search.schemas.ts'
import { searchNumbers, searchPolicy, supplierWeightNames, supplierWeightsOf } from './search-policy.rules.ts'
import { type RankedSupplier, type SupplierOrder, searchSuppliers } from './search-suppliers.ts'
import type { SupplierFacets } from './supplier-filter.rules.ts'
import { supplierQuery, supplierRankingReply, suppliersReply } from './supplier-search.schemas.ts'
import { companiesOf, postgresSuppliers } from './supplier-search.store.ts'
import { inTurn } from './take-turns.ts'

async function numbersAt(pool: pg.Pool, now: Instant) {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(searchPolicy.name))
  return searchNumbers(versions, now)
}

async function search(query: Call['query'], pool: pg.Pool, now: Instant) {
  const page = Number(query.page ?? 1)
  const minutes = Math.floor(Date.parse(now) / 60_000)
  const found = await searchSuppliers(postgresSuppliers(pool), {
    ...{ query: String(query.q ?? ''), filter: filterOf(query), order: (query.sort ?? 'relevance') as SupplierOrder },
    ...{ offset: (page - 1) * PAGE, limit: PAGE, now: minutes, isLiteral: query.literal === 'true' },
    weights: supplierWeightsOf(await numbersAt(pool, now)),
  })
  const shown = await shownOf(pool, [...found.listed, ...found.nearby], minutes)
  const { total } = found.facets
  return {
    data: found.listed.flatMap(({ doc }) => shown.get(doc) ?? []),
    nearby: found.nearby.flatMap(({ doc }) => shown.get(doc) ?? []),
    ...{ total, page, pages: Math.min(PAGES_MOST, Math.ceil(total / PAGE)) },
    corrected: found.corrected ?? null,
    facets: facetsShown(found.facets),
  }
}

const categoryCodes = new Map(categories.map(({ code }) => [codeOf(code), code]))
const SHOWN_CATEGORIES = 4

/** Suppliers as a list shows them, by document; one that is gone since a moment is not there. */
async function shownOf(pool: pg.Pool, ranked: readonly RankedSupplier[], now: number) {
  const companies = await companiesOf(
    pool,
    ranked.map(({ doc }) => doc),
  )
  const names = await companyNames(pool, [...companies.values()])
  return new Map(
    ranked.flatMap((each) => {
      const company = companies.get(each.doc)
      const name = names.get(company ?? '')
      return company === undefined || name === undefined
        ? []
        : [[each.doc, { company, name, ...supplierShown(each, now) }] as const]
    }),
  )
}

function supplierShown({ card, parts }: RankedSupplier, now: number) {
  const { country, badgeUntil, checks, certificates, stars, onTime, products } = card
  return {
    country,
    badge_until: badgeUntil > now ? new Date(badgeUntil * 60_000).toISOString() : null,
    checks: [...namedBy(cardChecks, checks)],
    stars: stars === 255 ? null : stars,
    on_time_percent: onTime === 255 ? null : onTime,
    products,
    categories: card.categories.flatMap((code) => categoryCodes.get(code) ?? []).slice(0, SHOWN_CATEGORIES),
    certificates: [...namedBy(cardCertificates, certificates)],
    why: {
      ...{ name: Math.round(parts.name), name_whole: Math.round(parts.nameWhole) },
      ...{ goods: Math.round(parts.goods), standing: Math.round(parts.standing) },
    },
  }
}

function facetsShown(facets: SupplierFacets) {
  const { badge, checks, countries, stars, onTime, certificates } = facets
  return {
    ...{ badge, check: checks.map((each) => ({ ...each })), country: countries.map((each) => ({ ...each })) },
    category: facets.categories.flatMap(({ value, count }) => {
      const code = categoryCodes.get(value)
      return code === undefined ? [] : [{ value: code, count }]
    }),
    ...{ stars: stars.map((each) => ({ ...each })), on_time: onTime.map((each) => ({ ...each })) },
    certificate: certificates.map((each) => ({ ...each })),
  }
}

const partNames = { name: 'name', nameWhole: 'name_whole', goods: 'goods', standing: 'standing' } as const

/** The published parameters of the order of suppliers as they are now. */
async function ranking(pool: pg.Pool, now: Instant) {
  const weights = supplierWeightsOf(await numbersAt(pool, now))
  const parts = (['name', 'nameWhole', 'goods', 'standing'] as const).map((part) => ({
    part: partNames[part],
    points_most: weights[part],
    reason: searchPolicy.numbers[supplierWeightNames[part]].reason,
  }))
  return { parts, paid_places: false }
}

/** Routes of the search over suppliers: for everybody. */
export const supplierSearchRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/search/suppliers',
    summary: 'Suppliers by their names and by what they list, narrowed by filters, with counts for each',
    tag: 'directory',
    auth: 'anonymous',
    query: supplierQuery,
    reply: suppliersReply,
    read: ({ query }, { pool, now }) => inTurn(() => search(query, pool, now())),
  }),
  queryRoute({
    path: '/v1/search/suppliers/ranking',
    summary: 'What a place in the list of suppliers comes from; nobody can pay for one',
    tag: 'directory',
    auth: 'anonymous',
    reply: supplierRankingReply,
    read: (_, { pool, now }) => ranking(pool, now()),
  }),
]
