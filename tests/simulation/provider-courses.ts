import type { PaymentRequest, ProviderPayment } from '../../server/modules/payments/providers/provider.ts'
import type { Counters } from './counters.ts'
import type { Course } from './provider.ts'
import type { Random } from './random.ts'
import { DAY, HOUR } from './scheduler.ts'

interface PaymentCourse {
  readonly first: Partial<ProviderPayment>
  readonly later: readonly Course[]
}

const success = { state: 'succeeded', authenticated: true } as const

/** What becomes of a payment at the provider: by method, then by chance. */
export function paymentCourse(r: Random, { method, amount }: PaymentRequest, counters: Counters): PaymentCourse {
  if (method === 'wire') return wireCourse(r, amount, counters)
  if (method === 'ach') return achCourse(r, counters)
  if (method === 'cash-transfer' || method === 'local-transfer') {
    const after = r.int(6, 48) * HOUR
    return { first: { state: 'pending' }, later: [{ after, change: { state: 'succeeded' } }] }
  }
  return cardCourse(r, counters)
}

function cardCourse(r: Random, counters: Counters): PaymentCourse {
  const dice = r.next()
  if (dice < 0.08) return { first: { state: 'failed', reason: 'insufficient-funds' }, later: [] }
  if (dice < 0.2) {
    const done = r.chance(0.8)
    counters.hit(done ? 'card.3ds-passed' : 'card.3ds-abandoned')
    const change: Partial<ProviderPayment> = done ? success : { state: 'failed', reason: 'abandoned' }
    const first = { state: 'needs-action', nextAction: { kind: 'redirect', url: 'https://bank.example/3ds' } } as const
    return { first, later: [{ after: HOUR, change }] }
  }
  if (dice < 0.28) {
    const change: Partial<ProviderPayment> = r.chance(0.7) ? success : { state: 'failed', reason: 'review-declined' }
    return { first: { state: 'review' }, later: [{ after: 2 * HOUR, change }] }
  }
  if (dice < 0.4) {
    counters.hit('card.without-3ds')
    return { first: { state: 'succeeded', authenticated: false }, later: [] }
  }
  if (dice < 0.42) {
    const change: Partial<ProviderPayment> = { state: 'failed', reason: 'capture-failed' }
    counters.hit('card.succeeded-then-failed')
    return { first: success, later: [{ after: r.int(1, 40) * HOUR, change }] }
  }
  return { first: success, later: [] }
}

function wireCourse(r: Random, amount: bigint, counters: Counters): PaymentCourse {
  const first = { state: 'pending', nextAction: { kind: 'instructions', text: 'Quote the reference.' } } as const
  const dice = r.next()
  if (dice < 0.04) {
    counters.hit('wire.never')
    return { first, later: [] }
  }
  const kind = dice < 0.12 ? 'short' : dice < 0.2 ? 'over' : 'whole'
  const late = r.chance(0.06)
  counters.hit(`wire.${kind}`)
  if (late) counters.hit('wire.late')
  const paid = kind === 'short' ? amount - amount / 50n - 1n : kind === 'over' ? amount + amount / 10n + 1n : amount
  const after = (late ? r.int(65, 90) : r.int(1, 7)) * DAY
  const arrival: Course = { after, change: { state: 'succeeded', amount: paid > 0n ? paid : amount } }
  if (!r.chance(0.02)) return { first, later: [arrival] }
  counters.hit('wire.recalled')
  return { first, later: [arrival, { after: after + r.int(1, 30) * DAY, change: { state: 'reversed' } }] }
}

function achCourse(r: Random, counters: Counters): PaymentCourse {
  const after = r.int(3, 6) * DAY
  const arrival: Course = { after, change: { state: 'succeeded' } }
  if (!r.chance(0.12)) return { first: { state: 'pending' }, later: [arrival] }
  counters.hit('ach.returned')
  const back: Course = { after: after + r.int(1, 10) * DAY, change: { state: 'reversed', reason: 'R01' } }
  return { first: { state: 'pending' }, later: [arrival, back] }
}
