import { conditionsOf } from './filter.rules.ts'
import { listedOf, type ProductsAsked, type RankedProduct } from './list-products.ts'
import { looseQuery, type SearchGroup } from './read-query.ts'
import { scanCards } from './scan-cards.ts'
import type { SearchIndex } from './search-index.ts'

/** Lists that are shorter are followed by products that have some of the words. */
const FEW = 20
/** Where so few products have any of the words, all are looked through at once: what has most of them comes first. */
const LITTLE = 2_000

/**
 * Where few products have all words: what has some of them and is not listed already, on the first page. What has the
 * rarest of the words comes first, and the next are looked for while that is not enough: *steel samovar* is nearer to
 * samovars than to steel.
 */
export async function searchNearby(
  index: SearchIndex,
  asked: ProductsAsked,
  query: string,
  listed: readonly RankedProduct[],
): Promise<readonly RankedProduct[]> {
  if (asked.offset > 0 || listed.length >= FEW) return []
  const groups = looseQuery(query)
  if (groups.length < 2) return []
  const conditions = conditionsOf(asked.filter, asked.now)
  const shown = new Set(listed.map(({ doc }) => doc))
  const near: RankedProduct[] = []
  for (const sought of await stepsOf(index, groups)) {
    const look = await index.look({ groups, needs: 'any', sought })
    const { hits } = scanCards(look.cards, look.docs, conditions)
    const some = await listedOf(look, hits, groups, { ...asked, places: 2 * FEW })
    for (const product of some) {
      if (!shown.has(product.doc)) near.push(product)
      shown.add(product.doc)
    }
    if (near.length >= FEW) break
  }
  return near.slice(0, FEW)
}

/**
 * What is looked for, step by step: all at once, or of much the rarest first. A word that stands in descriptions alone
 * is not counted, and comes before others.
 */
async function stepsOf(
  index: SearchIndex,
  groups: readonly SearchGroup[],
): Promise<readonly (readonly SearchGroup[])[]> {
  const counts = await index.counts(groups.flatMap(({ direct }) => direct.flat()))
  // A way of saying it needs all of its lexemes: the rarest of them bounds it.
  const products = ({ direct }: SearchGroup) =>
    Math.max(...direct.map((way) => Math.min(...way.map((lexeme) => counts.get(lexeme) ?? 0))))
  const counted = groups.map((group) => ({ group, count: products(group) }))
  if (counted.reduce((sum, { count }) => sum + count, 0) <= LITTLE) return [groups]
  return counted.sort((a, b) => a.count - b.count).map(({ group }) => [group])
}
