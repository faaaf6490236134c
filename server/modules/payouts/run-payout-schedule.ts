import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { due, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { payoutType } from './payout.rules.ts'
import { nextRunAt, type PayoutSchedule, payoutScheduleType } from './payout-schedule.rules.ts'
import { askPayout, availableOf, payoutFacts } from './request-payout.ts'

export interface RunPayoutSchedule {
  readonly companyId: RootId
  readonly currency: string
}

/**
 * Deadline `payout.schedule`: all that a company may take out in a currency goes out, if it is the minimum. While the
 * last one waits for a second person nothing is added. What cannot be paid out is told to the company once. Refuses
 * `not-found`.
 */
export const runPayoutSchedule = useCase({
  name: 'payouts.run-payout-schedule',
  action: 'payout.settle',
  root: (input: RunPayoutSchedule) => input.companyId,
  reads: ({ companyId, currency }) => ({
    schedule: one(payoutScheduleType, companyId, currency),
    company: one(companyType, companyId, 'company'),
  }),
  more: ({ schedule }, { companyId, currency }) => ({
    last: one(payoutType, companyId, schedule?.lastPayoutId ?? ''),
    ...payoutFacts(companyId, schedule?.bankAccountId ?? '', currency),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ schedule, company, last, ...facts }, { companyId, currency }, context) {
    if (schedule === undefined) return refuse('not-found')
    const waits = last?.state === 'requested'
    const input = { companyId, currency, bankAccountId: schedule.bankAccountId }
    const amount = Number(availableOf(facts))
    const isStopped = company !== undefined && company.state !== 'active'
    const asked = isStopped ? refuse('company-not-active') : askPayout(facts, { ...input, amount }, context)
    if (waits || amount === 0) return ran(schedule, context, [])
    if (!isRefusal(asked)) return ran({ ...schedule, lastPayoutId: asked.payout.id }, context, asked.changes)
    // Too little is no trouble: it waits for more.
    return asked.refused === 'below-minimum' ? ran(schedule, context, []) : held(schedule, asked.refused, context)
  },
})

function ran({ heldFor: _, ...schedule }: PayoutSchedule, { at }: Context, changes: readonly Change[]) {
  const next = nextRunAt(at, schedule, operatorCalendar)
  const { companyId, currency } = schedule
  return {
    answer: { currency, paid: changes.length > 0 },
    changes: [
      put(payoutScheduleType, schedule),
      ...changes,
      ...(next === undefined ? [] : [due(companyId, 'payout.schedule', currency, next)]),
    ],
  }
}

/** The schedule goes on; its company is told what stands in the way, once for each reason. */
function held(schedule: PayoutSchedule, reason: string, context: Context) {
  const { companyId, currency } = schedule
  const { answer, changes } = ran(schedule, context, [])
  const said = { currency, reason }
  const news = [
    entry(companyId, 'payout.schedule-held', said),
    event(companyId, 'payout.schedule-held', { company: companyId, ...said }),
  ]
  const kept = put(payoutScheduleType, { ...schedule, heldFor: reason })
  return { answer, changes: [...changes.slice(1), kept, ...(schedule.heldFor === reason ? [] : news)] }
}
