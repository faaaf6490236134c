import { least } from '../../kernel/money.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { type Movement, movement, type Part } from '../ledger/transfer.rules.ts'
import type { Recipient } from '../payments/recipient.rules.ts'
import { accountCountry } from '../payouts/new-order.rules.ts'
import type { Wire } from './wire.rules.ts'

/** Where the money of a wire stands: with nobody, in the reservation of its way back, or blocked by a screening. */
function heldIn({ wireId, bank, returnId = '', state }: Wire): LedgerAccount {
  if (state === 'unallocated') return accounts.unallocated(bank)
  return state === 'blocked' ? accounts.blocked(wireId) : accounts.refund(wireId, returnId)
}

/** Ledger kind `funds-blocked`: out of the reservation, under the wire's own root: nobody knows whose it is. */
export function returnBlocked(wire: Wire): Movement {
  const { wireId, amount, currency } = wire
  return movement('funds-blocked', currency, [[heldIn(wire), amount]], [[accounts.blocked(wireId), amount]])
}

/** Ledger kind `funds-unblocked`: back into the reservation. */
export function returnUnblocked(wire: Wire): Movement {
  const { wireId, returnId = '', amount, currency } = wire
  const held: Part = [accounts.refund(wireId, returnId), amount]
  return movement('funds-unblocked', currency, [[accounts.blocked(wireId), amount]], [held])
}

/** Ledger kind `refund-settled`: the debit is booked at the bank that paid, whatever stood in its way. */
export function returnSettled(wire: Wire, bank: string): Movement {
  const { amount, currency } = wire
  return movement('refund-settled', currency, [[heldIn(wire), amount]], [[accounts.bank(bank), amount]])
}

/** Ledger kind `refund-returned`: it came back after it had left, less what banks kept; nobody's money again. */
export function returnCameBack(wire: Wire, paid: string, kept: bigint): Movement {
  return cameBackTo(accounts.unallocated(wire.bank), wire, paid, kept)
}

/** Ledger kind `refund-settled`: a debit beyond what was owed is booked all the same; its payer owes it. */
export function paidAgain({ wireId, amount, currency }: Wire, bank: string): Movement {
  return movement('refund-settled', currency, [[accounts.recovery(wireId), amount]], [[accounts.bank(bank), amount]])
}

/** Ledger kind `refund-returned`: what was paid beyond what was owed came back. */
export function paidAgainCameBack(wire: Wire, paid: string, kept: bigint): Movement {
  return cameBackTo(accounts.recovery(wire.wireId), wire, paid, kept)
}

/** Ledger kind `recovery-paid`: the wire is nobody's again, and its payer has had it already. */
export function paidBefore({ wireId, bank, amount, currency }: Wire): Movement {
  const owed: Part = [accounts.recovery(wireId), amount]
  return movement('recovery-paid', currency, [[accounts.unallocated(bank), amount]], [owed])
}

/** Ledger kind `bank-charged`: what a bank kept beyond what it moved. */
export function bankCharged(bank: string, currency: string, amount: bigint): Movement {
  return movement('bank-charged', currency, [[accounts.expense('bank'), amount]], [[accounts.bank(bank), amount]])
}

function cameBackTo(to: LedgerAccount, { amount, currency }: Wire, paid: string, kept: bigint): Movement {
  const charge = least(kept, amount)
  const back: Part[] = [
    [accounts.bank(paid), amount - charge],
    [accounts.expense('bank'), charge],
  ]
  return movement('refund-returned', currency, back, [[to, amount]])
}

/** Whom a wire that goes back pays: the account that it came from. `country`: where nothing says that account's. */
export function payerOf(
  { payerName, payerAccount, payerBank, payerTown, payerCountry }: Wire,
  country = '',
): Recipient {
  return {
    name: payerName,
    accountNumber: payerAccount,
    country: accountCountry(payerAccount, payerBank, payerCountry ?? country),
    ...(payerBank === undefined ? {} : { bankCode: payerBank }),
    ...(payerTown === undefined ? {} : { town: payerTown }),
    ...(payerCountry === undefined ? {} : { addressCountry: payerCountry }),
  }
}
