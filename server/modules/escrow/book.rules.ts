import type { Change, Context, Instant, Ref, RootId } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import type { ProtectedOrder } from './hold.rules.ts'

/** What rules of escrow and payments decided to move; whoever asked for it books it and looks no further. */
export type { Movement }

/** Why and when movements happened: one cause of one root. */
export interface Booking {
  readonly root: RootId
  readonly cause: string
  readonly happenedAt: Instant
}

/** Books movements as transfers under one cause. */
export function book(
  movements: readonly Movement[],
  { root, cause, happenedAt }: Booking,
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  return movements.flatMap((each) => post({ ...each, id: newId('trf'), root, cause, happenedAt, recordedAt: at }))
}

/** What a buyer owes us is set against what is owed to him on an order: the smaller of both, minor units. */
export function buyerDebtCollected(
  { orderId, buyerId, currency }: Pick<ProtectedOrder, 'orderId' | 'buyerId' | 'currency'>,
  amount: bigint,
): Movement {
  const debit = [[accounts.refundable(orderId), amount]] as const
  return movement('recovery-collected', currency, debit, [[accounts.recovery(buyerId), amount]])
}

/** What a company owes us, minor units: a hint whose floor holds at commit. */
export function debtOf(companyId: RootId, currency: string): Ref<bigint> {
  return balanceOf(accounts.recovery(companyId), currency)
}

/** What a company may ask to be paid out, minor units: a hint whose floor holds at commit. */
export function payableOf(companyId: RootId, currency: string): Ref<bigint> {
  return balanceOf(accounts.payable(companyId), currency)
}

/** What is owed to an order's buyer and not yet sent, minor units: a hint whose floor holds at commit. */
export function refundableOf(orderId: RootId, currency: string): Ref<bigint> {
  return balanceOf(accounts.refundable(orderId), currency)
}

/** What movements change of a company's open debt, minor units of their currency: below 0 where it is collected. */
export function debtChange(companyId: RootId, moved: readonly Movement[]): bigint {
  const { code } = accounts.recovery(companyId)
  const legs = moved.flatMap((each) => each.legs).filter(({ account }) => account.code === code)
  return legs.reduce((sum, { amount }) => sum + amount, 0n)
}
