import type { Json } from '../../kernel/use-case.ts'
import type { FeeName, LedgerAccount } from './account.rules.ts'

/** What the fees of a transfer are read from; a transfer has all of it. */
export interface FeeBooking {
  readonly id: string
  /** The order or company whose cause it is. */
  readonly root: string
  readonly kind: string
  readonly cause: string
  readonly happenedAt: string
  readonly legs: readonly { readonly account: LedgerAccount; readonly currency: string; readonly amount: bigint }[]
}

/** A fee of ours as it was booked: above 0 it was taken, below 0 given back. Minor units. */
export interface BookedFee {
  readonly fee: FeeName
  readonly amount: number
}

/** The body of `fee.booked`: what an invoice or a credit note is made of. */
export interface FeeNews {
  readonly transfer: string
  readonly kind: string
  readonly cause: string
  readonly happened_at: string
  readonly currency: string
  readonly fees: readonly BookedFee[]
  /** Of all its fees, minor units, with their sign. */
  readonly tax: number
  /** The company whose payable or debt the transfer moved, or whose cause it is; null: the order says who pays. */
  readonly payer: string | null
}

const FEES = 'income:fees:'
/** Charges of a credit line run by the day: its statement of account tells them, no invoice for each. */
const CHARGES = 'income:fees:credit'
const TAX = 'liabilities:tax:'
const OF_COMPANY = /^(?:liabilities:payable|assets:recovery|assets:credit|assets:lent):(cmp_.+)$/

/** The fees in a transfer that an invoice tells; none for most. */
export function feesIn({ legs }: Pick<FeeBooking, 'legs'>): readonly BookedFee[] {
  return legs
    .filter(({ account }) => account.code.startsWith(FEES) && account.code !== CHARGES)
    .map(({ account, amount }) => ({ fee: account.code.slice(FEES.length) as FeeName, amount: Number(-amount) }))
}

/** What is told of a transfer with fees. All its fees are in one currency. */
export function feeNews(transfer: FeeBooking): FeeNews & { readonly [name: string]: Json } {
  const { id, root, kind, cause, happenedAt, legs } = transfer
  const fee = legs.find(({ account }) => account.code.startsWith(FEES))
  const companies = legs.flatMap(({ account }) => OF_COMPANY.exec(account.code)?.[1] ?? [])
  const tax = legs.filter(({ account }) => account.code.startsWith(TAX)).reduce((sum, leg) => sum - leg.amount, 0n)
  return {
    transfer: id,
    kind,
    cause,
    happened_at: happenedAt,
    currency: fee?.currency ?? '',
    fees: feesIn(transfer).map((each) => ({ ...each })),
    tax: Number(tax),
    payer: companies[0] ?? (root.startsWith('cmp_') ? root : null),
  }
}
