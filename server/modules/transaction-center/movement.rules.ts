import type { Instant, RootId } from '../../kernel/use-case.ts'
import { transferKinds } from '../ledger/transfer-kind.rules.ts'

/** Where a company's money stands with us, minor units. `owed` is what it owes us and counts against its balance. */
export const places = ['held', 'refundable', 'refunding', 'available', 'payingOut', 'blocked', 'owed'] as const
export type Place = (typeof places)[number]

/** Changes by place; `awaited` is the hold of orders on which the company is the supplier: not its money yet. */
export type Places = Readonly<Record<Place | 'awaited', bigint>>

export type MovementFamily = (typeof families)[number]
export const families = ['payment', 'release', 'refund', 'payout', 'fee', 'chargeback', 'debt', 'other'] as const

/** `in-transit`: it is on its way and its outcome is open. */
export type MovementState = (typeof movementStates)[number]
export const movementStates = ['done', 'in-transit', 'failed', 'returned'] as const

export const directions = ['in', 'out', 'within'] as const
export type Direction = (typeof directions)[number]

/** What one transfer moved for one company in one currency, as people read it. */
export interface CompanyMovement extends Places {
  readonly companyId: RootId
  /** The transfer's id and the currency. */
  readonly id: string
  readonly transferId: string
  readonly rootId: RootId
  readonly orderId: RootId | null
  readonly orderNumber: string | null
  /** The other side of the order. */
  readonly otherId: RootId | null
  readonly side: 'buyer' | 'supplier' | 'own'
  readonly kind: string
  readonly family: MovementFamily
  readonly state: MovementState
  readonly direction: Direction
  readonly at: Instant
  readonly happenedAt: Instant
  readonly cause: string
  readonly currency: string
  /** What the company's balance changed by: the places add up to it. */
  readonly amount: bigint
  /** Our fee and its tax that the company paid with it; below 0 when they went back. */
  readonly fee: bigint
  readonly tax: bigint
}

/** A transfer as this module reads it. */
export interface BookedTransfer {
  readonly id: string
  readonly root: RootId
  readonly kind: string
  readonly cause: string
  readonly happenedAt: Instant
  readonly recordedAt: Instant
  readonly postings: readonly BookedPosting[]
}

/** Debit above 0, credit below. */
export interface BookedPosting {
  readonly account: string
  readonly accountRoot: RootId
  readonly currency: string
  readonly amount: bigint
}

export interface OrderParties {
  readonly buyerId: RootId
  readonly supplierId: RootId
  readonly number: string
}

const familyPatterns: readonly (readonly [RegExp, MovementFamily])[] = [
  [/^(order-funded|wire-allocated|payment-.*|credit-drawn|voucher-used)$/, 'payment'],
  [/^escrow-released$/, 'release'],
  [/^(refund-|award-|guarantee-|voucher-restored)/, 'refund'],
  [/^payout-/, 'payout'],
  [/^fee-/, 'fee'],
  [/^chargeback-/, 'chargeback'],
  [/^recovery-/, 'debt'],
]

/** What people call a kind of transfer; a kind that has no family of its own is `other`. */
export function familyOf(kind: string): MovementFamily {
  return familyPatterns.find(([pattern]) => pattern.test(kind))?.[1] ?? 'other'
}

/** How a movement stands by its kind; what is on its way is done as soon as the movement of its outcome is there. */
export function stateOf(kind: string): MovementState {
  if (/^(refund|payout)-reserved$/.test(kind)) return 'in-transit'
  if (/-(failed|cancelled)$/.test(kind)) return 'failed'
  return /-(returned|reversed)$/.test(kind) ? 'returned' : 'done'
}

const none: Places = {
  held: 0n,
  refundable: 0n,
  refunding: 0n,
  available: 0n,
  payingOut: 0n,
  blocked: 0n,
  owed: 0n,
  awaited: 0n,
}

/** Accounts whose code names the company, or which stand in its root. */
const ofCompany: Readonly<Record<string, Place>> = {
  'liabilities:payable': 'available',
  'liabilities:payout': 'payingOut',
  'liabilities:blocked': 'blocked',
  'assets:recovery': 'owed',
}
/** Accounts of an order: the buyer's money. */
const ofOrder: Readonly<Record<string, Place>> = {
  'liabilities:escrow': 'held',
  'liabilities:refundable': 'refundable',
  'liabilities:refund': 'refunding',
}

/** The kind of a ledger account: the first two words of its code. */
export function accountFamily(code: string): string {
  return code.split(':', 2).join(':')
}

