import type { LedgerAccount } from './account.rules.ts'
import { accounts } from './account.rules.ts'
import type { Leg, Movement } from './transfer.rules.ts'

/** An amount, minor units > 0, and its currency. */
export interface Amount {
  readonly amount: bigint
  readonly currency: string
}

/** Money of one account that becomes money of another currency in the same account. */
export interface Conversion {
  readonly account: LedgerAccount
  /** What is debited: what leaves a liability or reaches an asset. */
  readonly debit: Amount
  /** What is credited. */
  readonly credit: Amount
  /** Our spread in one of both currencies: taken above 0, given back below. */
  readonly spread: Amount
}

/**
 * Ledger kind `fx-converted`: per currency what the account moves stands against the position, and the spread comes out
 * of the position in its currency. Each currency balances by itself, whatever the rate and its rounding.
 */
export function fxConverted({ account, debit, credit, spread }: Conversion): Movement {
  const feeIn = (currency: string) => (spread.currency === currency ? spread.amount : 0n)
  const leg = (of: LedgerAccount, currency: string, amount: bigint): Leg => ({ account: of, currency, amount })
  const legs = [
    leg(account, debit.currency, debit.amount),
    leg(accounts.fx(debit.currency), debit.currency, feeIn(debit.currency) - debit.amount),
    leg(account, credit.currency, -credit.amount),
    leg(accounts.fx(credit.currency), credit.currency, credit.amount + feeIn(credit.currency)),
    leg(accounts.fees('fx'), spread.currency, -spread.amount),
  ]
  return { kind: 'fx-converted', legs: legs.filter(({ amount }) => amount !== 0n) }
}

/** What crosses at the door of the house: so much of a foreign currency for what was booked in our own. */
export interface Crossing {
  /** Above 0 it came in, below 0 it went out, minor units of `currency`. */
  readonly amount: bigint
  readonly currency: string
  /** Of the spread, in the currency of the movements: taken above 0, given back below. */
  readonly spread: bigint
}

/**
 * Movements booked in the currency of an order or company whose money came or went in another: what they do to the
 * account outside is converted there, so that outside stands what bank or provider says, and inside nothing but the
 * order's own currency. The conversion comes first, since an account may have a floor.
 */
export function crossing(
  movements: readonly Movement[],
  outside: LedgerAccount,
  { amount, currency, spread }: Crossing,
): readonly Movement[] {
  const legs = movements.flatMap((each) => each.legs).filter(({ account }) => account.code === outside.code)
  const home = legs[0]?.currency ?? ''
  const booked = legs.reduce((sum, leg) => sum + leg.amount, 0n)
  if (booked === 0n || home === currency) return movements
  const foreign = { amount: amount < 0n ? -amount : amount, currency }
  const own = { amount: booked < 0n ? -booked : booked, currency: home }
  const [debit, credit] = booked > 0n ? [foreign, own] : [own, foreign]
  return [fxConverted({ account: outside, debit, credit, spread: { amount: spread, currency: home } }), ...movements]
}

/** Ledger kind `fx-settled`: the bank sold one currency for another; positions follow what the bank moved. */
export function fxSettled(
  sold: Amount & { readonly from: LedgerAccount },
  bought: Amount & { readonly to: LedgerAccount },
): Movement {
  return {
    kind: 'fx-settled',
    legs: [
      { account: bought.to, currency: bought.currency, amount: bought.amount },
      { account: accounts.fx(bought.currency), currency: bought.currency, amount: -bought.amount },
      { account: accounts.fx(sold.currency), currency: sold.currency, amount: sold.amount },
      { account: sold.from, currency: sold.currency, amount: -sold.amount },
    ],
  }
}

/** Ledger kind `fx-closed`: a gain (> 0) or loss (< 0) of the position in a currency, minor units. */
export function fxClosed(currency: string, gain: bigint): Movement {
  return {
    kind: 'fx-closed',
    legs: [
      { account: accounts.fx(currency), currency, amount: gain },
      { account: accounts.expense('fx'), currency, amount: -gain },
    ],
  }
}
