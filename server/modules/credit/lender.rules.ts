import type { Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { all, hint, refuse } from '../../kernel/use-case.ts'
import { type CreditReason, isCreditReason } from './credit-reason.rules.ts'
import { OWN_BOOK } from './line.rules.ts'

/** What a lender asks for a plan. Basis points. */
export interface LenderPlan {
  /** The code of a plan of policy. */
  readonly code: string
  /** What the buyer pays a month instead of what policy says; absent: as policy says. */
  readonly monthlyBps?: number
  /** What the lender keeps of its money when it sends it: the operator bears it. */
  readonly discountBps: number
}

/** What a lender lends and to whom, as data: rules read it, no code asks for a lender's name. */
export interface LenderTerms {
  readonly name: string
  /** As its notices and its wires name it; absent for the operator's own book, which is named as the operator is. */
  readonly legalName?: string
  /** Where it sits, for the notices that name it. */
  readonly addressLines?: readonly string[]
  /** Buyers' countries, ISO 3166; absent: every country. */
  readonly countries?: readonly string[]
  readonly currencies: readonly string[]
  /** The smallest and the largest draw, minor units. */
  readonly least: bigint
  readonly most: bigint
  /** Absent: every plan of policy, at its price. */
  readonly plans?: readonly LenderPlan[]
  /** Where it wants what was collected for it; used once two people approved it. */
  readonly account?: LenderAccount
}

/** A lender's bank account as it declares it; the holder is the lender by its legal name. */
export interface LenderAccount {
  /** An IBAN, or the account number where there are none. */
  readonly number: string
  readonly bankCode?: string
  /** The bank's, ISO 3166. */
  readonly country: string
  readonly currency: string
  readonly town?: string
  readonly addressCountry?: string
  readonly street?: string
  readonly postcode?: string
}

/** A configured lender as the house keeps it: earlier ones stay, for their draws go on. */
export interface LenderRecord extends LenderTerms {
  readonly since: Instant
  /** From when it lends nothing new. */
  readonly retiredAt?: Instant
}

/** The one root of all lenders: a list that decisions depend on. */
export const lendersRoot: RootId = 'lnd_configured'

/** Under which id a lender owes the house something, is paid, and has its bank account. */
export function lenderRoot(name: string): RootId {
  return `lnd_${name}`
}

/** The lender of such an id; `undefined` for a company's. */
export function lenderOfRoot(root: RootId): string | undefined {
  return root.startsWith('lnd_') ? root.slice('lnd_'.length) : undefined
}

export const lenderType: RecordType<LenderRecord> = {
  name: 'credit.lenders',
  root: () => lendersRoot,
  id: (lender) => lender.name,
}

/** All lenders; they change when the house starts, so a stale list is no harm. */
export function knownLenders() {
  return hint(all(lenderType, lendersRoot))
}

/** A lender by its name, where it lends; the own book does whether it was written down or not. */
export function lenderNamed(lenders: readonly LenderRecord[], name: string): LenderTerms | undefined {
  const found = lenders.find((each) => each.name === name && each.retiredAt === undefined)
  return found ?? (name === OWN_BOOK ? ownTerms : undefined)
}

/** The operator's own book: it lends what policy says, to whom policy says, as far as own money goes. */
export const ownTerms: LenderTerms = { name: OWN_BOOK, currencies: ['USD'], least: 1n, most: 10n ** 12n }

/** A draw as a lender looks at it. Minor units. */
export interface LenderNeed {
  readonly plan: string
  readonly amount: bigint
  readonly currency: string
  /** The buyer's, ISO 3166; absent: not known. */
  readonly country?: string
}

/** Refuses `not-lent` { lender, why }: the lender takes no such country, currency, plan or amount, or no new draw. */
export function checkLent(lender: LenderTerms | undefined, need: LenderNeed): Refusal | undefined {
  const why = lender === undefined ? 'gone' : whyNotLent(lender, need)
  return why === undefined ? undefined : refuse('not-lent', { lender: lender?.name ?? '', why })
}

function whyNotLent({ countries, currencies, plans, least, most }: LenderTerms, need: LenderNeed) {
  const { country, currency, plan, amount } = need
  if (countries !== undefined && (country === undefined || !countries.includes(country))) return 'country'
  if (!currencies.includes(currency)) return 'currency'
  if (plans !== undefined && !plans.some(({ code }) => code === plan)) return 'plan'
  return amount < least || amount > most ? 'amount' : undefined
}

/** The price of a lender for a plan. */
export function priceOf({ plans }: LenderTerms, code: string): LenderPlan {
  return plans?.find((plan) => plan.code === code) ?? { code, discountBps: 0 }
}

/** What a draw keeps of the terms of the lender that it was asked of. Minor units. */
export interface Lending {
  /** What the lender keeps of its money when it sends it, rounded down. */
  readonly discount: bigint
  /** As its wire names who pays. */
  readonly payer: string
}

/** The lender's terms of one draw. */
export function lendingOf(lender: LenderTerms, code: string, amount: bigint): Lending {
  const discount = (amount * BigInt(priceOf(lender, code).discountBps)) / 10_000n
  return { discount, payer: lender.legalName ?? lender.name }
}

/** What a lender says of a draw. `asked`: it thinks about it; `reduced`: it would lend `lends`, and has not. */
export const lenderStates = ['asked', 'confirmed', 'declined', 'reduced', 'recalled', 'cancelled'] as const
export type LenderState = (typeof lenderStates)[number]

/** What a lender says of a draw, translated. Minor units. */
export interface LenderSays {
  /** The key under which it was asked. */
  readonly key: string
  readonly state: LenderState
  /** What it was asked for, and what it lends or would lend. */
  readonly amount: bigint
  readonly lends: bigint
  readonly currency: string
  /** Why less or nothing, in the words of our notices, the principal one first. */
  readonly reasons: readonly CreditReason[]
  readonly happenedAt: Instant
}

/** A lender's news: `id` is the lender's own and the same for every copy of it. */
export interface LenderNews {
  readonly id: string
  readonly says: LenderSays
}

/** Our own reasons among codes; one that says nothing to us stands for what is known at least. */
export function reasonsIn(codes: readonly string[]): readonly CreditReason[] {
  const known = codes.filter(isCreditReason)
  return [...new Set(known)]
}

/** The key under which a lender is asked for a draw, and what it means: `<order>.<draw>`. */
export function lenderKey(orderId: RootId, drawId: string): string {
  return `${orderId}.${drawId}`
}

/** The order and draw of a key of ours; `undefined` for another. */
export function drawOfKey(key: string): { readonly orderId: RootId; readonly drawId: string } | undefined {
  const found = /^(ord_\w{1,60})\.(drw_\w{1,60})$/.exec(key)
  return found?.[1] && found[2] ? { orderId: found[1], drawId: found[2] } : undefined
}
