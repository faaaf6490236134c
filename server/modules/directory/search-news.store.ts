import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { type Card, readCard } from './card.rules.ts'
import { matchText } from './search.store.ts'
import type { Words } from './search-index.ts'

/** A product whose document changed, as the look after news reads it. */
export interface ChangedProduct {
  readonly change: bigint
  readonly card: Card
  readonly productId: string
  readonly version: number
  readonly name: string
}

/** Which changes are read. */
export interface ChangesAsked {
  readonly query: Words
  /** Changes behind this one. */
  readonly behind: bigint
  /** Versions and listings after this time. */
  readonly since: Instant
  /** What this search of this company told of in the same version is left out. */
  readonly company: string
  readonly search: string
}

/** Products that have the words and are new or changed, in the order in which the index heard of them. */
export async function changedProducts(
  pool: pg.Pool,
  { query, behind, since, company, search }: ChangesAsked,
  most: number,
): Promise<readonly ChangedProduct[]> {
  const match = matchText(query)
  const { rows } = await pool.query<Omit<ChangedProduct, 'card'> & { readonly card: Buffer }>({
    name: `directory-changed-${match !== ''}`,
    text: `select d.change_no as change, d.card, d.product_id as "productId", l.version, l.name
      from directory.documents d join catalogue.listed_products l using (product_id)
      where d.change_no > $1 and greatest(l.changed_at, l.listed_at) > $2
        and not exists (select from directory.told_products t
          where t.root_id = $3 and t.id = $4 || ' ' || d.product_id and t.version >= l.version)
        ${match === '' ? '' : 'and d.lexemes @@ $6::tsquery'}
      order by d.change_no limit $5`,
    values: [behind, since, company, search, most, ...(match === '' ? [] : [match])],
  })
  return rows.map((row) => ({ ...row, card: readCard(row.card) }))
}
