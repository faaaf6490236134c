import type {
  Asked,
  ProviderChargeback,
  ProviderEvent,
  ProviderPayment,
} from '../../server/modules/payments/providers/provider.ts'
import type { ProviderBooks } from './books-of-provider.ts'
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
  /** Banks write of what they asked for once more before they decide. */
  readonly tellsAgain: boolean
  readonly books: ProviderBooks
  readonly seed: string
  readonly scheduler: Scheduler
  readonly counters: Counters
  tell(event: ProviderEvent): void
  /** How the payment stands when its bank acts. */
  payment(key: string): ProviderPayment | undefined
  sums(key: string, currency: string): Disputed
}

const FEE = 1_500n

function count(sums: Disputed, state: ProviderChargeback['state'], amount: bigint, n: number): void {
  if (state === 'opened') sums.chargedBack += amount
  if (state === 'won') sums.chargebacksWon += amount
  if (state === 'opened' && n === 1) sums.chargebackFees += FEE
}

const reasonOf = (seed: string, key: string) =>
  randomOf(`${seed}|reason|${key}`).chance(0.3) ? 'fraud' : 'not-received'

/** Now and then the news of a decision is lost: asking finds it. */
function isNewsLost(seed: string, key: string, state: ProviderChargeback['state'], n: number): boolean {
  const isDecided = state === 'won' || state === 'lost'
  return isDecided && randomOf(`${seed}|lost-news|${key}|${state}|${n}`).chance(0.05)
}

/** The news of a step: now and then it is lost; of what is opened a third is told again before anything has changed. */
function announce(around: Around, taken: Map<string, ProviderChargeback>, chargeback: ProviderChargeback, n: number) {
  const { seed, scheduler, counters, tell } = around
  const { key, state } = chargeback
  if (state === 'opened' && around.tellsAgain) {
    const r = randomOf(`${seed}|told-again|${key}|${n}`)
    const again = () => {
      if (taken.get(key) !== chargeback) return
      const later = { ...chargeback, happenedAt: scheduler.instant() }
      taken.set(key, later)
      counters.hit('chargeback.told-again')
      tell({ id: `evt:${key}:opened:${n}:again`, type: 'chargeback', chargeback: later })
    }
    if (r.chance(0.3)) scheduler.at(scheduler.now() + r.int(3, 46) * HOUR, again)
  }
  if (isNewsLost(seed, key, state, n)) counters.hit('chargeback.news-lost')
  else tell({ id: `evt:${key}:${state}:${n}`, type: 'chargeback', chargeback })
}

/** Card's banks that ask money back: after an inquiry or without one, won, lost, and opened again after it was won. */
export function chargebacksOf(around: Around) {
  const { seed, books, scheduler, counters, payment, sums } = around
  const taken = new Map<string, ProviderChargeback>()

  function say(paymentKey: string, state: ProviderChargeback['state'], amount: bigint, n: number): void {
    const { currency } = payment(paymentKey) ?? { currency: 'USD' }
    const key = `dp:${paymentKey}`
    count(sums(paymentKey, currency), state, amount, n)
    counters.hit(`chargeback.${n > 1 && state === 'opened' ? 'opened-again' : state}`)
    const evidenceBy = new Date(scheduler.now() + 9 * DAY).toISOString()
    const told = { key, paymentKey, state, amount, currency, reason: reasonOf(seed, key), evidenceBy } as const
    const chargeback = { ...told, ...(state === 'inquiry' ? {} : { fee: FEE }), happenedAt: scheduler.instant() }
    books.takeBack(chargeback, n === 1 ? FEE : 0n)
    taken.set(key, chargeback)
    announce(around, taken, chargeback, n)
  }

  function open(key: string, amount: bigint, r: Random, n: number): void {
    const now = payment(key)
    // A payment that came back by itself is asked back by nobody.
    if (now?.state !== 'succeeded') return
    // Asked for once: before, at the counter, or now.
    if (n === 1 && (taken.get(`dp:${key}`)?.state ?? 'inquiry') !== 'inquiry') return
    say(key, 'opened', amount, n)
    const isWon = r.chance(0.5)
    scheduler.at(scheduler.now() + r.int(2, 40) * DAY, () => {
      say(key, isWon ? 'won' : 'lost', amount, n)
      if (!isWon || n > 1 || !r.chance(0.4)) return
      scheduler.at(scheduler.now() + r.int(1, 20) * DAY, () => open(key, amount, r, 2))
    })
  }

  /** What the bank of a card does about a payment, by chance; it asks about nothing that it has asked back already. */
  function expect(key: string, amount: bigint): void {
    const r = randomOf(`${seed}|chargeback|${key}`)
    if (!r.chance(0.08)) return
    const at = scheduler.now() + r.int(1, 90) * DAY + r.int(0, 23) * HOUR
    const part = r.chance(0.2) ? amount / 3n + 1n : amount
    if (r.chance(0.3)) scheduler.at(at - HOUR, () => void (taken.has(`dp:${key}`) || say(key, 'inquiry', part, 0)))
    scheduler.at(at, () => open(key, part, r, 1))
  }

  /** The buyer asks his bank in the very hour in which he is to get his money back anyhow. */
  const askAtOnce = (key: string, amount: bigint) => {
    if (taken.has(`dp:${key}`)) return
    counters.hit('chargeback.asked-while-refunded')
    open(key, amount, randomOf(`${seed}|at-once|${key}`), 1)
  }
  return { expect, askAtOnce, calls: callsOf(seed, counters, taken) }
}

/** The calls of the provider: now and then the first has no answer. */
function callsOf(seed: string, counters: Counters, taken: ReadonlyMap<string, ProviderChargeback>) {
  const tried = new Set<string>()
  const isSilent = (what: string, key: string) => {
    const isFirst = !tried.has(`${what}|${key}`)
    tried.add(`${what}|${key}`)
    return isFirst && randomOf(`${seed}|${what}|${key}`).chance(0.1)
  }
  return {
    async getChargeback(key: string): Promise<Asked<ProviderChargeback>> {
      return isSilent('get-chargeback', key) ? 'unknown' : (taken.get(key) ?? 'missing')
    },
    async sendEvidence(key: string): Promise<Asked<'taken'>> {
      if (isSilent('send-evidence', key)) return 'unknown'
      const state = taken.get(key)?.state
      if (state !== 'opened' && state !== 'inquiry') return 'missing'
      counters.hit('chargeback.evidence-taken')
      return 'taken'
    },
  }
}
