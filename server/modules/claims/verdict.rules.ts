import type { Change, Context, Json, Refusal } from '../../kernel/use-case.ts'
import { append, put, refuse } from '../../kernel/use-case.ts'
import { rateOf } from '../orders/flow.rules.ts'
import type { Claim } from './claim.rules.ts'
import { claimChanges } from './claim.rules.ts'
import { decided } from './claim-course.rules.ts'
import type { Case } from './claim-facts.rules.ts'
import { told } from './claim-facts.rules.ts'
import { checkText, written } from './claim-text.rules.ts'
import type { Decision, MachineRule, Verdict } from './decision.rules.ts'
import { awardedBy, checkVerdict, decisionOf, decisionType, needsSecondPerson } from './decision.rules.ts'

/** What the record says of a verdict: amounts, who bears what, what it cites. Its reasons stand by hash. */
export function verdictSaid(
  { books }: Case,
  decision: Decision,
  hash: string | null,
): { readonly [name: string]: Json } {
  const { decisionId, parts, finding, feeBearer, inspectionFeeBearer, goodsReturn, freightMost } = decision
  return {
    ...{ decision: decisionId, finding, currency: books.order.currency, amount: Number(awardedBy(decision)) },
    parts: parts.map((part) => ({ line: part.lineNo, amount: Number(part.amount) })),
    ...{ fee_bearer: feeBearer, goods_return: goodsReturn, freight_most: Number(freightMost) },
    inspection_fee_bearer: inspectionFeeBearer ?? null,
    ...{ clauses: [...decision.clauses], evidence: [...decision.evidence], text: hash },
    ...{ machine: decision.machine ?? null, appeal: decision.isAppeal },
  }
}

/**
 * A verdict of a person as a record, with its reasons. Refuses what `checkVerdict` and `checkText` refuse, and
 * `reasons-missing`.
 */
export function ruled(
  found: Case,
  kind: Decision['kind'],
  verdict: Verdict,
  reasons: string,
  context: Context,
): { readonly decision: Decision; readonly changes: readonly Change[]; readonly hash: string } | Refusal {
  const { claim, facts, timing, books } = found
  if (reasons.trim() === '') return refuse('reasons-missing')
  const refused = checkText(reasons, timing.policy.textMost) ?? checkVerdict(claim, verdict, facts.evidence)
  if (refused !== undefined) return refused
  const { orderId, claimId } = claim
  const words = written({ kind: 'reasons', orderId, claimId, by: 'mediator', text: reasons }, context)
  const isAppeal = claim.state === 'appealed'
  const two = kind === 'decision' && needsSecondPerson(claim, rateOf(books.order), timing.policy.secondPersonUsd)
  const decision: Decision = {
    ...{ orderId, claimId, decisionId: context.newId('dec'), kind, ...verdict, isAppeal },
    ...{ textId: words.row.textId, madeAt: context.at, state: two ? 'waiting' : 'standing' },
    ...(context.actor.person === undefined ? {} : { mediator: context.actor.person }),
  }
  return { decision, hash: words.row.hash, changes: [...words.changes, append(decisionType, decision)] }
}

/** A decision stands: the one before is replaced, and the time to appeal runs. */
export function issued(found: Case, before: Claim, decision: Decision, hash: string | null, context: Context) {
  const { claim, facts, timing } = found
  const old = decisionOf(facts.decisions, claim.claimId, 'standing')
  const after = decided(claim, timing, context.at)
  const appealUntil = after.clocks['claim.appeal'] ?? null
  return [
    ...(old === undefined ? [] : [put(decisionType, { ...old, state: 'replaced' as const })]),
    ...claimChanges(before, after),
    ...told(after, 'claim.decided', { ...verdictSaid(found, decision, hash), appeal_until: appealUntil }),
  ]
}

/** What the house decides by a rule of its own: no person, no guarantee, and the respondent may appeal. */
export function machineDecided(
  found: Case,
  machine: MachineRule,
  verdict: Verdict,
  context: Context,
): { readonly decision: Decision; readonly changes: readonly Change[] } {
  const { claim } = found
  const decision: Decision = {
    ...{ orderId: claim.orderId, claimId: claim.claimId, decisionId: context.newId('dec'), kind: 'decision' as const },
    ...{ ...verdict, machine, madeAt: context.at, state: 'standing' as const, isAppeal: false },
  }
  const changes = [append(decisionType, decision), ...issued(found, claim, decision, null, context)]
  return { decision, changes }
}
