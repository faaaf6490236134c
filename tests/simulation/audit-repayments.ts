import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import { type CreditLine, creditLineType } from '../../server/modules/credit/line.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Refund } from '../../server/modules/payments/refund.rules.ts'
import type { Commit } from '../../server/platform/store.ts'
import type { Auditor } from './audit.ts'
import { holds } from './counters.ts'
import { everyRow, rowsIn } from './rows.ts'
import type { World } from './world.ts'

const dayOf = (at: string) => at.slice(0, 10)
const isOfPayment = ({ subject }: DrawFact) => subject?.startsWith('rpy_') === true
const sum = (of: readonly { readonly amount: bigint }[]) => of.reduce((all, { amount }) => all + amount, 0n)
const unpaid = new Set(['failed', 'returned', 'cancelled'])

/** C, commit by commit: a provider's money repays once, as of the provider's day; what it brought is given out once. */
export function auditRepaid(world: World, { appends, puts, roots }: Commit): void {
  for (const { type, record } of appends)
    if (type === 'credit.draw_facts' && isOfPayment(record as DrawFact)) checkRepaid(record as DrawFact, world)
  for (const { type, record } of puts)
    if (type === 'payments.payments' && (record as Payment).drawId !== undefined)
      checkGivenOut(record as Payment, world)
  for (const { after } of roots) if (after.root.startsWith('crl_')) checkSent(after.root, world)
}

/** The payment is one of this draw, and its money came on the day from which it counts. */
function checkRepaid({ lineId, drawId, n, day, amount, subject = '' }: DrawFact, { tables, provider }: World): void {
  const payment = rowsIn<Payment>(tables, 'payments.payments', lineId).find(({ id }) => id === subject)
  const came = provider.brought.get(subject) ?? []
  const said = () => `${drawId} ${subject}: ${amount} of ${day}, came ${came.map(({ at }) => at).join(' ')}`
  holds(payment?.drawId === drawId && amount <= sum(came), 'C nothing is collected that never came', said)
  const facts = rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId)
  const again = facts.some((each) => each.subject === subject && (each.drawId !== drawId || each.n !== n))
  holds(!again, 'C a payment repays once', said)
  const known = facts.find((each) => each.drawId === drawId && each.n === n - 1)?.day ?? ''
  const isItsDay = came.some(({ at }) => (dayOf(at) > known ? dayOf(at) : known) === day)
  holds(isItsDay, 'C money counts from the day at the provider', said)
}

/** What a payment brought repaid its draw, was its fee, or goes back: none of it twice. */
function checkGivenOut({ orderId: lineId, id }: Payment, { tables, provider }: World): void {
  const payment = rowsIn<Payment>(tables, 'payments.payments', lineId).find((each) => each.id === id)
  const came = sum(provider.brought.get(id) ?? [])
  const repaid = sum(rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId).filter(({ subject }) => subject === id))
  const back = rowsIn<Refund>(tables, 'payments.refunds', lineId).filter((each) => each.paymentId === id)
  const given = sum(back.filter(({ state, cause }) => !unpaid.has(state) && cause === `surplus:${id}`))
  const kept = payment?.feeKept ?? 0n
  const said = () => `${id}: ${repaid} repaid, ${given} back, ${kept} kept of ${came}`
  holds(repaid + given + kept <= came, 'C nothing is collected twice', said)
}

/** What is beyond a debt is on its way back, or there is a day on which it is looked at again. */
function checkSent(lineId: string, { tables }: World): void {
  const [line] = rowsIn<CreditLine>(tables, creditLineType.name, lineId)
  const code = `liabilities:refundable:${lineId}:${line?.currency}`
  const waits = tables.counters.get(`ledger.balances|${lineId}|${code}`)?.value ?? 0n
  if (waits === 0n) return
  const isAsked = [...tables.deadlines.values()].some(
    ({ root, name }) => root === lineId && (name === 'refund.route' || name === 'chargeback.ask'),
  )
  holds(isAsked, 'C what is beyond a debt goes back', () => `${lineId}: ${waits}`)
}

/**
 * C, the end, for each line: what providers say that came and stayed is what repaid its draws, was kept as fees, and
 * is owed back, less what its buyer owes again. All of it is back but what no instrument takes.
 */
export function auditRepaymentsEnd(world: World, { ledger }: Pick<Auditor, 'ledger'>): void {
  const { tables, counters, provider } = world
  for (const { lineId, companyId, currency } of everyRow<CreditLine>(tables, creditLineType.name)) {
    const at = provider.truth.get(`${lineId}|${currency}`)
    if (at === undefined) continue
    const lost = at.reversed + at.chargedBack - at.chargebacksWon
    const back = at.refunded - at.refundsReturned
    const repaid = sum(rowsIn<DrawFact>(tables, 'credit.draw_facts', lineId).filter(isOfPayment))
    const waits = ledger.balance(`liabilities:refundable:${lineId}`, currency)
    const debt = ledger.lent(lineId, companyId)
    const kept = ledger.fees(lineId)
    const said = () =>
      `${lineId}: ${at.captured} came, ${lost} went, ${repaid} repaid, ${kept} kept, ${back} back, ${waits} ${debt}`
    holds(at.captured - lost === repaid + kept + back + waits - debt, 'C what went again is the buyer’s debt', said)
    const refunds = rowsIn<Refund>(tables, 'payments.refunds', lineId)
    const isStuck = refunds.some(({ state }) => state === 'failed' || state === 'returned')
    holds(waits === 0n || isStuck, 'C what is beyond a debt goes back', said)
    if (back > 0n) counters.hit('repayment.surplus-back')
    if (at.reversed > 0n) counters.hit('repayment.reversed')
    if (at.chargebacksWon > 0n) counters.hit('repayment.chargeback-won')
    if (at.chargedBack > at.chargebacksWon) counters.hit('repayment.chargeback-lost')
    if (debt > 0n) counters.hit('repayment.owed-again')
  }
}
