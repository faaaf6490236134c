import type { Bounds, CounterType, Ref, RootId } from '../../kernel/use-case.ts'
import { level } from '../../kernel/use-case.ts'

/** A ledger account: its code reads as a path; `root` is where its balances stand. */
export interface LedgerAccount {
  readonly code: string
  readonly root: RootId
}

/** The root of what belongs to no order and no company. */
export const systemRoot: RootId = 'sys'

export type FeeName = 'transaction' | 'processing' | 'credit' | 'fx' | 'inspection'
export type ExpenseName =
  | 'provider'
  | 'bank'
  | 'guarantee'
  | 'chargeback'
  | 'credit'
  | 'late-credit'
  | 'fx'
  | 'rounding'

const at =
  (root: RootId) =>
  (code: string): LedgerAccount => ({ code, root })

const ofSystem = at(systemRoot)

/** The constructors of every ledger account: the only place where a code is put together. */
export const accounts = {
  /** The order's hold: frozen + free. */
  escrow: (orderId: RootId) => at(orderId)(`liabilities:escrow:${orderId}`),
  /** Owed to the order's buyer, not yet sent. */
  refundable: (orderId: RootId) => at(orderId)(`liabilities:refundable:${orderId}`),
  /** A refund (or a returned wire) on its way; it stands in the root that sends it. */
  refund: (root: RootId, refundId: string) => at(root)(`liabilities:refund:${refundId}`),
  /** An inspection's fee, held until the report is accepted. */
  inspection: (orderId: RootId) => at(orderId)(`liabilities:inspection:${orderId}`),
  /** Owed to a supplier or an inspection firm. */
  payable: (companyId: RootId) => at(companyId)(`liabilities:payable:${companyId}`),
  /** A payout on its way, outcome open. */
  payout: (companyId: RootId, payoutId: string) => at(companyId)(`liabilities:payout:${payoutId}`),
  /** Money that a screening hit or an authority holds back. */
  blocked: (companyId: RootId) => at(companyId)(`liabilities:blocked:${companyId}`),
  /** A supplier's or buyer's debt to the operator. */
  recovery: (companyId: RootId) => at(companyId)(`assets:recovery:${companyId}`),
  /** Late credit that a buyer may pay later orders with. */
  voucher: (buyerId: RootId) => at(buyerId)(`liabilities:voucher:${buyerId}`),
  /** A buyer's Pay Later debt to the operator's own book. */
  credit: (buyerId: RootId) => at(buyerId)(`assets:credit:${buyerId}`),
  /** A buyer's Pay Later debt to a lender: what is owed to the lender stands against it until it is collected. */
  lent: (buyerId: RootId) => at(buyerId)(`assets:lent:${buyerId}`),
  /** What a lender has promised and not yet sent. */
  promised: (lender: string) => ofSystem(`assets:lender:${lender}`),
  /** What is owed to a lender once buyers repay. */
  lender: (lender: string) => ofSystem(`liabilities:lender:${lender}`),
  /** Unknown money on a bank account. */
  unallocated: (bank: string) => ofSystem(`liabilities:unallocated:${bank}`),
  /** Client money at a bank, by booked entries only. */
  bank: (name: string) => ofSystem(`assets:bank:${name}`),
  /** Clearing with a provider; both signs. */
  provider: (name: string) => ofSystem(`assets:provider:${name}`),
  /** The operator's own money, apart from client money. */
  own: (name: string) => ofSystem(`assets:own:${name}`),
  /** Taken by a card's bank, outcome open. */
  chargeback: (chargebackId: string) => ofSystem(`assets:chargeback:${chargebackId}`),
  /** Tax on our fees. */
  tax: (jurisdiction: string) => ofSystem(`liabilities:tax:${jurisdiction}`),
  fees: (name: FeeName) => ofSystem(`income:fees:${name}`),
  interest: () => ofSystem('income:interest'),
  expense: (name: ExpenseName) => ofSystem(`expenses:${name}`),
  operatorEquity: () => ofSystem('equity:operator'),
  /** The open position in a currency: above 0 we hold more of it than we owe by conversions. */
  fx: (currency: string) => ofSystem(`equity:fx:${currency}`),
} as const

/** The side on which an account's balance is read: debit for assets and expenses, credit for the rest. */
export function normalSide(code: string): 'debit' | 'credit' {
  return code.startsWith('assets:') || code.startsWith('expenses:') ? 'debit' : 'credit'
}

/** Accounts that may go below zero on their normal side; a bank account below zero is an alarm, not a refusal. */
const unbounded = /^(assets:(bank|provider):|liabilities:tax:|income:|expenses:|equity:)/

/** The lowest balance (normal side) that the account may have; `null` = none. */
export function floorOf(code: string): bigint | null {
  return unbounded.test(code) ? null : 0n
}

/** The counter's key of an account in a currency. */
export function balanceKey(account: LedgerAccount, currency: string): string {
  return `${account.code}:${currency}`
}

function boundsOf(_root: RootId, key: string): Bounds {
  return { floor: floorOf(key.slice(0, key.lastIndexOf(':'))), ceiling: null }
}

/** Balances, stored on the account's normal side, one per account and currency. */
export const balanceType: CounterType = { name: 'ledger.balances', bounds: boundsOf }

/** The balance of an account in a currency, minor units on its normal side: a hint whose floor holds at commit. */
export function balanceOf(account: LedgerAccount, currency: string): Ref<bigint> {
  return level(balanceType, account.root, balanceKey(account, currency))
}
