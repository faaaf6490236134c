import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { operatorJurisdiction } from './funding.rules.ts'
import { least } from './outcome.rules.ts'
import type { Payment } from './payment.rules.ts'

/** A share of a processing fee and its tax (`feeShare`), minor units. */
export interface FeeShare {
  readonly fee: bigint
  readonly feeTax: bigint
}

/** Ledger kind `fee-credited`: the processing fee's share is the buyer's again, to be refunded. */
export function feeCredited(payment: Payment, { fee, feeTax }: FeeShare): Movement {
  return movement(
    'fee-credited',
    payment.currency,
    [
      [accounts.fees('processing'), fee],
      [accounts.tax(operatorJurisdiction), feeTax],
    ],
    [[accounts.refundable(payment.orderId), fee + feeTax]],
  )
}

/**
 * Ledger kind `fee-charged`: a supplier at fault bears the share that the buyer was credited, from its `payable` (minor
 * units); the rest is its debt.
 */
export function feeCharged(supplierId: string, currency: string, { fee, feeTax }: FeeShare, payable: bigint): Movement {
  const borne = least(fee + feeTax, payable)
  return movement(
    'fee-charged',
    currency,
    [
      [accounts.payable(supplierId), borne],
      [accounts.recovery(supplierId), fee + feeTax - borne],
    ],
    [
      [accounts.fees('processing'), fee],
      [accounts.tax(operatorJurisdiction), feeTax],
    ],
  )
}
