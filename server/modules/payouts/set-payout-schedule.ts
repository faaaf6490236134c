import type { RootId } from '../../kernel/use-case.ts'
import { clear, due, entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'
import { type Cadence, nextRunAt, type PayoutSchedule, payoutScheduleType } from './payout-schedule.rules.ts'

export interface SetPayoutSchedule {
  readonly companyId: RootId
  readonly currency: string
  readonly cadence: Cadence
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday?: number
  readonly bankAccountId: string
}

/**
 * A company says how often its money in a currency goes out by itself. `manual` ends it. Refuses `not-found`,
 * `other-currency`, `account-not-usable` for one that was closed or nobody approved; cooling time may still run.
 */
export const setPayoutSchedule = useCase({
  name: 'payouts.set-payout-schedule',
  action: 'payout.request',
  root: (input: SetPayoutSchedule) => input.companyId,
  reads: ({ companyId, bankAccountId }) => ({ account: one(bankAccountType, companyId, bankAccountId) }),
  sides: (_, { companyId }) => [{ as: 'supplier', company: companyId }],
  decide({ account }, input, { at, actor }) {
    const { companyId, currency, cadence, weekday } = input
    if (account === undefined) return refuse('not-found')
    if (account.currency !== currency) return refuse('other-currency', { currency: account.currency })
    if (account.state !== 'approved') return refuse('account-not-usable', { usable_from: account.usableFrom })
    const { weekday: _, ...given } = input
    const day = cadence === 'weekly' ? { weekday: weekday ?? 1 } : {}
    const schedule: PayoutSchedule = { ...given, ...day, author: actor.person ?? actor.kind, setAt: at }
    const next = nextRunAt(at, schedule, operatorCalendar)
    const said = { currency, cadence: cadence as string, bank_account: account.id }
    return {
      answer: { currency, cadence: cadence as string, next_at: next ?? null },
      changes: [
        put(payoutScheduleType, schedule),
        entry(companyId, 'payout.schedule-set', said),
        next === undefined
          ? clear(companyId, 'payout.schedule', currency)
          : due(companyId, 'payout.schedule', currency, next),
      ],
    }
  },
})
