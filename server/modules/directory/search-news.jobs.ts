import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { conditionsOf, meets } from './filter.rules.ts'
import { filterOf } from './filter-query.rules.ts'
import { readQuery } from './read-query.ts'
import { type SavedSearch, savedSearchType } from './saved-search.rules.ts'
import { directoryTables, newestChange } from './saved-search.store.ts'
import { changedProducts } from './search-news.store.ts'
import { searchNumbers, searchPolicy } from './search-policy.rules.ts'
import type { FoundProduct, TellFound } from './tell-found.ts'

/** So many products are read at once. */
const AT_ONCE = 500
/** Who writes the index is one; what was begun before and ends after a look is within so many changes. */
const OVERLAP = 2_000n

/** What is new to a search of a company; `undefined` where nobody wants to be told. */
export async function newsOfSearch(
  pool: pg.Pool,
  companyId: string,
  searchId: string,
  now: Instant,
): Promise<TellFound | undefined> {
  const search = await recordReads(pool, directoryTables).one(savedSearchType, companyId, searchId)
  if (search?.nextAt === undefined) return undefined
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(searchPolicy.name))
  const most = searchNumbers(versions, now).alertProductsMost
  return { companyId, searchId, ...(await readNews(pool, search, now, most)) }
}

async function readNews(pool: pg.Pool, search: SavedSearch, now: Instant, most: number) {
  const filter = filterOf(search.query)
  const conditions = conditionsOf(filter, Math.floor(Date.parse(now) / 60_000))
  const query = { groups: readQuery(search.query.q ?? ''), needs: 'all' } as const
  const { companyId: company, searchId, since, lookedTo } = search
  const newest = await newestChange(pool)
  const found: FoundProduct[] = []
  for (let behind = lookedTo > OVERLAP ? lookedTo - OVERLAP : 0n; ; ) {
    const changed = await changedProducts(pool, { query, behind, since, company, search: searchId }, AT_ONCE)
    for (const { card, change, productId, version, name } of changed) {
      behind = change
      if (!meets(card, conditions)) continue
      found.push({ productId, version, name })
      // What comes behind is told next time.
      if (found.length === most) return { found, lookedTo: change }
    }
    if (changed.length < AT_ONCE) return { found, lookedTo: newest }
  }
}
