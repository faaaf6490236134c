import { creditKinds } from './credit-kind.rules.ts'
import type { TransferKindRow } from './kind-row.rules.ts'

const provider = 'assets:provider:*'
const bank = 'assets:bank:*'
const own = 'assets:own:*'
const chargeback = 'assets:chargeback:*'
const recovery = 'assets:recovery:*'
const escrow = 'liabilities:escrow:*'
const refundable = 'liabilities:refundable:*'
const refund = 'liabilities:refund:*'
const payable = 'liabilities:payable:*'
const payout = 'liabilities:payout:*'
const lender = 'liabilities:lender:*'
const unallocated = 'liabilities:unallocated:*'
const inspection = 'liabilities:inspection:*'
const blocked = 'liabilities:blocked:*'
const voucher = 'liabilities:voucher:*'
const tax = 'liabilities:tax:*'
const fee = (name: string): string => `income:fees:${name}`
const expense = (name: string): string => `expenses:${name}`
const processing = [fee('processing'), tax]
const position = 'equity:fx:*'
const converting = [provider, bank, unallocated, fee('fx'), position]

const moneyIn = [
  {
    kind: 'order-funded',
    when: 'a capture is confirmed',
    debit: [provider],
    credit: [escrow, refundable, ...processing],
    fact: true,
  },
  {
    kind: 'provider-charged',
    when: "the provider takes its own fee, or a dispute's",
    debit: [expense('provider')],
    credit: [provider],
    fact: true,
  },
  {
    kind: 'provider-settled',
    when: "the provider's payout is booked at the bank",
    debit: [bank],
    credit: [provider],
    fact: true,
  },
  { kind: 'wire-received', when: 'a credit entry is booked', debit: [bank], credit: [unallocated], fact: true },
  {
    kind: 'wire-allocated',
    when: 'a wire is matched, by itself or by finance',
    debit: [unallocated],
    credit: [escrow, refundable, ...processing],
  },
  {
    kind: 'wire-returned',
    when: 'finance or time decides to give a wire back',
    debit: [unallocated],
    credit: [refund],
  },
  {
    kind: 'payment-reversed',
    when: 'an ach payment returns, a wire is recalled or reversed',
    debit: [unallocated, refundable, escrow, recovery, ...processing],
    credit: [provider, bank],
    fact: true,
  },
] as const satisfies readonly TransferKindRow[]

const hold = [
  {
    kind: 'escrow-released',
    when: "a step of the plan, an early release or a claim's end",
    debit: [escrow],
    credit: [payable, fee('transaction'), tax],
  },
  {
    kind: 'refund-due',
    when: "a cancellation, an award or a price reduction takes from the line's hold",
    debit: [escrow],
    credit: [refundable],
  },
  { kind: 'award-collected', when: "an award is beyond the line's hold", debit: [payable], credit: [refundable] },
  {
    kind: 'guarantee-advanced',
    when: 'a person decided that the guarantee pays',
    debit: [recovery],
    credit: [refundable],
  },
  {
    kind: 'recovery-collected',
    when: 'each release, before any payout, and before each refund',
    debit: [payable, refundable, lender],
    credit: [recovery],
  },
  { kind: 'recovery-paid', when: 'the debtor pays by wire', debit: [unallocated], credit: [recovery] },
  {
    kind: 'recovery-written-off',
    when: 'four eyes give the debt up',
    debit: [expense('guarantee'), expense('chargeback')],
    credit: [recovery],
  },
  {
    kind: 'fee-credited',
    when: 'a credit note is issued',
    debit: [fee('*'), tax],
    credit: [refundable, payable],
  },
  {
    kind: 'fee-charged',
    when: "the other side's fee, a dispute fee or a return charge is put on a company",
    debit: [payable, recovery],
    credit: [fee('*'), tax, expense('*')],
  },
] as const satisfies readonly TransferKindRow[]

const moneyOut = [
  {
    kind: 'refund-reserved',
    when: 'a refund is reserved, before the provider is called',
    debit: [refundable],
    credit: [refund],
  },
  { kind: 'refund-settled', when: 'the final yes', debit: [refund], credit: [provider, bank], fact: true },
  {
    kind: 'refund-settled',
    when: 'a yes after the reservation was given up, or while the money was blocked',
    debit: [refundable, unallocated, recovery, blocked],
    credit: [provider, bank],
    fact: true,
  },
  {
    kind: 'refund-failed',
    when: 'the final no; a returned wire goes back to unallocated',
    debit: [refund],
    credit: [refundable, unallocated],
    fact: true,
  },
  {
    kind: 'refund-returned',
    when: 'a refund, or a wire that was sent back, comes back later',
    debit: [provider, bank, expense('bank')],
    credit: [refundable, unallocated, recovery],
    fact: true,
  },
  { kind: 'payout-reserved', when: 'a payout is approved', debit: [payable], credit: [payout] },
  { kind: 'payout-settled', when: 'its debit is booked', debit: [payout], credit: [bank, provider], fact: true },
  {
    kind: 'payout-settled',
    when: 'a debit booked after the reservation was given up, or while the money was blocked',
    debit: [payable, lender, recovery, blocked],
    credit: [bank, provider],
    fact: true,
  },
  { kind: 'payout-failed', when: 'the bank rejects it', debit: [payout], credit: [payable, lender], fact: true },
  { kind: 'payout-cancelled', when: 'it is cancelled before sending', debit: [payout], credit: [payable, lender] },
  {
    kind: 'payout-returned',
    when: 'a payout comes back later',
    debit: [provider, bank, expense('bank')],
    credit: [payable, lender, recovery],
    fact: true,
  },
] as const satisfies readonly TransferKindRow[]

