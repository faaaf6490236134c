import type pg from 'pg'
import type { TSchema } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { listOf } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'

interface MoneyRow {
  readonly order: string
  readonly id: string
  /** Minor units, as text. */
  readonly amount: string
  readonly currency: string
}

interface LookedAfter<R extends MoneyRow> {
  readonly path: string
  readonly summary: string
  readonly reply: TSchema
  /** From behind an order and id, by both. */
  list(pool: pg.Pool, from: { readonly after: readonly string[]; readonly limit: number }): Promise<readonly R[]>
}

function listed<R extends MoneyRow>({ amount, currency, ...row }: R) {
  return { ...row, amount: { amount: Number(amount), currency } }
}

/** A list across orders of money that the operator's finance people look after; nobody else finds it. */
export function lookedAfter<R extends MoneyRow>({ path, summary, reply, list }: LookedAfter<R>): Route {
  return queryRoute({
    path,
    summary: `${summary} (staff)`,
    tag: 'payments',
    reply: listOf(reply),
    query: pageQuery({}),
    async read({ actor, query }, { pool }) {
      if (actor.company !== 'cmp_operator') return undefined
      const page = readPage(query, 2)
      if (isRefusal(page)) return page
      const { after = [], limit } = page
      const rows = await list(pool, { after, limit: limit + 1 })
      return pageOf(rows, limit, listed<R>, ({ order, id }) => [order, id])
    },
  })
}
