import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { checkType, hasBadge } from './check.rules.ts'
import { companyType } from './company.rules.ts'
import { partiesTables } from './parties.store.ts'

interface Found {
  readonly company: string
  readonly name: string
  readonly country: string
  readonly kinds: readonly string[]
}

/** How many a search names at most: who finds too many types more of the name. */
export const DIRECTORY_MOST = 20

/**
 * Active companies that an order can be made with: suppliers by the beginning of any word of their name, other
 * companies by their whole name only, so that nobody reads out a list of another's buyers. By name, then id.
 */
export async function searchDirectory(pool: pg.Pool, name: string, now: Instant) {
  const { rows } = await pool.query<Found>({
    name: 'search-directory',
    text: `select root_id as company, name, country, kinds from parties.companies
      where state = 'active' and takes_no_orders is not true and root_id <> 'cmp_operator' and
        (lower(name) = lower($1) or
          (kinds ? 'supplier' and $2 <> '' and to_tsvector('simple', name) @@ to_tsquery('simple', $2)))
      order by name, root_id limit ${DIRECTORY_MOST}`,
    values: [name.trim(), wordsOf(name)],
  })
  const reads = recordReads(pool, partiesTables)
  const checks = await Promise.all(rows.map(({ company }) => reads.all(checkType, company)))
  return rows.map((row, i) => ({ ...row, badge: hasBadge(checks[i] ?? [], now) }))
}

/** Every word by its beginning: `ningbo har` is `ningbo:* & har:*`; empty where there is no word. */
function wordsOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => `${word}:*`).join(' & ')
}

/** Active companies whose name has all these words, the last one by its beginning; for people of the operator. */
export async function companiesWithWords(pool: pg.Pool, words: readonly string[], limit: number) {
  if (words.length === 0) return []
  const { rows } = await pool.query<{ readonly company: string; readonly name: string }>({
    name: 'companies-with-words',
    text: `select root_id as company, name from parties.companies
      where state = 'active' and to_tsvector('simple', name) @@ to_tsquery('simple', $1) order by root_id limit $2`,
    values: [`${words.join(' & ')}:*`, limit],
  })
  return rows
}

/** What companies are called, by id; for lists that name them. */
export async function companyNames(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await recordReads(pool, partiesTables).oneOf(companyType, new Map(ids.map((id) => [id, 'company'])))
  return new Map([...found].map(([id, { name }]) => [id, name]))
}
