import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { entryCause } from './booking.rules.ts'
import type { CaseStep } from './case.rules.ts'
import { caseType, stepCase } from './case.rules.ts'
import { needsSecondPerson, reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { entryType, instantOf } from './statement.rules.ts'

export interface WorkOnCase {
  readonly statementId: RootId
  readonly caseId: string
  readonly step: CaseStep
}

const magnitude = (amount: bigint) => (amount < 0n ? -amount : amount)

/**
 * Finance takes a case, writes a note to it, or closes it with a reason: the debit is a charge of the bank (then it is
 * booked), or it is explained and nothing is to be booked. Above the policy's limit a second person closes. Refuses
 * `not-found`, and as `stepCase` does.
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
    rate: one(rateType, rateRoot(found?.currency ?? ''), 'newest'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ found, policies, bankEntry, rate }, { step }, context) {
    if (found === undefined) return refuse('not-found')
    const { at, actor } = context
    const policy = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const second = needsSecondPerson(magnitude(found.amount), found.currency, policy, rate)
    const after = stepCase(found, step, actor.person ?? '', at, second)
    if (isRefusal(after)) return after
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
        entry(statementId, `case.${step.step === 'close' ? state : step.step}`, { case: caseId }),
      ],
    }
  },
})
