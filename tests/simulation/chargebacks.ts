import type {
  Asked,
  ProviderChargeback,
  ProviderEvent,
  ProviderPayment,
} from '../../server/modules/payments/providers/provider.ts'
import type { Counters } from './counters.ts'
import { type Random, randomOf } from './random.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'

/** What banks took and gave back, and what the provider charged for it; minor units. */
export interface Disputed {
  chargedBack: bigint
  chargebacksWon: bigint
  chargebackFees: bigint
}

interface Around {
  readonly seed: string
  readonly scheduler: Scheduler
  readonly counters: Counters
  tell(event: ProviderEvent): void
  /** How the payment stands when its bank acts. */
  payment(key: string): ProviderPayment | undefined
  sums(key: string, currency: string): Disputed
}

const FEE = 1_500n

/** Card's banks that ask money back: after an inquiry or without one, won, lost, and opened again after it was won. */
export function chargebacksOf({ seed, scheduler, counters, tell, payment, sums }: Around) {
  const taken = new Map<string, ProviderChargeback>()
  const tried = new Set<string>()

  function say(paymentKey: string, state: ProviderChargeback['state'], amount: bigint, n: number): void {
    const { currency } = payment(paymentKey) ?? { currency: 'USD' }
    const key = `dp:${paymentKey}`
    const at = scheduler.now()
    const evidenceBy = new Date(at + 9 * DAY).toISOString()
    const reason = randomOf(`${seed}|reason|${key}`).chance(0.3) ? 'fraud' : 'not-received'
    const told = {
      key,
      paymentKey,
      state,
      amount,
      currency,
      reason,
      evidenceBy,
      happenedAt: scheduler.instant(),
    } as const
    if (state === 'opened') sums(paymentKey, currency).chargedBack += amount
    if (state === 'won') sums(paymentKey, currency).chargebacksWon += amount
    if (state === 'opened' && n === 1) sums(paymentKey, currency).chargebackFees += FEE
    counters.hit(`chargeback.${n > 1 && state === 'opened' ? 'opened-again' : state}`)
    const chargeback = { ...told, ...(state === 'inquiry' ? {} : { fee: FEE }) }
    taken.set(key, chargeback)
    // Now and then the news of a decision is lost: asking finds it.
    const isDecided = state === 'won' || state === 'lost'
    if (isDecided && randomOf(`${seed}|lost-news|${key}|${state}|${n}`).chance(0.05))
      counters.hit('chargeback.news-lost')
    else tell({ id: `evt:${key}:${state}:${n}`, type: 'chargeback', chargeback })
  }

  function open(key: string, amount: bigint, r: Random, n: number): void {
    const now = payment(key)
    // A payment that came back by itself is asked back by nobody.
    if (now?.state !== 'succeeded') return
    say(key, 'opened', amount, n)
    const isWon = r.chance(0.5)
    scheduler.at(scheduler.now() + r.int(2, 40) * DAY, () => {
      say(key, isWon ? 'won' : 'lost', amount, n)
      if (isWon && n === 1 && r.chance(0.4))
        scheduler.at(scheduler.now() + r.int(1, 20) * DAY, () => open(key, amount, r, 2))
    })
  }

  return {
    /** Decides by chance what the bank of a card does about a payment that it has just made. */
    expect(key: string, amount: bigint): void {
      const r = randomOf(`${seed}|chargeback|${key}`)
      if (!r.chance(0.05)) return
      const after = r.int(1, 90) * DAY + r.int(0, 23) * HOUR
      const part = r.chance(0.2) ? amount / 3n + 1n : amount
      if (r.chance(0.3)) scheduler.at(scheduler.now() + after - HOUR, () => say(key, 'inquiry', part, 0))
      scheduler.at(scheduler.now() + after, () => open(key, part, r, 1))
    },
    known: (key: string) => taken.get(key),
    /** Evidence is handed in: the first try may have no answer, the second has one. */
    take(key: string): Asked<'taken'> {
      const isFirst = !tried.has(key)
      tried.add(key)
      if (isFirst && randomOf(`${seed}|evidence|${key}`).chance(0.1)) return 'unknown'
      const state = taken.get(key)?.state
      if (state !== 'opened' && state !== 'inquiry') return 'missing'
      counters.hit('chargeback.evidence-taken')
      return 'taken'
    },
  }
}
