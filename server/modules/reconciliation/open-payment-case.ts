import type { RootId } from '../../kernel/use-case.ts'
import { all, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { caseIdOf, caseType, openCase, type PaymentCase } from './case.rules.ts'
import { reconciliationPolicy } from './reconciliation-policy.rules.ts'
import { statementType } from './statement.rules.ts'

export interface OpenPaymentCase {
  readonly statementId: RootId
  readonly entryId: string
  /** The payment order, or the wire. */
  readonly paymentOrder: RootId
  readonly kind: PaymentCase
  /** Minor units as the bank's balance moved. */
  readonly amount: number
}

const words: Readonly<Record<PaymentCase, string>> = {
  'payment-repeated': 'the bank booked a payment of ours once more',
  'debit-differs': 'the bank booked another amount than its payment order says',
  'wire-paid-again': 'a wire that was sent back was paid once more: its payer owes it',
}

/**
 * Money that an entry moved and that its payment order does not explain is a case of the statement: a person clears it
 * up with the bank. Once for an entry and order. Refuses `not-found`.
 */
export const openPaymentCase = useCase({
  name: 'reconciliation.open-payment-case',
  action: 'reconciliation.open-payment-case',
  root: (input: OpenPaymentCase) => input.statementId,
  reads: (input, root) => ({
    statement: one(statementType, root, 'statement'),
    known: one(caseType, root, caseIdOf(input)),
    policies: all(policyVersionType, policyRoot(reconciliationPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ statement, known, policies }, input, { at }) {
    if (statement === undefined) return refuse('not-found')
    const caseId = caseIdOf(input)
    if (known !== undefined) return { answer: { case: caseId }, changes: [] }
    const { statementId, bank, currency } = statement
    const { entryId, amount } = input
    const { caseAge } = valuesOf(reconciliationPolicy, policyAt(policies, at))
    const found = { ...input, bank, currency, amount: BigInt(amount), said: words[input.kind] }
    return {
      answer: { case: caseId },
      changes: [
        put(caseType, openCase(found, at, caseAge)),
        entry(statementId, 'case.opened', { case: caseId, entry: entryId, amount, currency }),
      ],
    }
  },
})
