import { messageId } from '../../server/modules/payouts/payment-batch.rules.ts'
import {
  type BankWord,
  endToEndId,
  type PaymentOrder,
  uetrOf,
} from '../../server/modules/payouts/payment-order.rules.ts'
import type { StatusReport } from '../../server/modules/payouts/status-report.rules.ts'
import type { BankDetail } from '../../server/modules/reconciliation/bank-entry.rules.ts'
import { moves, type SimulatedBank } from './bank.ts'
import type { Counters } from './counters.ts'
import { type Random, randomOf } from './random.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'

export interface FileDesk {
  readonly seed: string
  readonly scheduler: Scheduler
  readonly counters: Counters
  readonly bank: SimulatedBank
  /** A report of the bank arrives. */
  report(report: StatusReport): void
}

/** The bank takes a file of payment orders: says yes or no to each, books, and some money comes back. */
export function takeFile(desk: FileDesk, batchId: string, day: string, orders: readonly PaymentOrder[]): void {
  const { seed, scheduler, counters } = desk
  const r = randomOf(`${seed}|file|${batchId}`)
  const words = orders.map((order): readonly [PaymentOrder, BankWord] => [
    order,
    r.chance(0.06) ? 'rejected' : 'accepted',
  ])
  tellWords(desk, batchId, words, r)
  const paid = words.filter(([, word]) => word === 'accepted').map(([order]) => order)
  const bookedAt = Math.max(Date.parse(`${day}T09:00:00.000Z`), scheduler.now())
  scheduler.at(bookedAt + (r.chance(0.1) ? r.int(1, 3) * DAY : 0), () => {
    if (paid.length > 1 && r.chance(0.5)) bookTogether(desk, batchId, paid)
    else for (const order of paid) bookOne(desk, order)
    for (const order of paid) if (r.chance(0.06)) comesBack(desk, order, r)
  })
  for (const [, word] of words) counters.hit(`bank-file.${word}`)
}

/** First *pending*, then a word for each: now and then twice, late, in the wrong order, or never. */
function tellWords(
  { scheduler, counters, report }: FileDesk,
  batchId: string,
  words: readonly (readonly [PaymentOrder, BankWord])[],
  r: Random,
): void {
  const tell = (n: number, hours: number, said: Pick<StatusReport, 'all' | 'transfers'>) => {
    const createdAt = new Date(scheduler.now() + n * HOUR).toISOString()
    const told = { reportId: `${messageId(batchId)}-${n}`, createdAt, messageId: messageId(batchId), ...said }
    scheduler.at(scheduler.now() + hours * HOUR, () => report(told))
    if (!r.chance(0.2)) return
    counters.hit('bank-file.report-twice')
    scheduler.at(scheduler.now() + (hours + r.int(1, 40)) * HOUR, () => report(told))
  }
  if (r.chance(0.5)) tell(1, r.chance(0.2) ? 12 : 1, { all: { word: 'pending' }, transfers: [] })
  const isLost = r.chance(0.15) && words.every(([, word]) => word === 'accepted')
  if (isLost) counters.hit('bank-file.report-lost')
  if (isLost) return
  const transfers = words.map(([{ orderRoot }, word]) => ({
    endToEndId: endToEndId(orderRoot),
    word,
    ...(word === 'rejected' ? { reason: 'account-closed' } : {}),
  }))
  tell(2, r.chance(0.1) ? 80 : r.int(2, 10), { transfers })
}

function detailOf({ orderRoot, amount, name, account }: PaymentOrder): BankDetail {
  const traced = { endToEndId: endToEndId(orderRoot), uetr: uetrOf(orderRoot) }
  return { amount, name, account, references: [], text: '', ...traced }
}

function pays(bank: SimulatedBank, { orderRoot, ownerRoot, amount }: PaymentOrder): void {
  bank.paid.add(endToEndId(orderRoot))
  moves(bank, ownerRoot, -amount)
}

function bookOne({ bank, counters }: FileDesk, order: PaymentOrder): void {
  counters.hit('bank-file.booked')
  pays(bank, order)
  bank.book(order.currency, { amount: order.amount, direction: 'debit', details: [detailOf(order)] })
}

/** One debit for the whole file, with what it is made of. */
function bookTogether({ bank, counters }: FileDesk, batchId: string, orders: readonly PaymentOrder[]): void {
  counters.hit('bank-file.booked-together')
  for (const order of orders) pays(bank, order)
  const amount = orders.reduce((sum, order) => sum + order.amount, 0n)
  const details = orders.map(detailOf)
  bank.book(orders[0]?.currency ?? '', { amount, direction: 'debit', text: messageId(batchId), details })
}

/** The account was closed: the money is back after some days, now and then less a charge. */
function comesBack({ bank, scheduler, counters }: FileDesk, order: PaymentOrder, r: Random): void {
  const charge = r.chance(0.4) && order.amount > 500n ? 500n : 0n
  scheduler.at(scheduler.now() + r.int(2, 10) * DAY, () => {
    counters.hit(charge > 0n ? 'bank-file.returned-less' : 'bank-file.returned')
    const amount = order.amount - charge
    moves(bank, order.ownerRoot, amount)
    bank.kept.set(order.ownerRoot, (bank.kept.get(order.ownerRoot) ?? 0n) + charge)
    const detail = { ...detailOf(order), amount, reason: 'AC04' }
    bank.book(order.currency, { amount, direction: 'credit', details: [detail] })
  })
}
