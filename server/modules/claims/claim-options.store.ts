import type pg from 'pg'
import { quantityText } from '../../kernel/quantity.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import { isRefusal } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { Books } from '../orders/books.rules.ts'
import { unshippedLines } from '../orders/books.rules.ts'
import { visibleOrder } from '../orders/index.ts'
import { sideOf } from '../orders/order.rules.ts'
import { numbersOf, ordersPolicy } from '../orders/orders-policy.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { Claim, ClaimReason } from './claim.rules.ts'
import { claimReasons, claimType } from './claim.rules.ts'
import { claimViewTables, readBooks } from './claim-view.store.ts'
import type { AskedLine } from './claimable.rules.ts'
import { ceilingOf, claimLines, remediesFor } from './claimable.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { claimNumbers, claimsPolicy } from './claims-policy.rules.ts'
import { checklists } from './evidence-item.rules.ts'
import { lateAmount } from './late-rate.rules.ts'

/**
 * What the buyer may claim now: per line and lot the quantity, the most that may be asked, and which reasons fit; why
 * not, where none does. `undefined` for a stranger, for the other side, and for no order.
 */
export async function claimOptions(pool: pg.Pool, orderId: RootId, actor: Actor, now: Instant) {
  const reads = recordReads(pool, claimViewTables)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined || sideOf(order, actor.company) !== 'buyer') return undefined
  const [books, claims, versions, orderVersions] = await Promise.all([
    readBooks(reads, order),
    reads.all(claimType, orderId),
    reads.all(policyVersionType, policyRoot(claimsPolicy.name)),
    reads.all(policyVersionType, policyRoot(ordersPolicy.name)),
  ])
  if (books === undefined) return { order: orderId, data: [], as_of: now }
  const policy = claimNumbers(versions, order.agreedAt)
  const orders = numbersOf(orderVersions.find((each) => each.version === order.policyVersion))
  const facts = { books, claims, orders, policy }
  const money = (amount: bigint) => ({ amount: Number(amount), currency: order.currency })
  return {
    order: orderId,
    data: placesOf(books).map((place) => {
      const judged = claimReasons.map((reason) => ({ reason, refused: fault(facts, reason, place, now) }))
      const open = judged.filter((each) => each.refused === undefined).map(({ reason }) => reason)
      return {
        ...{ line: place.lineNo, lot: place.lotId ?? null, quantity: quantityText(place.quantity) },
        most: money(ceilingOf(facts, place)),
        late_rate: open.includes('shipped-late') ? money(rated(books, place, policy)) : null,
        reasons: open.map((reason) => ({
          ...{ reason, remedies: [...remediesFor(reason)], checklist: [...checklists[reason]] },
        })),
        why_not: open.length > 0 ? null : (judged.find((each) => each.reason === 'damaged')?.refused ?? null),
      }
    }),
    as_of: now,
  }
}

interface Facts {
  readonly books: Books
  readonly claims: readonly Claim[]
  readonly orders: ReturnType<typeof numbersOf>
  readonly policy: ClaimsPolicy
}

function fault(facts: Facts, reason: ClaimReason, place: AskedLine, now: Instant): string | undefined {
  const [remedy] = remediesFor(reason)
  if (reason === 'unpaid' || remedy === undefined) return 'not-your-turn'
  const asked = { ...place, amount: 1n }
  const lines = claimLines(facts, reason, remedy, [asked], now)
  return isRefusal(lines) ? lines.refused : undefined
}

function rated(books: Books, { lineNo, lotId, quantity }: AskedLine, { lateMostBps }: ClaimsPolicy): bigint {
  const lot = books.lots.find((each) => each.lotId === lotId)
  return lot === undefined ? 0n : lateAmount(books, lot, lineNo, quantity, lateMostBps)
}

/** Where goods are: each line of each lot, and what is not shipped of each line. */
function placesOf(books: Books): readonly AskedLine[] {
  const lots = books.lots.filter((lot) => lot.rejectedAt === undefined)
  const inLots = lots.flatMap((lot) => lot.lines.map((line) => ({ ...line, lotId: lot.lotId })))
  return [...inLots, ...unshippedLines(books).filter((line) => line.quantity > 0n)]
}
