import type { Change, RecordType, RootId } from '../../kernel/use-case.ts'
import { one, put, written } from '../../kernel/use-case.ts'
import { fundRoot } from './guarantee-fund.rules.ts'

/** What vouchers and advances have taken of the operator's own money in a currency since ever; it only grows. */
export interface OwnMoneyTaken {
  readonly fundId: RootId
  /** ISO 4217. */
  readonly currency: string
  /** Minor units. */
  readonly taken: bigint
}

export const ownMoneyTakenType: RecordType<OwnMoneyTaken> = {
  name: 'escrow.own_money_taken',
  root: (row) => row.fundId,
  id: (row) => row.currency,
}

/** A look at the books, outside of any commit. */
export interface OwnMoneyLook {
  /** The operator's own money among client money in the order's currency, minor units. */
  readonly spare: bigint
  /** What had been taken of it when the look began; absent: nothing ever. */
  readonly taken?: bigint
}

/** What has been taken in a currency: whoever takes of it writes the row, so nobody takes in the same instant. */
export function takenReads(currency: string) {
  return written(one(ownMoneyTakenType, fundRoot, currency))
}

/** What a look showed, less what was taken since it began; what came to the books meanwhile counts for neither. */
export function spareNow({ spare, taken = 0n }: OwnMoneyLook, now: OwnMoneyTaken | undefined): bigint {
  return spare - ((now?.taken ?? 0n) - taken)
}

/** The change that keeps what is taken now. Minor units ≥ 0. */
export function taking(currency: string, now: OwnMoneyTaken | undefined, amount: bigint): Change {
  return put(ownMoneyTakenType, { fundId: fundRoot, currency, taken: (now?.taken ?? 0n) + amount })
}
