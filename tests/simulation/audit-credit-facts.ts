import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import { reckon } from '../../server/modules/credit/reckoning.testing.ts'
import type { WriteOff } from '../../server/modules/credit/write-off.rules.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Instalment } from '../../server/modules/orders/instalment.rules.ts'
import type { Lot } from '../../server/modules/orders/lot.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import type { Terms } from '../../server/modules/orders/terms.rules.ts'
import type { Payment } from '../../server/modules/payments/payment.rules.ts'
import type { Wire } from '../../server/modules/reconciliation/wire.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { DATES_AT_LATEST, FIRST_DRAW_MOST, GRACE_DAYS, termsByPolicy } from './credit-policy.ts'
import { rowsIn } from './rows.ts'
import { DAY } from './scheduler.ts'

export type Facts = readonly DrawFact[]

/** A fact of a draw with what it is held against. */
interface Told {
  readonly fact: DrawFact
  readonly draw: Draw
  /** What was told of the draw before it. */
  readonly before: Facts
  readonly of: ReadonlyMap<string, Facts>
  readonly touched: Touched
}

const dayOf = (at: string) => at.slice(0, 10)
const daysLater = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** C: what is told of draws is what happened to their orders, at the bank and in claims. */
export function auditFacts(told: Facts, of: ReadonlyMap<string, Facts>, touched: Touched): void {
  for (const fact of told) {
    const { lineId, drawId, kind, n } = fact
    const draw = rowsIn<Draw>(touched.tables, 'credit.draws', lineId).find((each) => each.drawId === drawId)
    const before = (of.get(drawId) ?? []).filter((each) => each.n < n)
    const check = checks[kind]
    if (draw !== undefined && check !== undefined) check({ fact, draw, before, of, touched })
  }
}

const checks: Readonly<Partial<Record<DrawFact['kind'], (told: Told) => void>>> = {
  drawn: checkDrawn,
  'due-set': checkDates,
  repaid: checkMoney,
  recovered: checkMoney,
  refunded: checkRefund,
  'written-off': checkWrittenOff,
}

/** What a plan lends, to whom nothing is overdue, and what he brings himself. */
function checkDrawn({ fact, draw, of, touched: { tables } }: Told): void {
  const { amount, lineId, drawId } = fact
  const said = () => `${drawId} ${draw.terms.code} ${amount}`
  // It was judged when it was asked for: a lender answers later.
  const { reservedAt } = draw
  const known = (id: string) => (of.get(id) ?? []).filter((each) => each.at <= reservedAt)
  const others = rowsIn<Draw>(tables, 'credit.draws', lineId).filter(
    (each) =>
      each.drawId !== drawId && each.reservedAt < reservedAt && known(each.drawId).some(({ kind }) => kind === 'drawn'),
  )
  const isLate = (other: Draw) =>
    reckon(termsByPolicy(other), known(other.drawId), dayOf(reservedAt)).daysPastDue > GRACE_DAYS
  holds(!others.some(isLate), 'C an overdue line lends nothing', said)
  holds(others.length > 0 || amount <= FIRST_DRAW_MOST, 'C a first draw is a small one', said)
  const { most, depositBps } = termsByPolicy(draw)
  const total = rowsIn<Instalment>(tables, 'orders.instalments', draw.orderId).reduce(
    (sum, { amount: all, paid, waivedAt }) => sum + (waivedAt === undefined ? all : paid),
    0n,
  )
  const own = (total - amount) * 10_000n
  holds(amount <= BigInt(most) && own >= total * BigInt(depositBps), 'C a deposit is paid by other means', said)
}

/** Dates run from the last lot; while goods are missing, from some days after the first. */
function checkDates({ fact, draw, before, touched: { tables } }: Told): void {
  const gone = rowsIn<Lot>(tables, 'orders.lots', draw.orderId).flatMap((lot) =>
    lot.dispatchedAt === undefined ? [] : [{ ...lot, day: dayOf(lot.dispatchedAt) }],
  )
  const days = gone.map(({ day }) => day).sort()
  const [first = '1970-01-01', last = ''] = [days[0], days.at(-1)]
  const latest = daysLater(first, DATES_AT_LATEST)
  const [order] = rowsIn<Order>(tables, 'orders.orders', draw.orderId)
  const terms = rowsIn<Terms>(tables, 'orders.terms', draw.orderId).find(
    (each) => each.version === order?.agreedVersion,
  )
  const shipped = (n: number) =>
    gone.flatMap(({ lines }) => lines).reduce((sum, each) => sum + (each.lineNo === n ? each.quantity : 0n), 0n)
  const isWhole = terms?.content.lines.every(({ lineNo, quantity }) => shipped(lineNo) >= quantity) ?? false
  // What was taken off is not waited for either.
  const ofLots = isWhole ? [last] : order?.cancelledLines === undefined ? [latest] : [last, latest]
  const may = gone.length > 0 ? ofLots : [dayOf(order?.endedAt ?? '9')]
  const [known = ''] = [before.at(-1)?.day]
  const right = may.map((day) => [gone.length === 0 || day < latest ? day : latest, known].sort().at(-1))
  holds(right.includes(fact.day), 'C dates run from the last lot', () => `${draw.drawId}: ${fact.day}, really ${right}`)
}

