import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, listOf, minor, orNull, reply, text } from '../../platform/reply.ts'
import { queryRoute, type Route } from '../../platform/route.ts'
import { readsCredit } from './applications.routes.ts'
import { type LenderRecord, lendersRoot, lenderType } from './lender.rules.ts'
import { lenderTables } from './lenders.store.ts'

const texts = Type.Array(text)
const lenderReply = reply({
  ...{ lender: text, legal_name: orNull(text), countries: orNull(texts), currencies: texts, least: minor, most: minor },
  plans: orNull(Type.Array(reply({ plan: text, monthly_bps: orNull(count), discount_bps: count }))),
  ...{ since: instant, retired_at: orNull(instant) },
})

function lenderView(lender: LenderRecord) {
  const { name, legalName, countries, currencies, least, most, plans, since, retiredAt } = lender
  return {
    ...{ lender: name, legal_name: legalName ?? null, countries: countries === undefined ? null : [...countries] },
    ...{ currencies: [...currencies], least: Number(least), most: Number(most) },
    plans:
      plans?.map(({ code, monthlyBps, discountBps }) => {
        return { plan: code, monthly_bps: monthlyBps ?? null, discount_bps: discountBps }
      }) ?? null,
    ...{ since, retired_at: retiredAt ?? null },
  }
}

/** Who lends: what each lender declares. */
export const lendersRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/lenders',
    summary: 'Who lends the money of credit lines: countries, currencies, limits, plans and prices of each (staff)',
    tag: 'credit',
    reply: listOf(lenderReply),
    async read(call, { pool }) {
      if (!readsCredit(call)) return undefined
      const known = await recordReads(pool, lenderTables).all(lenderType, lendersRoot)
      return { data: known.map(lenderView), next_cursor: null }
    },
  }),
]
