import { greatest } from '../../kernel/money.ts'
import type { Change, Context } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import type { Movement } from '../escrow/book.rules.ts'
import { purseAfter } from '../escrow/inspection-fee.rules.ts'
import type { FeePurse } from '../inspections/fee-award.rules.ts'
import { feeBorne } from '../inspections/fee-award.rules.ts'
import type { Inspection } from '../inspections/inspection.rules.ts'
import { inspectionType } from '../inspections/inspection.rules.ts'
import { protectedOrder } from '../orders/books.rules.ts'
import type { Claim, Settlement } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'

/** What putting the fees of inspections on a side came to, minor units. */
export interface FeesBorne {
  readonly changes: readonly Change[]
  /** What the buyer gets back of fees that he advanced. */
  readonly toBuyer: bigint
  /** What was taken of the money that the order owes him. */
  readonly fromBuyer: bigint
}

/** The inspections that the end of a claim is about: those of its mediation, and those that its verdict cites. */
export function inspectionsOf(
  { facts: { evidence, inspections } }: Pick<Case, 'facts'>,
  { claimId }: Claim,
  cited: readonly string[],
): readonly Inspection[] {
  const items = evidence.filter((item) => item.claimId === claimId && item.kind === 'inspection')
  const named = new Set(items.filter(({ evidenceId }) => cited.includes(evidenceId)).map((item) => item.reference))
  return inspections.filter((each) => each.claimId === claimId || named.has(each.id))
}

/**
 * The fees of its inspections are put on whom the settlement names; one that names nobody leaves them where they
 * are. `moved`: what the same end moves before; of it `given` goes to the buyer and pays his debt first.
 */
export function feesBorne(
  found: Case,
  settlement: Settlement | undefined,
  moved: readonly Movement[],
  given: bigint,
  context: Context,
): FeesBorne {
  const { books, claim, facts, market, owed } = found
  const { inspectionFee } = settlement ?? {}
  if (inspectionFee === undefined) return { changes: [], toBuyer: 0n, fromBuyer: 0n }
  const purse = purseAfter(protectedOrder(books.order), owed, moved)
  const debt = greatest(market.buyerDebt - given, 0n)
  let from: FeePurse = { order: books.order, payments: facts.payments, purse, debt }
  const changes: Change[] = []
  let toBuyer = 0n
  for (const inspection of inspectionsOf(found, claim, inspectionFee.cited)) {
    const borne = feeBorne(inspection, inspectionFee.bearer, from, context)
    if (borne.inspection === inspection) continue
    changes.push(put(inspectionType, borne.inspection), ...borne.changes)
    if (inspection.by === 'buyer') toBuyer += borne.amount
    from = borne.left
  }
  return { changes, toBuyer, fromBuyer: purse.refundable - from.purse.refundable }
}