/** Money from outside: no more than was owed. */
function checkMoney({ fact, draw, before, touched: { tables } }: Told): void {
  const { subject = '', amount, drawId } = fact
  if (!/^(wir|rpy)_/.test(subject)) return
  const { principal, interest, late, writtenOff, recovered } = reckon(termsByPolicy(draw), before, fact.day)
  const owed = fact.kind === 'repaid' ? principal + interest + late : writtenOff - recovered
  holds(amount <= owed, 'C no more is repaid than is owed', () => `${drawId}: ${amount} of ${owed}`)
  if (subject.startsWith('rpy_')) checkWhole(fact, owed, rowsIn<Payment>(tables, 'payments.payments', draw.lineId))
  else checkWire({ fact, draw, before, tables })
}

/** All of a wire, from the day on which the bank booked it. */
function checkWire({ fact, draw, before, tables }: Omit<Told, 'of' | 'touched'> & Pick<Touched, 'tables'>): void {
  const { subject = '', amount, drawId } = fact
  const [wire] = rowsIn<Wire>(tables, 'reconciliation.wires', subject)
  const [known = ''] = [before.at(-1)?.day]
  const booked = dayOf((wire?.bookedAt ?? '9') < fact.at ? (wire?.bookedAt ?? '9') : fact.at)
  const right = booked > known ? booked : known
  const isIts = wire?.amount === amount && fact.day === right && wire.debtorId === draw.buyerId
  holds(isIts, 'C money counts from the day at the bank', () => `${drawId}: ${amount} ${fact.day}, really ${right}`)
}

/** A payment pays the debt as far as something is owed: what is beyond is not taken, and nothing less is. */
function checkWhole({ drawId, subject, amount }: DrawFact, owed: bigint, payments: readonly Payment[]): void {
  const asked = payments.find(({ id }) => id === subject)?.amount ?? 0n
  const right = asked < owed ? asked : owed
  holds(amount === right, 'C a payment repays what is owed', () => `${drawId} ${subject}: ${amount}, really ${right}`)
}

/** Kinds that make what the hold or the supplier had the buyer's. */
const toBuyer = new Set(['refund-due', 'award-collected', 'guarantee-advanced'])

/** What an order gives back pays its draw first, as far as it is owed. */
function checkRefund({ fact, draw, before, touched }: Told): void {
  const { orderId, drawId } = draw
  const { principal, interest, late } = reckon(termsByPolicy(draw), before, fact.day)
  const owed = principal + interest + late
  const given = givenBack(orderId, touched)
  const right = given < owed ? given : owed
  holds(fact.amount >= right, 'C a refund pays the debt first', () => `${drawId}: ${fact.amount} of ${given}, ${owed}`)
  holds(fact.amount <= owed, 'C no more is repaid than is owed', () => `${drawId}: ${fact.amount} of ${owed}`)
}

/** Whatever an order gives back while its draw is owed has paid of it in the same commit. */
export function auditGiven(of: ReadonlyMap<string, Facts>, touched: Touched): void {
  const { tables, rows } = touched
  const orders = new Set(
    rows<TransferRecord>('ledger.transfers').flatMap(({ root, kind }) => (toBuyer.has(kind) ? [root] : [])),
  )
  for (const orderId of orders) {
    const [order] = rowsIn<Order>(tables, 'orders.orders', orderId)
    const facts = of.get(order?.drawId ?? '') ?? []
    const now = new Set(
      rows<DrawFact>('credit.draw_facts').flatMap((fact) => (fact.drawId === order?.drawId ? [fact.n] : [])),
    )
    const before = facts.filter(({ n }) => !now.has(n))
    const last = before.at(-1)
    const draw = rowsIn<Draw>(tables, 'credit.draws', last?.lineId ?? '').find((each) => each.drawId === last?.drawId)
    if (draw === undefined || last === undefined || draw.state === 'written-off' || now.size > 0) continue
    const { principal } = reckon(termsByPolicy(draw), before, last.day)
    const said = () => `${draw.drawId} of ${orderId}: ${principal} owed`
    holds(principal === 0n || givenBack(orderId, touched) === 0n, 'C a refund pays the debt first', said)
  }
}

function givenBack(orderId: string, { rows }: Touched): bigint {
  const moved = rows<TransferRecord>('ledger.transfers').filter(
    ({ root, kind }) => root === orderId && toBuyer.has(kind),
  )
  const ids = new Set(moved.map(({ id }) => id))
  return rows<Posting>('ledger.postings').reduce(
    (sum, { root, transferId, account, amount }) =>
      root === orderId && ids.has(transferId) && account === `liabilities:refundable:${orderId}` ? sum - amount : sum,
    0n,
  )
}

/** Two people give a draw up, and nobody but whose money it is bears it. */
function checkWrittenOff({ fact, draw, touched: { tables, rows } }: Told): void {
  const { lineId, drawId } = fact
  const row = rowsIn<WriteOff>(tables, 'credit.write_offs', lineId).find((each) => each.drawId === drawId)
  const isByTwo = row?.state === 'done' && row.answeredBy !== undefined && row.answeredBy !== row.askedBy
  holds(isByTwo, 'C two people give a draw up', () => drawId)
  const gone = new Set(
    rows<TransferRecord>('ledger.transfers').flatMap(({ kind, id }) => (kind === 'credit-written-off' ? [id] : [])),
  )
  const loss = draw.lender === 'own' ? 'expenses:credit' : `liabilities:lender:${draw.lender}`
  const bearer = rows<Posting>('ledger.postings').find(
    ({ root, transferId, account, amount }) =>
      root === lineId && gone.has(transferId) && amount > 0n && account !== loss,
  )
  holds(bearer === undefined, 'C a supplier keeps what he was paid', () => `${drawId} ${bearer?.account}`)
}
