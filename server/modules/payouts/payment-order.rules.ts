import { sha256Hex } from '../../kernel/canonical.ts'
import type { Instant, Json, RecordType, RootId } from '../../kernel/use-case.ts'

/** What an order pays. The rest of its way is the same for all. */
export type OrderKind = 'payout' | 'refund' | 'wire-return'

/** Where an order to a bank stands. `settled`: its statement has the debit; a bank's word alone is `accepted`. */
export type PaymentOrderState =
  /** The bank would refuse it: a person has to name what is missing (`reason`). */
  | 'incomplete'
  /** A second person has to agree: it is large, or a person typed whom it pays. */
  | 'proposed'
  | 'waiting'
  | 'built'
  | 'released'
  | 'accepted'
  | 'rejected'
  | 'settled'
  | 'returned'
  | 'cancelled'

/** Whether an order stands in no file yet, so that it can be taken back. */
export function isWithUs(state: PaymentOrderState): boolean {
  return state === 'incomplete' || state === 'proposed' || state === 'waiting'
}

/** Whom a bank pays: as it stands in the file, before the bank's own letters and lengths. */
export interface Payee {
  readonly name: string
  /** An IBAN, or the account number where there are none. */
  readonly account: string
  /** BIC or national code of the bank. */
  readonly bankCode?: string
  /** Of the bank, ISO 3166. */
  readonly bankCountry: string
  readonly town?: string
  /** Of the payee's address, ISO 3166. */
  readonly country: string
  readonly street?: string
  readonly postcode?: string
}

/**
 * One transfer that the operator's bank is to make. It has a root of its own, named after what it pays, so the same
 * payout can never be ordered twice; what it says is fixed from the first moment.
 */
export interface PaymentOrder extends Payee {
  readonly orderRoot: RootId
  /** The operator's account that pays, by the name it has in the ledger. */
  readonly bank: string
  /** What is paid; its own record is `ownerId` in the root `ownerRoot`. */
  readonly kind: OrderKind
  readonly ownerRoot: RootId
  readonly ownerId: string
  /** Minor units. */
  readonly amount: bigint
  readonly currency: string
  /** What the payee reads on the statement. */
  readonly remittance: string
  readonly state: PaymentOrderState
  readonly createdAt: Instant
  /** The batch that it goes out with. */
  readonly batchId?: RootId
  /** When the newest word of the bank was written, by its own clock. */
  readonly statusAt?: Instant
  /** Why the bank refused or sent it back, in our words. */
  readonly reason?: string
  /** The bank said what cannot be together, such as *accepted* after *rejected*: somebody has to ask it. */
  readonly isContradicted: boolean
  /** Who decided to send it, and everybody who typed of whom it pays; another one than they approves it. */
  readonly author?: string
  readonly completers?: readonly string[]
  /** A person typed the payee's name, and no screening has seen it yet. */
  readonly isUnscreened?: boolean
  readonly approver?: string
  /** It is large: nobody alone sends it out. */
  readonly needsSecond?: boolean
  /** The bank's entry with its debit, and the one with which it came back: statement and entry. */
  readonly debit?: string
  readonly back?: string
  /** Debits beyond the first that have not come back. */
  readonly extra?: number
  /** When the newest outcome of it happened, as it was told to what it pays. */
  readonly toldAt?: Instant
}

export const paymentOrderType: RecordType<PaymentOrder> = {
  name: 'payouts.payment_orders',
  root: (order) => order.orderRoot,
  id: () => 'order',
}

const hex = (id: string): string => /_([0-9a-f]{32})$/.exec(id)?.[1] ?? sha256Hex(id).slice(0, 32)

/** The root of the order that pays something, made of its id (`pyt_…`). */
export function paymentOrderRoot(ownerId: string): RootId {
  return `pmo_${hex(ownerId)}`
}

/** The end-to-end id of an order: 35 characters, the most that ISO 20022 has; banks hand it on to the statement. */
export function endToEndId(orderRoot: RootId): string {
  return `SRT${hex(orderRoot).toUpperCase()}`
}

/** The root of the order with an end-to-end id, as a statement or report shows it; `undefined` for one not ours. */
export function orderRootOf(endToEnd: string): RootId | undefined {
  const found = /^SRT([0-9A-F]{32})$/.exec(endToEnd.replace(/\s/g, '').toUpperCase())
  return found?.[1] === undefined ? undefined : `pmo_${found[1].toLowerCase()}`
}

