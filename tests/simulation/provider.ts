import type { MethodCode } from '../../server/modules/payments/method.rules.ts'
import type { ProviderLine } from '../../server/modules/payments/provider-line.rules.ts'
import type {
  Asked,
  PaymentRequest,
  PayoutRequest,
  Provider,
  ProviderEffect,
  ProviderEvent,
  ProviderPayment,
  RefundRequest,
} from '../../server/modules/payments/providers/provider.ts'
import { sandboxAbilities } from '../../server/modules/payments/providers/sandbox.ts'
import { booksOf } from './books-of-provider.ts'
import { chargebacksOf } from './chargebacks.ts'
import type { Counters } from './counters.ts'
import { paymentCourse } from './provider-courses.ts'
import { randomOf } from './random.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'
import { type Brought, type Truth, truthOf } from './truth.ts'

export interface Course {
  readonly after: number
  readonly change: Partial<ProviderPayment>
}

interface Kept<T> {
  value: T
  readonly createdAt: number
  readonly kind: 'payment' | 'refund' | 'payout'
  news: number
}

/** Keys are forgotten after this; the same key then makes a second thing. */
const KEYS_KEPT = DAY

export interface FaultyProvider extends Provider {
  readonly truth: ReadonlyMap<string, Truth>
  /** What came by each payment less what went back over it, minor units. */
  readonly overPayment: ReadonlyMap<string, bigint>
  /** What each payment brought, by its id, each capture by itself. */
  readonly brought: ReadonlyMap<string, readonly Brought[]>
  /** What moved the money that it holds, line by line. */
  readonly lines: readonly ProviderLine[]
  /** A payer sends money without being asked: a second, late or stray wire for a payment that he knows. */
  payAgain(key: string, amount: bigint, hours: number): void
  /** The bank of a card is asked for a payment's money at once. */
  askBack(key: string, amount: bigint): void
  /** Whether it ever got an effect under the key. */
  knows(key: string): boolean
}

export interface ProviderWorld {
  readonly seed: string
  /** Banks write of the chargebacks that they opened once more. */
  readonly tellsAgain: boolean
  readonly scheduler: Scheduler
  readonly counters: Counters
  /** A genuine webhook arrives. */
  deliver(event: ProviderEvent): void
}

