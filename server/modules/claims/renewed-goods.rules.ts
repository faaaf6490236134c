import type { Change, Context } from '../../kernel/use-case.ts'
import { clear, due } from '../../kernel/use-case.ts'
import type { Books } from '../orders/books.rules.ts'
import type { Market } from '../orders/flow.rules.ts'
import { receiptTerms } from '../orders/flow.rules.ts'
import { openByShipment, openInstalments } from '../orders/instalment.rules.ts'
import type { Lot } from '../orders/lot.rules.ts'
import { received } from '../orders/lot.rules.ts'
import type { Claim } from './claim.rules.ts'

const waitingForReceipt = ['lot.receipt', 'lot.paper-review', 'lot.review']

/**
 * New or mended goods are there: their quantity leaves the lot that it came in and is a lot of its own, received now,
 * so that receipt and window begin anew for it alone. A lot that is all new keeps its name. What is to be paid on
 * receipt is asked for.
 */
export function renewed(
  books: Books,
  claim: Claim,
  market: Market,
  zone: string,
  context: Context,
): { readonly books: Books; readonly changes: readonly Change[] } {
  const terms = receiptTerms(market.policy)
  const ids = [...new Set(claim.lines.flatMap((line) => (line.lotId === undefined ? [] : [line.lotId])))]
  let lots = books.lots
  const fresh: Lot[] = []
  for (const lotId of ids) {
    const lot = lots.find((each) => each.lotId === lotId)
    if (lot === undefined) continue
    const mine = claim.lines.filter((line) => line.lotId === lotId)
    const lines = mine.map(({ lineNo, quantity }) => ({ lineNo, quantity }))
    const left = lot.lines
      .map((each) => ({
        ...each,
        quantity: each.quantity - (lines.find((l) => l.lineNo === each.lineNo)?.quantity ?? 0n),
      }))
      .filter((each) => each.quantity > 0n)
    const { windowOverAt: _, ...open } = lot
    const again = received({ ...open, lotId: context.newId('lot'), lines }, 'buyer', context.at, zone, terms)
    if (left.length === 0) fresh.push({ ...again, lotId })
    else fresh.push(again)
    lots = lots.filter((each) => each !== lot)
    if (left.length > 0) lots = [...lots, { ...lot, lines: left }]
  }
  const { orderId } = books.order
  const { content } = books
  const shipped = openByShipment(books.instalments, context.at, content, market.policy)
  const instalments = openInstalments(shipped, 'received', context.at, content, market.policy)
  return {
    books: { ...books, lots: [...lots, ...fresh], instalments: fresh.length === 0 ? books.instalments : instalments },
    changes: fresh.flatMap(({ lotId, windowUntil }) => [
      ...waitingForReceipt.map((name) => clear(orderId, name, lotId)),
      ...(windowUntil === undefined ? [] : [due(orderId, 'lot.window', lotId, windowUntil)]),
    ]),
  }
}
