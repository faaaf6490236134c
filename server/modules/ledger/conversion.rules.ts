import type { LedgerAccount } from './account.rules.ts'
import { accounts } from './account.rules.ts'
import type { Leg, Movement } from './transfer.rules.ts'

/** An amount, minor units, and its currency. */
export interface Amount {
  readonly amount: bigint
  readonly currency: string
}

/** Money that moves an account in one currency while the house books it in another. */
export interface Conversion {
  readonly account: LedgerAccount
  /** What moves the account outside, minor units: a debit above 0, a credit below. */
  readonly abroad: Amount
  /** What the house booked on the same account: a debit above 0, a credit below. */
  readonly home: Amount
  /** Our spread, in the currency of `home`: taken above 0, given back below. */
  readonly spread: bigint
}

/**
 * Ledger kind `fx-converted`: per currency what the account moves stands against the position, and the spread comes out
 * of the position. Each currency balances by itself, whatever the rate, its rounding and the signs: what is worth
 * nothing at home moves the account abroad all the same.
 */
export function fxConverted({ account, abroad, home, spread }: Conversion): Movement {
  const leg = (of: LedgerAccount, currency: string, amount: bigint): Leg => ({ account: of, currency, amount })
  const legs = [
    leg(account, abroad.currency, abroad.amount),
    leg(accounts.fx(abroad.currency), abroad.currency, -abroad.amount),
    leg(account, home.currency, -home.amount),
    leg(accounts.fx(home.currency), home.currency, home.amount + spread),
    leg(accounts.fees('fx'), home.currency, -spread),
  ]
  return { kind: 'fx-converted', legs: legs.filter(({ amount }) => amount !== 0n) }
}

/** What crosses at the door of the house: so much of a foreign currency for what was booked in our own. */
export interface Crossing {
  /** Above 0 it came in, below 0 it went out, minor units of `currency`. */
  readonly amount: bigint
  readonly currency: string
  /** The currency of the movements. */
  readonly home: string
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
  { amount, currency, home, spread }: Crossing,
): readonly Movement[] {
  const legs = movements.flatMap((each) => each.legs).filter(({ account }) => account.code === outside.code)
  const booked = legs.reduce((sum, leg) => sum + leg.amount, 0n)
  if (home === currency || (amount === 0n && booked === 0n && spread === 0n)) return movements
  const own = { amount: booked, currency: home }
  return [fxConverted({ account: outside, abroad: { amount, currency }, home: own, spread }), ...movements]
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