/** Kinds of transfers that can touch a company's money: of all others there is nothing to tell. */
export const toldKinds: ReadonlySet<string> = new Set(
  transferKinds.flatMap(({ kind, debit, credit }) => {
    const patterns: readonly string[] = [...debit, ...credit]
    const isTold = (pattern: string) => pattern === '*' || accountFamily(pattern) in { ...ofCompany, ...ofOrder }
    return patterns.some(isTold) ? [kind] : []
  }),
)

type Part = readonly [company: RootId, place: Place | 'awaited', change: bigint]

/** What a posting moves, and for whom; nothing for accounts that are nobody's. A place grows with a credit. */
function partsOf(posting: BookedPosting, partiesOf: (order: RootId) => OrderParties | undefined): readonly Part[] {
  const { account, accountRoot, amount } = posting
  const family = accountFamily(account)
  const own = ofCompany[family]
  if (own !== undefined) return [[accountRoot, own, own === 'owed' ? amount : -amount]]
  const place = ofOrder[family]
  const parties = place === undefined ? undefined : partiesOf(accountRoot)
  if (place === undefined || parties === undefined) return []
  const buyers: Part = [parties.buyerId, place, -amount]
  return place === 'held' ? [buyers, [parties.supplierId, 'awaited', -amount]] : [buyers]
}

const sumOf = (postings: readonly BookedPosting[], pattern: RegExp) =>
  postings.filter(({ account }) => pattern.test(account)).reduce((sum, { amount }) => sum - amount, 0n)

/** Who paid our fee in a transfer, or got it back: whose own account it came from, else the buyer. */
function feePayer(postings: readonly BookedPosting[], buyer: RootId | undefined): RootId | undefined {
  const own = postings.filter(({ account }) => /^(liabilities:payable|assets:recovery):/.test(account))
  return own[0]?.accountRoot ?? buyer
}

/** What each place changes the balance by. */
export function balanceOf(change: Pick<Places, Place>): bigint {
  return places.reduce((sum, place) => sum + (place === 'owed' ? -change[place] : change[place]), 0n)
}

/**
 * What a transfer moved for each company in each currency: nothing for a company whose money it does not touch.
 * `partiesOf` answers for orders only.
 */
export function movementsOf(
  transfer: BookedTransfer,
  partiesOf: (order: RootId) => OrderParties | undefined,
): readonly CompanyMovement[] {
  const currencies = [...new Set(transfer.postings.map(({ currency }) => currency))].sort()
  return currencies.flatMap((currency) => {
    const postings = transfer.postings.filter((each) => each.currency === currency)
    const changes = new Map<RootId, Places>()
    for (const [company, place, change] of postings.flatMap((each) => partsOf(each, partiesOf))) {
      const before = changes.get(company) ?? none
      changes.set(company, { ...before, [place]: before[place] + change })
    }
    const orderId = orderOf(transfer, postings, partiesOf)
    const parties = orderId === null ? undefined : partiesOf(orderId)
    const fees = { fee: sumOf(postings, /^income:fees:/), tax: sumOf(postings, /^liabilities:tax:/) }
    const payer = feePayer(postings, parties?.buyerId)
    return [...changes].map(([companyId, change]) => {
      const paid = companyId === payer ? fees : { fee: 0n, tax: 0n }
      return { ...change, ...paid, ...headOf(transfer, currency), ...standing(companyId, orderId, parties, change) }
    })
  })
}

function orderOf(
  { root }: BookedTransfer,
  postings: readonly BookedPosting[],
  partiesOf: (order: RootId) => OrderParties | undefined,
): RootId | null {
  const roots = [root, ...postings.map(({ accountRoot }) => accountRoot)]
  return roots.find((each) => partiesOf(each) !== undefined) ?? null
}

function headOf({ id, root, kind, cause, happenedAt, recordedAt }: BookedTransfer, currency: string) {
  const told = { id: `${id}:${currency}`, transferId: id, rootId: root, kind, cause, happenedAt, at: recordedAt }
  return { ...told, currency, family: familyOf(kind), state: stateOf(kind) }
}

function standing(companyId: RootId, orderId: RootId | null, parties: OrderParties | undefined, change: Places) {
  const amount = balanceOf(change)
  const direction: Direction = amount > 0n ? 'in' : amount < 0n ? 'out' : 'within'
  const said = { companyId, amount, direction }
  const on = { orderId, orderNumber: parties?.number ?? null }
  if (companyId === parties?.buyerId) return { ...said, ...on, otherId: parties.supplierId, side: 'buyer' as const }
  if (companyId === parties?.supplierId) return { ...said, ...on, otherId: parties.buyerId, side: 'supplier' as const }
  // What touches the order of others is not told with it.
  return { ...said, orderId: null, orderNumber: null, otherId: null, side: 'own' as const }
}

/** How a number or reference is looked for: capitals, letters and digits alone. */
export function searchWord(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
}