/** The UETR of an order: a UUID of version 4 (as the schema asks) that is always the same for the same order. */
export function uetrOf(orderRoot: RootId): string {
  const h = sha256Hex(`uetr|${orderRoot}`)
  const variant = ((Number.parseInt(h.charAt(16), 16) & 3) | 8).toString(16)
  return [h.slice(0, 8), h.slice(8, 12), `4${h.slice(13, 16)}`, `${variant}${h.slice(17, 20)}`, h.slice(20, 32)].join(
    '-',
  )
}

/** What a bank says of an order before it is booked. */
export type BankWord = 'accepted' | 'rejected' | 'pending'

export interface StatusStep {
  readonly state: PaymentOrderState
  readonly isContradicted: boolean
}

const contradicts = (state: PaymentOrderState): StatusStep => ({ state, isContradicted: true })
const stays = (state: PaymentOrderState): StatusStep => ({ state, isContradicted: false })

/**
 * What a bank's word makes of an order. A booked debit outranks every word; *rejected* after *accepted* is the usual
 * way of a late no; *accepted* after *rejected* and any word about what was never handed over contradict: nothing
 * moves, and a person asks the bank.
 */
export function afterWord(state: PaymentOrderState, word: BankWord): StatusStep {
  switch (state) {
    case 'released':
    case 'accepted':
      return stays(word === 'pending' ? state : word)
    case 'rejected':
      return word === 'accepted' ? contradicts(state) : stays(state)
    case 'settled':
    case 'returned':
      return word === 'rejected' && state === 'settled' ? contradicts(state) : stays(state)
    default:
      return contradicts(state)
  }
}

/** An order whose outcome is told, and as of when. */
export type OrderTold = PaymentOrder & { readonly toldAt: Instant }

/**
 * The order with an outcome that is told now. A statement has dates alone, and a bank may debit what it rejected later
 * that day: no outcome is told as older than the one before it, else what it pays would pass it over as old.
 */
export function toldOf(order: PaymentOrder, happenedAt: Instant): OrderTold {
  const { toldAt } = order
  return { ...order, toldAt: toldAt !== undefined && toldAt > happenedAt ? toldAt : happenedAt }
}

/** The news of a payment order: what it pays, and what became of it. */
export interface PaymentOrderNews {
  readonly [field: string]: Json
}

/** What news of a payment order says: the bank's no, the booked debit, or money that came back. */
export function outcomeIn({ happened_at, reason, charge }: PaymentOrderNews, outcome: 'yes' | 'no' | 'returned') {
  return {
    outcome,
    happenedAt: String(happened_at),
    ...(reason === undefined ? {} : { reason: String(reason) }),
    ...(charge === undefined ? {} : { charge: Number(charge) }),
  }
}

/** The same of a payout. */
export function payoutOutcomeOf(news: PaymentOrderNews, outcome: 'yes' | 'no' | 'returned') {
  return { companyId: String(news.owner_root), payoutId: String(news.owner), ...outcomeIn(news, outcome) }
}

/** The same of a refund. */
export function refundOutcomeOf(news: PaymentOrderNews, outcome: 'yes' | 'no' | 'returned') {
  return { orderId: String(news.owner_root), refundId: String(news.owner), ...outcomeIn(news, outcome) }
}

/** The same of a wire that goes back; which of its ways back it is, and the bank that paid it, are named. */
export function wireReturnOutcomeOf(news: PaymentOrderNews, outcome: 'yes' | 'no' | 'returned') {
  const { owner_root, owner, bank, trace, happened_at, charge, statement, entry } = news
  return {
    wireId: String(owner_root),
    returnId: String(owner),
    ...(entry === undefined ? {} : { place: { statementId: String(statement), entryId: String(entry) } }),
    bank: String(bank),
    outcome: ({ yes: 'booked', no: 'rejected', returned: 'returned' } as const)[outcome],
    reference: String(trace ?? owner_root).slice(0, 35),
    happenedAt: String(happened_at),
    ...(charge === undefined ? {} : { charge: Number(charge) }),
  }
}

/** What a booked entry of a statement says of a payment order, as `payment-order.booked` carries it. */
export function bookingIn(
  { target, booking, entry, happened_at, reference, amount, reason }: PaymentOrderNews,
  statementId: RootId,
) {
  return {
    endToEndId: String(target),
    statementId,
    entryId: String(entry),
    booking: booking === 'returned' ? ('returned' as const) : ('booked' as const),
    happenedAt: String(happened_at),
    reference: String(reference),
    ...(amount === undefined ? {} : { amount: Number(amount) }),
    ...(reason === undefined ? {} : { reason: String(reason) }),
  }
}
