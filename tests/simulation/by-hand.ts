import type {
  Asked,
  Provider,
  ProviderEffect,
  RefundRequest,
} from '../../server/modules/payments/providers/provider.ts'
import { moves, type SimulatedBank } from './bank.ts'
import type { Counters } from './counters.ts'
import { DAY, type Scheduler } from './scheduler.ts'

/** A bank is not called: what goes back over a wire, a person of finance sends in the bank's own program. */
export function byHand(one: Provider, bank: SimulatedBank, scheduler: Scheduler, counters: Counters): Provider {
  const sent = new Map<string, ProviderEffect>()
  return {
    ...one,
    async createRefund(key: string, { amount, currency }: RefundRequest): Promise<Asked<ProviderEffect>> {
      const known = sent.get(key)
      if (known !== undefined) return known
      const asked = { key, reference: `hand:${key}`, amount, currency, happenedAt: scheduler.instant() }
      const pending: ProviderEffect = { ...asked, state: 'pending' }
      sent.set(key, pending)
      scheduler.at(scheduler.now() + DAY, () => {
        counters.hit('bank.refund-by-hand')
        sent.set(key, { ...asked, state: 'settled', happenedAt: scheduler.instant() })
        moves(bank, key.slice(0, key.indexOf('.')), -amount)
        bank.book(currency, { amount, direction: 'debit', text: `refund ${key}` })
      })
      return pending
    },
    async getRefund(key: string) {
      return sent.get(key) ?? 'missing'
    },
  }
}
