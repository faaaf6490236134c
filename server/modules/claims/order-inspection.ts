import type { Context, Refusal, RootId } from '../../kernel/use-case.ts'
import { isRefusal, refuse, useCase } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { bookableDays, serviceFee } from '../inspections/booking.rules.ts'
import type { Inspection } from '../inspections/inspection.rules.ts'
import { isOpenInspection } from '../inspections/inspection.rules.ts'
import { inspectionChanges, withNew } from '../inspections/inspection-books.rules.ts'
import { inspectionsPolicyAt, inspectionsPolicyReads } from '../inspections/inspections-policy.rules.ts'
import type { LotLine } from '../orders/lot.rules.ts'
import type { OrderSide } from '../orders/order.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimChanges, claimSides } from './claim.rules.ts'
import { inspecting, inspectionUntil, isFileClosed } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { aroundReads, caseFor, claimReads } from './claim-facts.rules.ts'
import type { ClaimActor } from './claim-step.rules.ts'
import { checkOwn, takenBy, tieReads } from './mediator.rules.ts'

export interface OrderInspection {
  readonly orderId: RootId
  readonly claimId: string
  /** The day in the order's zone from which the goods can be looked at. */
  readonly on: string
  /** Days that one inspector needs. */
  readonly days: number
  /** Who advances the fee of what the mediator orders; absent: the claimant. A party advances its own. */
  readonly advancedBy?: OrderSide
}

/**
 * In mediation both sides and the mediator may have the goods looked at: who asks advances the fee, the file waits two
 * weeks for the report, which becomes evidence by itself. Each side once, and while the file is open. Refuses
 * `not-found`, `wrong-claim-state`, `not-your-turn`, `conflict-of-interest`, `claim-taken`, `documents-only`,
 * `round-not-open`, `inspection-open` { inspection }, `inspection-used`, `nothing-named`, `inspection-day-invalid`
 * { earliest, latest }.
 */
export const orderInspection = useCase({
  name: 'claims.order-inspection',
  action: 'claims.order-inspection',
  root: (input: OrderInspection) => input.orderId,
  reads: (_, root) => ({ ...claimReads(root), ...inspectionsPolicyReads() }),
  more: (facts) => ({ ...aroundReads(facts), ...tieReads(facts.order) }),
  sides: ({ order }) => claimSides(order),
  decide({ buyers, suppliers, inspectionPolicies, ...facts }, input, context) {
    const found = caseFor(facts, input.claimId, 'order-inspection', context.actor)
    if (isRefusal(found)) return found
    const { claim, by, timing } = found
    const tied = by === 'mediator' ? checkOwn({ buyers, suppliers }, claim, context.actor) : undefined
    const refused = tied ?? checkOrder(found, by, context)
    if (refused !== undefined) return refused
    const policy = inspectionsPolicyAt(inspectionPolicies, context.at)
    const { earliest } = bookableDays(found.books, policy, context.at)
    const until = inspectionUntil(timing, context.at)
    const latest = localDate(new Date(Date.parse(until) - 1).toISOString(), timing.zone)
    if (input.on < earliest || input.on > latest) return refuse('inspection-day-invalid', { earliest, latest })
    const fee = serviceFee(found.books, 'inspection', input.days, policy)
    const inspection = ordered(found, input, { fee, until }, context)
    const after = inspecting(by === 'mediator' ? takenBy(claim, context.actor) : claim, until)
    const { currency } = found.books.order
    const money = { fee: Number(fee), currency }
    const said = { claim: claim.claimId, by, advanced_by: inspection.by, on: input.on, until, ...money }
    const opened = withNew({ ...found, inspections: facts.inspections, policy }, inspection)
    const told = { topic: 'claim.inspection-ordered', said: { ...said, lines: inspection.lines.length } }
    return {
      answer: { claim: claim.claimId, inspection: inspection.id, until, ...money },
      changes: [...claimChanges(claim, after), ...inspectionChanges(opened, inspection, told, context)],
    }
  },
})

function checkOrder({ claim, facts }: Case, by: ClaimActor, { at }: Context): Refusal | undefined {
  if (claim.track === 'small') return refuse('documents-only')
  const own = facts.inspections.filter((each) => each.claimId === claim.claimId)
  const open = own.find(isOpenInspection)
  if (open !== undefined) return refuse('inspection-open', { inspection: open.id })
  if (goodsOf(claim).length === 0) return refuse('nothing-named')
  if (by === 'mediator') return undefined
  if (isFileClosed(claim, at)) return refuse('round-not-open')
  return own.some((each) => each.by === by) ? refuse('inspection-used') : undefined
}

/** The goods in question that have left the supplier, by line: what is not shipped can be looked at as any order's. */
function goodsOf({ lines }: Claim): readonly LotLine[] {
  const sums = new Map<number, bigint>()
  for (const { lineNo, lotId, quantity } of lines)
    if (lotId !== undefined) sums.set(lineNo, (sums.get(lineNo) ?? 0n) + quantity)
  return [...sums].map(([lineNo, quantity]) => ({ lineNo, quantity }))
}

interface Priced {
  readonly fee: bigint
  readonly until: string
}

function ordered(
  { claim, books }: Case,
  { on, advancedBy }: OrderInspection,
  { fee, until }: Priced,
  { at, actor, newId }: Context,
): Inspection {
  const { buyerId, supplierId } = books.order
  const party = actor.company === buyerId ? 'buyer' : actor.company === supplierId ? 'supplier' : undefined
  const booked: Inspection = {
    ...{ orderId: claim.orderId, id: newId('ins'), kind: 'inspection', claimId: claim.claimId },
    ...{ by: party ?? advancedBy ?? claim.by, lines: goodsOf(claim), state: 'requested' },
    ...{ fee, held: 0n, bookedAt: at, on, reportBy: until },
  }
  // Where nothing is asked for it, a firm may be looked for at once.
  return fee === 0n ? { ...booked, state: 'paid', paidAt: at } : booked
}
