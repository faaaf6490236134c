import { nextInstalment, startPayment } from '../../server/modules/orders/start-payment.ts'
import { attemptKey } from '../../server/modules/payments/attempt.rules.ts'
import { startAttempt } from '../../server/modules/payments/index.ts'
import type { MethodCode } from '../../server/modules/payments/method.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import { wireCourse } from './bank-courses.ts'
import { type Deal, isOver, owes } from './deal.ts'
import { payLater } from './pay-later.ts'
import { payByVoucher } from './vouchers.ts'

const arrived = new Set(['succeeded', 'final'])
const open = new Set(['created', 'pending', 'review'])

/** The buyer pays what is due, whenever something is due, by whatever method works; some never do. */
export async function payAll(deal: Deal): Promise<void> {
  const { r, world } = deal
  if (r.chance(0.03)) {
    world.counters.hit('buyer.never-pays')
    return
  }
  await deal.hours(1, r.chance(0.05) ? 70 * 24 : 100)
  let tries = r.int(3, 7)
  const skipsBalance = r.chance(0.05)
  while (!isOver(deal) && tries > 0) {
    const next = nextInstalment(deal.instalments())
    if (next === undefined) {
      if (await deal.until(60, 72, () => nextInstalment(deal.instalments()) !== undefined)) continue
      return
    }
    if (next.kind === 'balance' && skipsBalance) {
      world.counters.hit('buyer.skips-balance')
      return
    }
    if (next.dueBy === undefined && !(await deal.until(120, 24, () => owes(deal) > 0n))) return
    await payOnce(deal)
    tries -= 1
  }
}

async function payOnce(deal: Deal): Promise<void> {
  const { r, orderId } = deal
  const next = nextInstalment(deal.instalments())
  if (next === undefined) return
  if (deal.world.hasPlan && (await payByVoucher(deal))) return
  if (deal.world.hasCredit && (await payLater(deal))) return
  const rest = next.amount - next.paid
  const amount = r.chance(0.07) && rest > 10n ? { amount: rest / 2n } : {}
  const method = methodFor(deal)
  if (method === 'wire' && r.chance(0.4)) return payToBank(deal, amount.amount ?? rest)
  const begun = await deal.say('buyer', startPayment, {
    orderId,
    method,
    token: 'tok',
    ...amount,
    funding: r.pick(['credit', 'debit', 'commercial', 'unknown'] as const),
  })
  if (begun.kind !== 'done') {
    await deal.hours(1, 24)
    return
  }
  const id = (begun.answer as { payment: string }).payment
  await followUp(deal, id)
}

function methodFor({ r, order, buyer }: Deal): MethodCode {
  const { currency } = order()
  const likes: MethodCode[] = ['card', 'card', 'card', 'wire', 'wire', 'apple-pay']
  if (currency === 'USD') likes.push('cash-transfer')
  if (currency === 'USD' && buyer.country === 'US') likes.push('ach', 'ach', 'local-transfer')
  return r.pick(likes)
}

async function followUp(deal: Deal, id: string): Promise<void> {
  const { r, orderId, world } = deal
  const payment = () => deal.payments().find((each) => each.id === id) as Payment
  if (r.chance(0.02)) payTwice(deal, payment())
  await deal.until(payment().method === 'wire' ? 12 : 8, r.chance(0.5) ? 6 : 24, () => !open.has(payment().state))
  if (payment().state === 'failed' && r.chance(0.6) && !isOver(deal)) {
    world.counters.hit('payment.tried-again')
    await deal.say('buyer', startAttempt, { orderId, paymentId: id, token: 'tok' })
    await deal.until(8, 12, () => !open.has(payment().state))
  }
  if (arrived.has(payment().state)) return
  await deal.hours(4, 48)
}

/** The payer's bank sends again, soon or after the order's end. */
function payTwice({ world, r }: Deal, payment: Payment): void {
  const key = attemptKey({ orderId: payment.orderId, paymentId: payment.id, n: payment.attempt ?? 1 })
  world.counters.hit('payer.pays-twice')
  world.provider.payAgain(key, payment.total, r.chance(0.5) ? r.int(2, 200) : r.int(100, 160) * 24)
}

/** The buyer sends a wire to the operator's own bank: nobody knows of it until its statement comes. */
async function payToBank(deal: Deal, due: bigint): Promise<void> {
  const { r, orderId, buyer, world } = deal
  const { currency, wireReference } = deal.order()
  const { amount, text, hours, ...sent } = wireCourse(r, due, wireReference, world.counters)
  world.bank.wire({ payer: buyer.id, orderId, currency, amount, text, hours, ...sent })
  const open = () => deal.instalments().reduce((sum, each) => sum + each.amount - each.paid, 0n)
  const before = open()
  await deal.until(12, 24, () => open() < before)
}
