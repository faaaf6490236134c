import { allocate } from '../../kernel/allocation.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear } from '../../kernel/use-case.ts'
import { lineOf } from '../escrow/hold.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import type { Lot, PriceOff } from '../orders/lot.rules.ts'
import { leaving } from '../orders/price.rules.ts'
import type { Claim, ClaimLine, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'

/**
 * The lines of a claim whose goods leave the order by its end: they never came, and were paid back whole. A part of the
 * price given back leaves them to be shipped.
 */
export function goneLines(
  claim: Pick<Claim, 'reason' | 'remedy' | 'lines'>,
  settlement: Pick<Settlement, 'parts'> | undefined,
): readonly ClaimLine[] {
  const isMissing = claim.reason === 'not-shipped' || claim.reason === 'not-received'
  if (!isMissing || claim.remedy !== 'refund' || settlement === undefined) return []
  const { parts } = settlement
  const whole = askedParts(claim).filter((asked) =>
    parts.some(({ lineNo, amount }) => lineNo === asked.lineNo && amount >= asked.amount),
  )
  return claim.lines.filter((line) => whole.some(({ lineNo }) => lineNo === line.lineNo))
}

/**
 * What the end of a claim does to the goods that it is about, `before` and `after` its money: what never came and was
 * paid back whole leaves the order, which would wait for it for ever; what stays is cheaper, and only that.
 */
export function goodsAfter(
  before: Books,
  after: Books,
  claim: Claim,
  settlement: Settlement,
  at: Instant,
): { readonly books: Books; readonly cleared: readonly Change[] } {
  const gone = goneLines(claim, settlement)
  const stays = claim.lines.filter((line) => !gone.includes(line))
  return takenOff(before, withOff(before, after, stays), gone, at)
}

/** The order with what was taken off the price of these goods; goods of one line share it by what was asked. */
function withOff(before: Books, after: Books, lines: readonly ClaimLine[]): Books {
  const off: PriceOff[] = []
  for (const lineNo of new Set(lines.map((line) => line.lineNo))) {
    const [was, is] = [lineOf(before.holds, lineNo), lineOf(after.holds, lineNo)]
    const mine = lines.filter((line) => line.lineNo === lineNo && line.amount > 0n)
    if (mine.length === 0) continue
    const asked = mine.map((line) => line.amount)
    const unpaid = allocate(was.value - is.value, asked)
    const held = allocate(is.refunded - was.refunded, asked)
    mine.forEach(({ lotId }, i) => {
      const sums = { unpaid: unpaid[i] ?? 0n, held: held[i] ?? 0n }
      if (sums.unpaid + sums.held > 0n) off.push({ lineNo, ...(lotId === undefined ? {} : { lotId }), ...sums })
    })
  }
  const { claims } = after.order
  if (off.length === 0 || claims === undefined) return after
  return { ...after, order: { ...after.order, claims: { ...claims, off: [...(claims.off ?? []), ...off] } } }
}

function takenOff(before: Books, after: Books, gone: readonly ClaimLine[], at: Instant) {
  if (gone.length === 0) return { books: after, cleared: [] }
  const goods = gone.map(({ lineNo, quantity }) => ({ lineNo, quantity }))
  const cancelledLines = [...(after.order.cancelledLines ?? []), ...leaving(before, after, goods)]
  const lots = after.lots.map((lot) => withoutGoods(lot, gone, at))
  const empty = lots.filter((lot, i) => lot !== after.lots[i] && lot.rejectedAt !== undefined)
  const { orderId } = after.order
  const names = ['lot.receipt', 'lot.paper-review', 'lot.review', 'lot.window']
  return {
    books: { ...after, lots, order: { ...after.order, cancelledLines } },
    cleared: empty.flatMap(({ lotId }) => names.map((name) => clear(orderId, name, lotId))),
  }
}

/** The lot without what never came; an empty one counts no more. */
function withoutGoods(lot: Lot, missing: readonly ClaimLine[], at: Instant): Lot {
  const off = missing.filter((line) => line.lotId === lot.lotId)
  if (off.length === 0) return lot
  const left = lot.lines.map((each) => {
    const gone = off.filter((line) => line.lineNo === each.lineNo).reduce((sum, line) => sum + line.quantity, 0n)
    return gone === 0n ? each : { ...each, quantity: each.quantity - gone }
  })
  const lines = left.filter((each) => each.quantity > 0n)
  return lines.length > 0 ? { ...lot, lines } : { ...lot, rejectedAt: at }
}
