import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import { attemptKey } from '../../server/modules/payments/attempt.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { repaymentMethods } from '../../server/modules/payments/repayment-quote.rules.ts'
import { startRepayment } from '../../server/modules/payments/start-repayment.ts'
import { personOf } from './companies.ts'
import type { Deal } from './deal.ts'
import { type Random, randomOf } from './random.ts'
import { rowsIn } from './rows.ts'

type Method = (typeof repaymentMethods)[number]

/** Of so many repayments a provider takes the money; the rest are wires. */
const BY_PROVIDER = 0.5
const methods: readonly Method[] = ['card', 'card', 'card', 'apple-pay', 'google-pay', 'ach', 'ach', 'local-transfer']

/**
 * Repays a draw once, by a wire or by a method of a provider: also both at once, since he has forgotten the one, or
 * twice by the same. What the product does not take by a method goes by wire. Whether a wire goes, too.
 */
export async function repayOnce(deal: Deal, draw: Draw, amount: bigint, n: number): Promise<boolean> {
  const { world, name } = deal
  const r = randomOf(`${world.seed}|repay-by|${name}|${n}`)
  if (amount <= 0n || !r.chance(BY_PROVIDER)) return true
  const payment = await begin(deal, draw, amount, r, `${name}.repay${n}`)
  if (payment === undefined) return true
  if (r.chance(0.08)) payTwice(deal, payment, r)
  if (!r.chance(0.12)) return false
  world.counters.hit('repayment.and-wire')
  return true
}

async function begin({ world, buyer }: Deal, draw: Draw, amount: bigint, r: Random, id: string) {
  const { lineId, drawId } = draw
  const method = r.pick(methods)
  const part = r.chance(0.2) ? {} : { amount }
  const input = { lineId, drawId, method, token: 'tok', funding: r.pick(['credit', 'debit'] as const), ...part }
  const said = await world.do(id, startRepayment, input, personOf(buyer.id))
  world.counters.hit(said.kind === 'done' ? `repayment.${method}` : 'repayment.not-begun')
  if (said.kind !== 'done') return undefined
  const { payment } = said.answer as { payment: string }
  return rowsIn<Payment>(world.tables, 'payments.payments', lineId).find((each) => each.id === payment)
}

/** The payer's bank sends again, soon or when the draw has long been repaid. */
function payTwice({ world }: Deal, { orderId, id: paymentId, attempt: n = 1, total }: Payment, r: Random): void {
  world.counters.hit('repayment.twice')
  const hours = r.chance(0.5) ? r.int(2, 200) : r.int(60, 160) * 24
  world.provider.payAgain(attemptKey({ orderId, paymentId, n }), total, hours)
}
