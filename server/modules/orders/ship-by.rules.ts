import { earlier, later } from '../../kernel/instant.ts'
import type { Instant } from '../../kernel/use-case.ts'
import { addDays, endOfDate, endOfTerm, localDate } from '../../kernel/zone.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import type { Instalment } from './instalment.rules.ts'
import { isSettled } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import type { TermsContent } from './terms.rules.ts'

/** What ship-by is computed from. */
export interface ShipByFacts {
  readonly order: Order
  readonly content: TermsContent
  readonly instalments: readonly Instalment[]
}

/** Whether an instalment can be paid before the goods leave. */
export function isBeforeShipping({ event }: { readonly event: Instalment['event'] }): boolean {
  return event !== 'documents' && event !== 'received'
}

/**
 * Until when the goods are to be shipped, as seen at an instant. Days run from the initial (or the last balance)
 * payment being final. It stands still while something due from the buyer is late: it moves by each day begun.
 * `undefined` while the payment it waits for is due and not there.
 */
export function shipByOf(facts: ShipByFacts, at: Instant): Instant | undefined {
  const { shipBy, zone } = facts.content
  if (facts.order.fundedAt === undefined) return undefined
  if (shipBy.kind === 'date') return moved(endOfDate(shipBy.date, zone), lateDays(facts, '', at), zone)
  const start = shipBy.after === 'initial' ? facts.order.fundedAt : (lastPaidAt(facts.instalments) ?? neverReady(facts))
  if (start === undefined) return undefined
  return moved(endOfTerm(start, `P${shipBy.days}D`, zone), lateDays(facts, start, at), zone)
}

/** The end of a day some days after the day that ends at `end`. */
function moved(end: Instant, days: number, zone: string): Instant {
  if (days === 0) return end
  const lastMoment = new Date(Date.parse(end) - 1).toISOString()
  return endOfDate(addDays(localDate(lastMoment, zone), days), zone)
}

/** From when ship-by runs although the balance is not paid: it is not even due, since the goods are not ready. */
function neverReady({ order, instalments }: ShipByFacts): Instant | undefined {
  const waits = instalments.some((each) => isBeforeShipping(each) && !isSettled(each) && each.dueBy !== undefined)
  return waits ? undefined : order.readyBy
}

/** Whether something due from the buyer is late, or his carrier is: ship-by moves on with each day. */
export function isBuyerLate({ order, instalments }: ShipByFacts, at: Instant): boolean {
  if (order.carrierAwaitedUntil !== undefined && at < order.carrierAwaitedUntil) return true
  return instalments.some((each) => each.dueBy !== undefined && each.dueBy < at && settledAt(each) === undefined)
}

/** When the last instalment that can be paid before shipping was settled; `undefined` while one is open. */
function lastPaidAt(instalments: readonly Instalment[]): Instant | undefined {
  const ends = instalments.filter(isBeforeShipping).map(settledAt)
  return ends.reduce((last, end) => (last === undefined || end === undefined ? undefined : later(last, end)), '')
}

function settledAt(instalment: Instalment): Instant | undefined {
  return instalment.paidAt ?? instalment.waivedAt
}

const DAY = 86_400_000

/** While the goods stand ready for a carrier that the buyer sends. */
function carrierAwaited({ goodsReadyAt: from, carrierAwaitedUntil: until }: Order, at: Instant) {
  return from === undefined || until === undefined ? [] : [{ from, end: earlier(until, at) }]
}

const fetched: readonly Incoterm[] = ['EXW', 'FCA', 'FAS', 'FOB']

/** Whether the buyer sends the carrier, and the goods are ready in time: then ship-by waits for it. */
export function waitsForCarrier(facts: ShipByFacts, at: Instant): boolean {
  const shipBy = shipByOf(facts, at)
  return fetched.includes(facts.content.incoterm) && (shipBy === undefined || at <= shipBy)
}

/** Days begun in which something due was late, after an instant; two instalments late at once count once. */
function lateDays({ order, instalments }: ShipByFacts, after: Instant, at: Instant): number {
  let [milliseconds, reached] = [0, after]
  const unpaid = instalments.flatMap((each) => {
    const end = settledAt(each) ?? at
    return each.dueBy !== undefined && each.dueBy < end ? [{ from: each.dueBy, end }] : []
  })
  const late = [...unpaid, ...carrierAwaited(order, at)]
  for (const { from, end } of late.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = later(from, reached)
    if (end <= start) continue
    milliseconds += Date.parse(end) - Date.parse(start)
    reached = end
  }
  return Math.ceil(milliseconds / DAY)
}

/** The instalments with the time since when each is paid whole by final money; those open again lose it. */
export function withPaidAt(instalments: readonly Instalment[], isFinal: boolean, at: Instant): readonly Instalment[] {
  return instalments.map((each) => {
    if (each.paidAt === undefined)
      return isFinal && isSettled(each) && each.waivedAt === undefined ? { ...each, paidAt: at } : each
    if (isSettled(each)) return each
    const { paidAt: _, ...open } = each
    return open
  })
}
