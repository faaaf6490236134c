import type {
  Asked,
  Provider,
  ProviderEffect,
  RefundRequest,
} from '../../server/modules/payments/providers/provider.ts'
import { moves, type SimulatedBank } from './bank.ts'
import type { Counters } from './counters.ts'
import { DAY, type Scheduler } from './scheduler.ts'

type Sending = Pick<RefundRequest, 'amount' | 'currency'>

/** A bank is not called: what no file sends back, a person of finance sends in the bank’s own program. */
export function byHand(one: Provider, bank: SimulatedBank, scheduler: Scheduler, counters: Counters): Provider {
  const sent = new Map<string, ProviderEffect>()
  const send = async (key: string, { amount, currency }: Sending): Promise<Asked<ProviderEffect>> => {
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
  }
  const find = async (key: string) => sent.get(key) ?? 'missing'
  return { ...one, createRefund: send, getRefund: find, createPayout: send, getPayout: find }
}
