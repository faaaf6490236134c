import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { takeBack } from '../escrow/chargeback.rules.ts'
import { freeOf } from '../escrow/hold.rules.ts'
import { type Books, withRemedied } from './books.rules.ts'
import { emptyInstalments } from './instalment.rules.ts'

/**
 * The books without the money of a draw that its lender took back: free money first, then what is frozen; the
 * instalments are open again. Refuses `repaid-in-part` where the hold has less than that: a bank took it, and nobody
 * can give back what is not there.
 */
export function recalledBooks(books: Books, { amount }: Pick<Draw, 'amount'>): Books | Refusal {
  const inHold = books.holds.reduce((sum, hold) => sum + freeOf(hold) + hold.frozen, 0n)
  if (inHold < amount) return refuse('repaid-in-part')
  const { draw: _, ...rest } = books
  const { drawId: __, ...order } = books.order
  const instalments = emptyInstalments(books.instalments, amount)
  return { ...withRemedied({ ...rest, order }, takeBack(books, amount)), instalments }
}
