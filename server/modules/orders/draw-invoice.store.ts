import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { creditorLines } from '../credit/adverse-notice.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { drawFactType } from '../credit/draw-fact.rules.ts'
import { drawInvoice } from '../credit/draw-invoice.rules.ts'
import { creditTables } from '../credit/index.ts'
import { companyNames, partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'

/** The invoice of a draw and who stands on it; `undefined`: nothing is shipped yet. */
export async function readDrawInvoice(pool: pg.Pool, draw: Draw) {
  const facts = await recordReads(pool, creditTables).all(drawFactType, draw.lineId)
  const invoice = drawInvoice(
    draw,
    facts.filter(({ drawId }) => drawId === draw.drawId),
  )
  if (invoice === undefined) return undefined
  const [names, legal] = await Promise.all([
    companyNames(pool, [draw.buyerId]),
    recordReads(pool, partiesTables).one(legalDetailsType, 'cmp_operator', 'legal'),
  ])
  const debtor = [names.get(draw.buyerId) ?? draw.buyerId, draw.buyerId]
  return { invoice, parties: { creditor: creditorLines(legal), debtor } }
}
