import type pg from 'pg'
import { languageFor } from '../../kernel/language.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { type Call, queryRoute, type Route } from '../../platform/route.ts'
import { policyTables } from '../policy/index.ts'
import { type PolicyVersion, policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { filterOf } from './filter-query.rules.ts'
import { keepLooks } from './keep-looks.ts'
import type { ProductsAsked } from './list-products.ts'
import { PAGE, PAGES_MOST, rankingReply, searchQuery, searchReply } from './search.schemas.ts'
import { postgresIndex } from './search.store.ts'
import type { SearchIndex } from './search-index.ts'
import { searchNumbers, searchPolicy, weightNames, weightsOf } from './search-policy.rules.ts'
import { searchProducts } from './search-products.ts'
import { facetsShown, shownOf } from './show-results.ts'
import type { SortOrder } from './sort-order.rules.ts'
import { inTurn } from './take-turns.ts'

type Query = Call['query']

/** Versions of the policy of search are read once a second and not by each search; which is in effect tells `now`. */
const VERSIONS_KEPT_MS = 1_000
const versionsKept = new WeakMap<pg.Pool, { readonly until: number; readonly versions: readonly PolicyVersion[] }>()

async function versionsOf(pool: pg.Pool): Promise<readonly PolicyVersion[]> {
  const kept = versionsKept.get(pool)
  if (kept !== undefined && performance.now() < kept.until) return kept.versions
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(searchPolicy.name))
  versionsKept.set(pool, { until: performance.now() + VERSIONS_KEPT_MS, versions })
  return versions
}

const indexes = new WeakMap<pg.Pool, SearchIndex>()

/** The index of a database, with what is kept of it. */
function indexOf(pool: pg.Pool): SearchIndex {
  const index = indexes.get(pool) ?? keepLooks(postgresIndex(pool))
  indexes.set(pool, index)
  return index
}

/** Reads what searches keep in memory: after it nobody waits for the first. A million products take some seconds. */
export async function warmSearch(pool: pg.Pool): Promise<void> {
  await indexOf(pool).look({ groups: [], needs: 'all' })
}

const weightsAt = async (pool: pg.Pool, now: Instant) => weightsOf(searchNumbers(await versionsOf(pool), now))

async function search(query: Query, pool: pg.Pool, now: Instant) {
  const page = Number(query.page ?? 1)
  const asked: ProductsAsked = {
    query: String(query.q ?? ''),
    filter: filterOf(query),
    order: (query.sort ?? 'relevance') as SortOrder,
    language: languageFor(query.language as string | undefined),
    offset: (page - 1) * PAGE,
    places: PAGE,
    now: Math.floor(Date.parse(now) / 60_000),
    weights: await weightsAt(pool, now),
    isLiteral: query.literal === 'true',
  }
  const found = await searchProducts(indexOf(pool), asked)
  const shown = await shownOf(pool, [...found.listed, ...found.nearby], asked.now)
  const { total, isEstimate } = found.facets
  return {
    data: found.listed.flatMap((each) => shown.get(each.doc) ?? []),
    nearby: found.nearby.flatMap((each) => shown.get(each.doc) ?? []),
    ...{ total, is_estimate: isEstimate, page },
    pages: Math.min(PAGES_MOST, Math.ceil(total / PAGE)),
    corrected: found.corrected ?? null,
    facets: facetsShown(found.facets),
  }
}

/** The published parameters as they are now, with the reason of each. */
async function ranking(pool: pg.Pool, now: Instant) {
  const weights = await weightsAt(pool, now)
  const parts = [
    'name',
    'nameWhole',
    'category',
    'keywords',
    'description',
    'language',
    'standing',
    'completeness',
  ] as const
  return {
    parts: parts.map((part) => ({
      part: part === 'nameWhole' ? ('name_whole' as const) : part,
      points_most: weights[part],
      reason: searchPolicy.numbers[weightNames[part]].reason,
    })),
    synonym_share: weights.synonym,
    standing:
      'A quarter each: badge (half of it without a visit); stars; shipped on time above half; answers and orders',
    paid_places: false,
  }
}

/** Routes of search: for everybody. */
export const searchRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/search/products',
    summary: 'Products by words, narrowed by filters, with counts for each; a hundred pages of twenty at most',
    tag: 'directory',
    auth: 'anonymous',
    query: searchQuery,
    reply: searchReply,
    read: ({ query }, { pool, now }) => inTurn(() => search(query, pool, now())),
  }),
  queryRoute({
    path: '/v1/search/ranking',
    summary: 'What a place in the list comes from, and how much each part can give; nobody can pay for one',
    tag: 'directory',
    auth: 'anonymous',
    reply: rankingReply,
    read: (_, { pool, now }) => ranking(pool, now()),
  }),
]