/** A provider in process that does everything real ones do wrong, each key by its own chance. */
export function faultyProvider(world: ProviderWorld): FaultyProvider {
  const { scheduler, counters } = world
  const payments = new Map<string, Kept<ProviderPayment> & { readonly method: MethodCode; given: bigint }>()
  const effects = new Map<string, Kept<ProviderEffect> & { readonly paymentKey?: string }>()
  const { truths, truth, overPayment, brought, countEffect, came } = truthOf(counters)

  const books = booksOf(scheduler)
  const chargebacks = chargebacksOf({ ...world, books, tell, payment: (key) => payments.get(key)?.value, sums: truth })

  /** Webhooks come late, twice, out of order; each copy has the same id. */
  function tell(event: ProviderEvent): void {
    const r = randomOf(`${world.seed}|news|${event.id}`)
    const copies = r.chance(0.85) ? 1 : r.int(2, 4)
    if (copies > 1) counters.hit('news.duplicated')
    for (let i = 0; i < copies; i += 1) {
      const late = r.chance(0.03)
      if (late) counters.hit('news.late')
      scheduler.at(scheduler.now() + (late ? r.int(1, 20) * DAY : r.int(0, 2) * HOUR), () => world.deliver(event))
    }
  }

  function movePayment(key: string, change: Partial<ProviderPayment>): void {
    const kept = payments.get(key)
    if (kept === undefined) return
    const before = kept.value
    const value: ProviderPayment = { ...before, ...change, happenedAt: scheduler.instant() }
    kept.value = value
    kept.news += 1
    const sums = truth(key, value.currency)
    if (value.state === 'succeeded') came(key, value.currency, value.amount, value.happenedAt)
    const gone = value.state === 'reversed' || value.state === 'failed'
    if (gone && before.state === 'succeeded') sums.reversed += value.amount
    if (value.state === 'succeeded') books.write('payment', value, value.amount, kept.method)
    if (gone && before.state === 'succeeded') books.write('payment-reversed', value, -value.amount, kept.method)
    counters.hit(`provider.payment-${value.state}`)
    tell({ id: `evt:${key}:${kept.news}`, type: 'payment', payment: value })
  }

  function moveEffect(key: string, change: Partial<ProviderEffect>): void {
    const kept = effects.get(key)
    if (kept === undefined) return
    const before = kept.value
    kept.value = { ...before, ...change, happenedAt: scheduler.instant() }
    kept.news += 1
    countEffect(kept.kind, before, kept.value, kept.paymentKey)
    books.writeEffect(kept.kind, before, kept.value, payments.get(kept.paymentKey ?? '')?.method)
    tell({ id: `evt:${key}:${kept.news}`, type: kept.kind === 'refund' ? 'refund' : 'payout', effect: kept.value })
  }

  /** A call that does not answer: before or after it was done. */
  function timeout(key: string, what: string): 'before' | 'after' | undefined {
    const r = randomOf(`${world.seed}|${what}|${key}|${scheduler.now()}`)
    if (!r.chance(0.06)) return undefined
    const when = r.chance(0.5) ? 'before' : 'after'
    counters.hit(`provider.timeout-${when}-${what}`)
    return when
  }

  function remembered<T extends { readonly createdAt: number }>(kept: T | undefined): T | undefined {
    if (kept === undefined || scheduler.now() - kept.createdAt <= KEYS_KEPT) return kept
    counters.hit('provider.key-forgotten')
    return undefined
  }

  function beginPayment(key: string, request: PaymentRequest): ProviderPayment {
    const r = randomOf(`${world.seed}|pay|${key}`)
    const { first, later } = paymentCourse(r, request, counters)
    const { amount, currency } = request
    const value: ProviderPayment = {
      key,
      reference: `ref:${key}`,
      state: 'pending',
      amount,
      currency,
      happenedAt: scheduler.instant(),
      ...first,
    }
    const kept = { value, createdAt: scheduler.now(), kind: 'payment' as const, news: 0, method: request.method }
    payments.set(key, { ...kept, given: 0n })
    if (value.state === 'succeeded') came(key, currency, value.amount, value.happenedAt)
    if (value.state === 'succeeded') books.write('payment', value, value.amount, request.method)
    counters.hit(`provider.payment-${value.state}`)
    tell({ id: `evt:${key}:0`, type: 'payment', payment: value })
    if (/card|pay$/.test(request.method)) chargebacks.expect(key, amount)
    for (const { after, change } of later) scheduler.at(scheduler.now() + after, () => movePayment(key, change))
    return value
  }

  function begin(kind: 'refund' | 'payout', key: string, amount: bigint, currency: string, paymentKey?: string) {
    const r = randomOf(`${world.seed}|${kind}|${key}`)
    const paid = paymentKey === undefined ? undefined : payments.get(paymentKey)
    const isBeyond = kind === 'refund' && (paid === undefined || paid.given + amount > paid.value.amount * 2n)
    const dice = r.next()
    const fails = isBeyond || dice < 0.03
    const waits = dice > 0.8 || (kind === 'payout' && !fails)
    const state = fails && !waits ? 'failed' : waits ? 'pending' : 'settled'
    const value: ProviderEffect = {
      key,
      reference: `ref:${key}`,
      state,
      amount,
      currency,
      happenedAt: scheduler.instant(),
      trace: `T${key.length}`,
      ...(state === 'failed' ? { reason: 'account-closed' } : {}),
    }
    const kept = { value, createdAt: scheduler.now(), kind, news: 0 }
    effects.set(key, paymentKey === undefined ? kept : { ...kept, paymentKey })
    if (paid !== undefined && !fails) paid.given += amount
    countEffect(kind, undefined, value, paymentKey)
    books.writeEffect(kind, undefined, value, payments.get(paymentKey ?? '')?.method)
    tell({ id: `evt:${key}:0`, type: kind, effect: value })
    if (waits) scheduler.at(scheduler.now() + r.int(4, 72) * HOUR, () => moveEffect(key, courseOf(dice)))
    const returns = state !== 'failed' && r.chance(0.03)
    if (returns) scheduler.at(scheduler.now() + r.int(4, 12) * DAY, () => comesBack(key, r.chance(0.5)))
    return value
  }

  function courseOf(dice: number): Partial<ProviderEffect> {
    return dice > 0.97 ? { state: 'failed', reason: 'name-differs' } : { state: 'settled' }
  }

  function comesBack(key: string, asFailure: boolean): void {
    if (effects.get(key)?.value.state !== 'settled') return
    moveEffect(key, { state: asFailure ? 'failed' : 'returned', reason: 'account-closed' })
  }

  function answer<T>(what: string, key: string, find: () => T | undefined, make: () => T): Asked<T> {
    const when = timeout(key, what)
    if (when === 'before') return 'unknown'
    const value = find() ?? make()
    return when === 'after' ? 'unknown' : value
  }

  const payment = (key: string) => remembered(payments.get(key))?.value
  const effect = (key: string) => remembered(effects.get(key))?.value
  const asked = <T>(what: string, key: string, value: T | undefined): Asked<T> => {
    if (timeout(key, what) !== undefined) return 'unknown'
    return value ?? 'missing'
  }
  return {
    abilities: sandboxAbilities,
    truth: truths,
    overPayment,
    brought,
    lines: books.lines,
    balanceReport: books.balanceReport,
    knows: (key) => effects.has(key),
    askBack: chargebacks.askAtOnce,
    async createPayment(key, request) {
      return answer(
        'create-payment',
        key,
        () => payment(key),
        () => beginPayment(key, request),
      )
    },
    async getPayment(key) {
      return asked('get-payment', key, payment(key))
    },
    async createRefund(key, { amount, currency, paymentKey }: RefundRequest) {
      return answer(
        'create-refund',
        key,
        () => effect(key),
        () => begin('refund', key, amount, currency, paymentKey),
      )
    },
    async getRefund(key) {
      return asked('get-refund', key, effect(key))
    },
    async createPayout(key, { amount, currency }: PayoutRequest) {
      return answer(
        'create-payout',
        key,
        () => effect(key),
        () => begin('payout', key, amount, currency),
      )
    },
    async getPayout(key) {
      return asked('get-payout', key, effect(key))
    },
    ...chargebacks.calls,
    verifyWebhook: () => undefined,
    payAgain(key, amount, hours) {
      scheduler.at(scheduler.now() + hours * HOUR, () => {
        const kept = payments.get(key)
        if (kept === undefined) return
        kept.news += 1
        const value: ProviderPayment = {
          ...kept.value,
          state: 'succeeded',
          amount,
          reference: `ref:${key}:${kept.news}`,
          happenedAt: scheduler.instant(),
        }
        came(key, value.currency, amount, value.happenedAt)
        books.write('payment', value, amount, kept.method)
        counters.hit('provider.paid-again')
        tell({ id: `evt:${key}:again:${kept.news}`, type: 'payment', payment: value })
      })
    },
  }
}
