import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { entryCause } from './booking.rules.ts'
import type { CaseStep, Resolution } from './case.rules.ts'
import { caseType, stepCase } from './case.rules.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { type ReportLine, reportLineType } from './report-line.rules.ts'
import { entryType, instantOf } from './statement.rules.ts'

export interface WorkOnCase {
  readonly statementId: RootId
  readonly caseId: string
  readonly step: CaseStep
}

/** A fee that names nothing of ours: nothing else will ever book it. */
function isOwnFee({ kind, target, reportRoot, reported = 0n }: ReportLine): boolean {
  return kind === 'fee' && target === reportRoot && reported < 0n
}

/** The line of a closed case: explained, or its fee is booked and it is matched. */
function lineChanges(line: ReportLine, resolution: Resolution | undefined, context: Context): readonly Change[] {
  const { reportRoot, provider, currency, reported = 0n, cause, happenedAt } = line
  if (resolution !== 'charge') return [put(reportLineType, { ...line, state: 'explained' })]
  const [expense, clearing] = [accounts.expense('provider'), accounts.provider(provider)]
  const taken = movement('provider-charged', currency, [[expense, -reported]], [[clearing, -reported]])
  const id = context.newId('trf')
  const transfer = { ...taken, id, root: reportRoot, cause, happenedAt, recordedAt: context.at }
  return [put(reportLineType, { ...line, state: 'matched', booked: reported, transfers: [id] }), ...post(transfer)]
}

const magnitude = (amount: bigint) => (amount < 0n ? -amount : amount)

/**
 * Finance takes a case, writes a note to it, or closes it with a reason: the debit is a charge of the bank, or a fee
 * that a provider took for nothing of ours (then it is booked), or it is explained and nothing is to be booked. Above
 * the policy's limit a second person closes. Refuses `not-found`, and as `stepCase` does.
 */
export const workOnCase = useCase({
  name: 'reconciliation.work-on-case',
  action: 'reconciliation.work-on-case',
  root: (input: WorkOnCase) => input.statementId,
  reads: ({ caseId }, root) => ({
    found: one(caseType, root, caseId),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  more: ({ found }, { statementId }) => ({
    bankEntry: one(entryType, statementId, found?.entryId ?? ''),
    line: one(reportLineType, statementId, found?.lineId ?? ''),
    rate: one(rateType, rateRoot(found?.currency ?? ''), 'newest'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ found, policies, bankEntry, line, rate }, { step }, context) {
    if (found === undefined) return refuse('not-found')
    const { at, actor } = context
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const second = needsSecondPerson(magnitude(found.amount), found.currency, policy, rate)
    const after = stepCase(found, step, actor.person ?? '', at, second)
    if (isRefusal(after)) return after
    if (line !== undefined && after.resolution === 'charge' && !isOwnFee(line)) return refuse('resolution-impossible')
    const { statementId, caseId, bank, currency, state, resolution } = after
    const isCharge = state === 'closed' && resolution === 'charge' && bankEntry !== undefined
    const amount = magnitude(found.amount)
    const moved = movement(
      'bank-charged',
      currency,
      [[accounts.expense('bank'), amount]],
      [[accounts.bank(bank), amount]],
    )
    // An entry about a payment stays what it is; the charge is what the payment does not explain of it.
    const isPart = bankEntry?.became === 'payment-order'
    const booked = {
      root: statementId,
      cause: isPart ? `case:${caseId}` : entryCause({ statementId }, found.entryId ?? ''),
      happenedAt: instantOf(bankEntry?.bookedOn ?? at),
    }
    const became = { became: 'charge', target: caseId, reason: 'person' } as const
    return {
      answer: { case: caseId, state: state as string },
      changes: [
        put(caseType, after),
        ...(isCharge && !isPart ? [put(entryType, { ...bankEntry, ...became })] : []),
        ...(isCharge ? book([moved], booked, context) : []),
        ...(line === undefined || state !== 'closed' ? [] : lineChanges(line, resolution, context)),
        entry(statementId, `case.${step.step === 'close' ? state : step.step}`, { case: caseId }),
      ],
    }
  },
})
