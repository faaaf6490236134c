import { least } from '../../kernel/money.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { positive } from '../escrow/hold.rules.ts'
import type { Remedied } from '../escrow/remedy.rules.ts'
import { budgetOf, withinBudget } from '../escrow/remedy.rules.ts'
import type { Claim, Settlement } from './claim.rules.ts'
import type { GoodsReturn } from './goods-return.rules.ts'

/** The most of the way back that a settlement lets the buyer have, minor units: what is more he bears himself. */
export function freightMost({ goodsReturn, returned }: Settlement): bigint {
  return (goodsReturn ?? returned)?.freightMost ?? 0n
}

/** What of the freight is the buyer's, minor units: at most what is settled; nothing of goods that stay. */
export function freightDue(settlement: Settlement, back: GoodsReturn | undefined): bigint {
  return back?.shippedAt === undefined ? 0n : least(back.freight, freightMost(settlement))
}

/**
 * The freight as an award on the lines of the claim: our hand gives at most what was paid, so it stands in what their
 * budgets leave. Where all of the price goes back nothing is left for it.
 */
export function freightParts(remedied: Remedied, { lines }: Pick<Claim, 'lines'>, due: bigint): readonly LineAmount[] {
  let left = due
  const parts = [...new Set(lines.map(({ lineNo }) => lineNo))].map((lineNo) => {
    const amount = least(left, positive(budgetOf(remedied, lineNo)))
    left -= amount
    return { lineNo, amount }
  })
  return withinBudget(remedied, parts)
}
