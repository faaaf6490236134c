import { due, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { firstAskAt, nextAskAt } from './asking.rules.ts'
import type { NextAction } from './attempt.rules.ts'
import { attemptId, attemptType } from './attempt.rules.ts'

export interface RecordAttempt {
  readonly orderId: string
  readonly paymentId: string
  readonly n: number
  readonly reference?: string
  readonly nextAction?: NextAction
  /** No answer in time. */
  readonly unknown?: boolean
}

/**
 * What the provider answered to an attempt, before any fact about money. Without an answer, or while one is to come,
 * the provider is asked again by key. A fact: refused only as `not-found`.
 */
export const recordAttempt = useCase({
  name: 'payments.record-attempt',
  action: 'payment.record',
  root: (input: RecordAttempt) => input.orderId,
  reads: (input) => ({ attempt: one(attemptType, input.orderId, attemptId(input.paymentId, input.n)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ attempt }, { reference, nextAction, unknown = false }, { at }) {
    if (!attempt) return refuse('not-found')
    const id = attemptId(attempt.paymentId, attempt.n)
    const answer = { payment: attempt.paymentId, attempt: attempt.n }
    if (attempt.state !== 'open') return { answer, changes: [] }
    const { unknown: was, ...known } = attempt
    const told = {
      ...known,
      ...(unknown ? { unknown } : {}),
      ...(reference === undefined ? {} : { reference }),
      ...(nextAction === undefined ? {} : { nextAction }),
    }
    const askAt = unknown && was ? nextAskAt(attempt.startedAt, at) : firstAskAt(at)
    return { answer, changes: [put(attemptType, told), due(attempt.orderId, 'payment.ask', id, askAt)] }
  },
})