const chargebacks = [
  { kind: 'chargeback-opened', when: 'funds are taken', debit: [chargeback], credit: [provider], fact: true },
  { kind: 'chargeback-won', when: 'funds are given back', debit: [provider], credit: [chargeback], fact: true },
  {
    kind: 'chargeback-lost',
    when: "the supplier bears it; what is above the still refundable is the buyer's debt",
    debit: [refundable, escrow, payable, recovery],
    credit: [chargeback],
    fact: true,
  },
  { kind: 'chargeback-lost', when: 'the operator bears it', debit: [recovery], credit: [chargeback], fact: true },
] as const satisfies readonly TransferKindRow[]

const rest = [
  {
    kind: 'inspection-held',
    when: 'an inspection fee is advanced',
    debit: [provider, unallocated, payable],
    credit: [inspection, ...processing],
  },
  {
    kind: 'inspection-paid',
    when: 'the report is accepted',
    debit: [inspection],
    credit: [payable, fee('inspection')],
  },
  {
    kind: 'inspection-returned',
    when: 'the inspection is not done',
    debit: [inspection],
    credit: [refundable, payable],
  },
  {
    kind: 'inspection-awarded',
    when: 'the loser repays the fee to who advanced it',
    debit: [payable, refundable, recovery],
    credit: [refundable, payable],
  },
  {
    kind: 'late-credited',
    when: 'ship-by was missed on an order with the on-time plan: the day after',
    debit: [expense('late-credit'), payable],
    credit: [voucher],
  },
  { kind: 'voucher-used', when: 'a voucher pays toward a later order', debit: [voucher], credit: [escrow] },
  {
    kind: 'voucher-restored',
    when: 'what a voucher paid goes back: as a voucher, never as money',
    debit: [refundable],
    credit: [voucher],
  },
  { kind: 'voucher-expired', when: 'its time is over', debit: [voucher], credit: [expense('late-credit')] },
  {
    kind: 'fx-converted',
    when: 'money crosses between the currency of an order or payable and that of a payment or payout',
    debit: converting,
    credit: converting,
    fact: true,
  },
  {
    kind: 'fx-settled',
    when: "the bank's deal: one currency sold for another",
    debit: [bank, unallocated, position],
    credit: [bank, position],
    fact: true,
  },
  {
    kind: 'fx-closed',
    when: 'what a position has lost or gained at the rates of the day',
    debit: [expense('fx'), position],
    credit: [expense('fx'), position],
  },
  { kind: 'own-funds-moved', when: 'a top-up of client money', debit: [bank], credit: [own] },
  { kind: 'own-funds-moved', when: 'a sweep of fees', debit: [own], credit: [bank] },
  { kind: 'own-funds-moved', when: 'capital is paid in', debit: [own], credit: ['equity:operator'] },
  { kind: 'own-funds-moved', when: 'capital comes by wire', debit: [unallocated], credit: ['equity:operator'] },
  { kind: 'own-funds-moved', when: 'capital is taken out', debit: ['equity:operator'], credit: [own] },
  {
    kind: 'own-funds-moved',
    when: "the guarantee's fund bears an advance, or has it back",
    debit: [own],
    credit: [own],
  },
  { kind: 'bank-charged', when: 'a charge is booked', debit: [expense('bank')], credit: [bank], fact: true },
  { kind: 'interest-received', when: 'interest is booked', debit: [bank], credit: ['income:interest'], fact: true },
  { kind: 'tax-paid', when: 'tax is booked as paid', debit: [tax], credit: [own], fact: true },
  {
    kind: 'funds-blocked',
    when: 'a screening hit, or an authority orders it',
    debit: [payable, refundable, unallocated, refund, payout, lender],
    credit: [blocked],
  },
  {
    kind: 'funds-unblocked',
    when: 'the hit is cleared',
    debit: [blocked],
    credit: [payable, refundable, unallocated, refund, payout, lender],
  },
  { kind: 'reversal', when: "a command's transfer is undone; floors hold", debit: ['*'], credit: ['*'] },
] as const satisfies readonly TransferKindRow[]

/**
 * Every transfer kind, once, as data: when it is made and which ledger accounts it may debit and credit. A kind with
 * alternatives has one row for each; a transfer must fit one row whole. `docs/money.md` is generated from this list,
 * and `post` refuses, by assertion, what no row allows. `*` stands for an id or a name.
 */
export const transferKinds = [...moneyIn, ...hold, ...moneyOut, ...chargebacks, ...creditKinds, ...rest] as const

export type TransferKind = (typeof transferKinds)[number]['kind']

const rows: readonly TransferKindRow[] = transferKinds

/** The rows of a kind; none for a kind that does not exist. */
export function rowsOf(kind: string): readonly TransferKindRow[] {
  return rows.filter((row) => row.kind === kind)
}

/** Whether a ledger account's code fits a pattern. `*` stands for the rest of the code. */
export function fits(pattern: string, code: string): boolean {
  return pattern.endsWith('*')
    ? code.length >= pattern.length && code.startsWith(pattern.slice(0, -1))
    : code === pattern
}
