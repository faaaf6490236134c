import type { RootId } from '../../kernel/use-case.ts'
import { event } from '../../kernel/use-case.ts'
import { bookedOrder, entryOf } from '../payouts/order-booking.rules.ts'
import type { PaymentBatch } from '../payouts/payment-batch.rules.ts'
import { batchOf } from '../payouts/payment-batch.rules.ts'
import {
  bookingIn,
  endToEndId,
  orderRootOf,
  type PaymentOrder,
  type PaymentOrderNews,
  type PaymentOrderState,
} from '../payouts/payment-order.rules.ts'
import type { BankEntry, EntryPart } from './bank-entry.rules.ts'
import { type Booked, bookCase, type Desk, type Part } from './booking.rules.ts'
import { instantOf } from './statement.rules.ts'

/** What of ours a bank's entry names: payment orders by their end-to-end ids, or the file that they went out with. */
export interface OwnPayments {
  readonly orders: readonly RootId[]
  readonly batchId?: RootId
}

/**
 * The payments of ours that a part of an entry is about; nothing for one that names none. A debit for many payments
 * whose amounts are not told is about all that it names, else about the whole file.
 */
export function ownPaymentsIn(entry: BankEntry, { detail }: EntryPart): OwnPayments | undefined {
  if (entry.reversal) return undefined
  const only = rootOf(detail.endToEndId)
  if (only !== undefined) return { orders: [only] }
  if (entry.direction !== 'debit') return undefined
  const named = entry.details.flatMap((each) => rootOf(each.endToEndId) ?? [])
  if (named.length > 0 && named.length === entry.details.length) return { orders: [...new Set(named)] }
  const batchId = batchOf(detail.file ?? '')
  return batchId === undefined ? undefined : { orders: [], batchId }
}

function rootOf(endToEnd: string | undefined): RootId | undefined {
  return endToEnd === undefined ? undefined : orderRootOf(endToEnd)
}

/** What is here of the payments that an entry names. */
export interface FoundPayments {
  readonly batch?: PaymentBatch
  /** In the order of the names; `undefined` for one that is not here. */
  readonly orders: readonly (PaymentOrder | undefined)[]
}

/** ISO 20022 bank transaction codes and MT940 types of money that comes back. */
const returns = /(^|\/)RRTN(\/|$)|^[NFS]?RTI$/
const out: readonly PaymentOrderState[] = ['released', 'accepted', 'settled']

function isOut({ state, extra = 0 }: PaymentOrder): boolean {
  return out.includes(state) || extra > 0
}

/**
 * Whether a credit under an id of ours is that payment on its way back. The payee knows the id, too, and may write it
 * on a payment of his own: back comes at most what went out, and all of it, or the bank says that it is a return. Only
 * so comes back what it rejected: the debit may be told and not yet be read. Any other credit is a wire.
 */
export function comesBack({ entry, detail, amount }: Part, { orders }: FoundPayments): boolean {
  const [order] = orders
  if (order === undefined || amount > order.amount) return false
  const isSaid = detail.reason !== undefined || returns.test(entry.code)
  return isOut(order) ? isSaid || amount === order.amount : isSaid && order.state === 'rejected'
}

/**
 * A booked entry about payments of ours: each is told of it, and what it pays is settled or returned by its owner; a
 * payment that does not explain it says so itself. A case, for a person, is what names a payment that is not here, and
 * a debit for many that is not what those come to whose debit is not here yet.
 */
export function bookPayments(part: Part, own: OwnPayments, found: FoundPayments, desk: Desk): Booked {
  const orders = found.orders.filter((each) => each !== undefined)
  const isWhole = orders.length > 0 && orders.length === found.orders.length
  if (!isWhole) return bookCase(part, 'payment-unknown', 'it names a payment that is not here', desk)
  if (part.entry.direction === 'credit') return told(part, orders, 'returned', own, desk)
  if (own.batchId === undefined && own.orders.length === 1) return told(part, orders, 'booked', own, desk)
  const open = orders.filter(({ debit }) => debit === undefined)
  if (open.length === 0) return bookCase(part, 'payment-repeated', 'what it pays was booked before', desk)
  const paid = [open.filter(({ state }) => state !== 'rejected'), open].find((each) => sumOf(each) === part.amount)
  if (paid !== undefined) return told(part, paid, 'booked', own, desk)
  const said = `the payments of its file that are open come to ${sumOf(open)} minor units`
  return bookCase(part, 'payment-differs', said, desk)
}

/** The payment orders that are told of an entry, as they are from then on. */
export function afterTold(
  { changes }: Booked,
  { orders }: FoundPayments,
  { statement }: Desk,
): readonly PaymentOrder[] {
  return changes.flatMap((each) => {
    if (each.do !== 'event' || each.topic !== 'payment-order.booked') return []
    const said = bookingIn(each.body as PaymentOrderNews, statement.statementId)
    const root = orderRootOf(said.endToEndId)
    const order = orders.find((one) => one?.orderRoot === root)
    return order === undefined ? [] : [bookedOrder(order, entryOf(said)).order]
  })
}

function sumOf(orders: readonly PaymentOrder[]): bigint {
  return orders.reduce((sum, { amount }) => sum + amount, 0n)
}

function told(
  part: Part,
  orders: readonly PaymentOrder[],
  booking: 'booked' | 'returned',
  own: OwnPayments,
  { statement }: Desk,
): Booked {
  const { amount, entry, detail, entryId } = part
  const [only] = orders
  const said = {
    entry: entryId,
    booking,
    currency: entry.currency,
    happened_at: instantOf(entry.bookedOn),
    reference: (detail.uetr ?? detail.reference ?? entry.reference ?? entryId).slice(0, 35),
    ...(detail.reason === undefined ? {} : { reason: detail.reason }),
  }
  const amountOf = (order: PaymentOrder) => Number(orders.length === 1 ? amount : order.amount)
  return {
    became: 'payment-order',
    target: own.batchId ?? (only === undefined ? '' : endToEndId(only.orderRoot)),
    confidence: 100,
    reason: own.batchId === undefined ? 'end-to-end-id' : 'file',
    changes: orders.map((order) =>
      event(statement.statementId, 'payment-order.booked', {
        ...said,
        target: endToEndId(order.orderRoot),
        amount: amountOf(order),
      }),
    ),
  }
}
