import { least } from '../../kernel/money.ts'
import type { RootId } from '../../kernel/use-case.ts'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { ProtectedOrder } from './hold.rules.ts'
import { positive } from './hold.rules.ts'

/** Who advanced the fee, and whose loss it may be. */
export type FeeSide = 'buyer' | 'supplier'

/** The processing fee of the payment that brought it, and its tax, on top of the fee; minor units. */
export interface ProcessingTaken {
  readonly fee: bigint
  readonly tax: bigint
  readonly jurisdiction: string
}

/** Ledger kind `inspection-held`: money of a payment is kept for an inspection; processing fee and tax on top. */
export function inspectionPaidIn(
  { orderId, currency }: Pick<ProtectedOrder, 'orderId' | 'currency'>,
  from: LedgerAccount,
  amount: bigint,
  { fee, tax, jurisdiction }: ProcessingTaken,
): Movement {
  const credit: Part[] = [
    [accounts.inspection(orderId), amount],
    [accounts.fees('processing'), fee],
    [accounts.tax(jurisdiction), tax],
  ]
  return movement('inspection-held', currency, [[from, amount + fee + tax]], credit)
}

/** Ledger kind `inspection-held`: the supplier advances it out of what is payable to him; the floor holds at commit. */
export function inspectionAdvanced({ orderId, supplierId, currency }: ProtectedOrder, amount: bigint): Movement {
  return movement(
    'inspection-held',
    currency,
    [[accounts.payable(supplierId), amount]],
    [[accounts.inspection(orderId), amount]],
  )
}

/** Ledger kind `inspection-paid`: the report is accepted, and the firm has earned the fee. */
export function inspectionEarned(
  { orderId, currency }: Pick<ProtectedOrder, 'orderId' | 'currency'>,
  firmId: RootId,
  amount: bigint,
): Movement {
  return movement(
    'inspection-paid',
    currency,
    [[accounts.inspection(orderId), amount]],
    [[accounts.payable(firmId), amount]],
  )
}

/** Ledger kind `inspection-returned`: the inspection is not done; who advanced the fee has it again. */
export function inspectionReturned(order: ProtectedOrder, amount: bigint, to: FeeSide): Movement {
  const { orderId, currency } = order
  return movement(
    'inspection-returned',
    currency,
    [[accounts.inspection(orderId), amount]],
    [[ownOf(order, to), amount]],
  )
}

/** What the loser has with us that is not on its way out, minor units: a buyer's is what the order owes him. */
export interface LosersPurse {
  readonly refundable: bigint
  readonly payable: bigint
}

/**
 * Ledger kind `inspection-awarded`: a decision puts the fee, with its processing fee, on the side that lost; who
 * advanced it is repaid at once, and what the loser has not got is its debt. Nothing where the loser advanced it.
 */
export function inspectionAwarded(
  order: ProtectedOrder,
  amount: bigint,
  { loser, advancedBy }: { readonly loser: FeeSide; readonly advancedBy: FeeSide },
  purse: LosersPurse,
): readonly Movement[] {
  if (loser === advancedBy || amount <= 0n) return []
  const borne = least(amount, positive(loser === 'buyer' ? purse.refundable : purse.payable))
  const debit: Part[] = [
    [ownOf(order, loser), borne],
    [accounts.recovery(loser === 'buyer' ? order.buyerId : order.supplierId), amount - borne],
  ]
  return [movement('inspection-awarded', order.currency, debit, [[ownOf(order, advancedBy), amount]])]
}

/** What both have once these movements are booked, minor units. */
export function purseAfter(order: ProtectedOrder, purse: LosersPurse, moved: readonly Movement[]): LosersPurse {
  const legs = moved.flatMap((each) => each.legs)
  const left = (side: FeeSide, had: bigint) => {
    const { code } = ownOf(order, side)
    return legs.reduce((sum, { account, amount }) => (account.code === code ? sum - amount : sum), had)
  }
  return { refundable: left('buyer', purse.refundable), payable: left('supplier', purse.payable) }
}

/** Where a side's money stands with us: a buyer's goes back over the order's ways, a supplier's is paid out. */
function ownOf({ orderId, supplierId }: ProtectedOrder, side: FeeSide): LedgerAccount {
  return side === 'buyer' ? accounts.refundable(orderId) : accounts.payable(supplierId)
}
