import assert from 'node:assert/strict'
import type { Actor, Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import type { DeadlineRow } from '../../platform/store.ts'
import { buyer, done, machine, ordersHouse, refusalOf, type Said, staff, supplier } from '../orders/orders.testing.ts'
import type { Story } from '../orders/story.testing.ts'
import { companyType } from '../parties/company.rules.ts'
import type { Payment, PaymentFact } from '../payments/payment.rules.ts'
import { paymentType, paysInspection } from '../payments/payment.rules.ts'
import { advanceFee } from './advance-fee.ts'
import { appointFirm } from './appoint-firm.ts'
import { attachReport } from './attach-report.ts'
import { type BookInspection, bookInspection } from './book-inspection.ts'
import { type FileReport, fileReport } from './file-report.ts'
import type { LineResult } from './findings.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import { inspectionResultType, inspectionType } from './inspection.rules.ts'
import { inspectionsTables } from './inspections.store.ts'
import { type InspectionDeadline, passInspectionTime } from './pass-inspection-time.ts'
import { type PayFee, payFee } from './pay-fee.ts'
import { scheduleVisit } from './schedule-visit.ts'
import { settleFee } from './settle-fee.ts'

export { buyer, done, machine, refusalOf, staff, supplier }

export const firm: Actor = { kind: 'user', person: 'usr_ines', company: 'cmp_i', roles: ['inspector'] }

/** The first day that can be booked at the houses' first instant. */
export const firstDay = '2026-03-12'

/** Who answers deadlines of inspections and of payments of their fees. */
export function inspectionAnswering({ root, name, subject, at }: DeadlineRow) {
  if (name.startsWith('inspection.'))
    return {
      useCase: passInspectionTime,
      input: { orderId: root, inspectionId: subject, deadline: name as InspectionDeadline },
    }
  const fact = name === 'payment.final' ? 'final' : name === 'payment.expire' ? 'expired' : undefined
  if (fact === undefined || !paysInspection(subject)) return undefined
  return { useCase: settleFee, input: { orderId: root, paymentId: subject, fact: { fact, happenedAt: at } } }
}

/** The house of orders with a firm that inspects. */
export async function inspectionsHouse() {
  const house = await ordersHouse(undefined, undefined, {
    tables: inspectionsTables,
    answeringOf: inspectionAnswering,
  })
  await house.seed('cmp_i', firmSeed)
  return house
}

/** A firm that inspects. */
export const firmSeed = [
  put(companyType, {
    ...({ country: 'SG', zone: 'Etc/UTC', state: 'active', kinds: ['inspector'] } as const),
    ...{ companyId: 'cmp_i', name: 'Look Ltd' },
  }),
]

/** Everything is as agreed, in as many items as any plan can ask for. */
export const cleanLines: readonly LineResult[] = [
  { lineNo: 1, inspected: 20, defective: {}, points: [] },
  { lineNo: 2, inspected: 5, defective: {}, points: [] },
]

/** Runs a step of the newest inspection. */
type Run = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  what: UseCase<C & { readonly orderId: string; readonly inspectionId: string }, A, W1, W2>,
  more: Omit<C, 'orderId' | 'inspectionId'>,
  actor: Actor,
) => Promise<Said>

/** From the appointment to the report. */
function visiting(run: Run) {
  return {
    async appoint() {
      return done(await run(appointFirm, { firmId: 'cmp_i' }, staff))
    },
    async schedule(on = firstDay) {
      return done(await run(scheduleVisit, { on }, firm))
    },
    async attach(sha256 = 'e'.repeat(64)) {
      const file = { sha256, bytes: 1_000n, type: 'application/pdf', name: 'report.pdf' }
      return String(done(await run(attachReport, file, firm)).file)
    },
    async report(more: Partial<FileReport> = {}) {
      const reportHash = await this.attach()
      const results = { lines: cleanLines, documents: [] }
      return done(await run(fileReport, { reportHash, finishedBps: 9_000, results, ...more }, firm))
    },
  }
}

/** What the provider says of the newest payment of a fee. */
function telling(story: Story, feePayment: () => Payment) {
  return {
    async fact(
      fact:
        | Partial<Extract<PaymentFact, { fact: 'succeeded' }>>
        | { readonly fact: string; readonly [name: string]: unknown },
    ) {
      const { id } = feePayment()
      const told = { happenedAt: story.house.clock.now, attempt: 1, ...fact } as PaymentFact
      return done(await story.house.run(settleFee, { orderId: story.orderId, paymentId: id, fact: told }, machine))
    },
    async capture(amount?: bigint, authenticated = true) {
      const { id, total } = feePayment()
      const money = { amount: amount ?? total, currency: 'USD', reference: `capture ${id}`, authenticated }
      return this.fact({ fact: 'succeeded', ...money })
    },
  }
}

/** What inspections of an order's story are made of; each step throws when it is refused. */
export function inspecting(story: Story) {
  const { house, orderId } = story
  const newest = () => house.all(inspectionType, orderId).at(-1) as Inspection
  const feePayment = () => {
    const fees = house.all(paymentType, orderId).filter((each) => paysInspection(each.id))
    return fees.at(-1) as Payment
  }
  const run: Run = (what, more, actor) =>
    house.run(what, { ...more, orderId, inspectionId: newest().id } as never, actor)
  return {
    newest,
    run,
    results: () => house.all(inspectionResultType, orderId),
    feePayment,
    async book(more: Partial<BookInspection> = {}, actor: Actor = buyer) {
      const input = { orderId, kind: 'inspection', on: firstDay, days: 1, ...more } as const
      return done(await house.run(bookInspection, input, actor))
    },
    async begin(more: Partial<PayFee> = {}) {
      return done(await run(payFee, { method: 'card', token: 'card-ok', ...more }, buyer))
    },
    ...telling(story, feePayment),
    /** Booked by the buyer and paid by a card with 3-D Secure. */
    async paid(more: Partial<BookInspection> = {}) {
      await this.book(more)
      await this.begin()
      await this.capture()
    },
    async advance() {
      return done(await run(advanceFee, {}, supplier))
    },
    ...visiting(run),
    /** Booked, paid, visited and reported. */
    async reported(more: Partial<FileReport> = {}) {
      await this.paid()
      await this.appoint()
      await this.schedule()
      return this.report(more)
    },
  }
}

/** Nothing is lost: all ledger accounts together are zero, debit side against credit side. */
export function balanced(story: Story) {
  const sums = Object.entries(story.house.balances())
  assert.equal(
    sums.reduce((s, [code, v]) => s + (/^(assets|expenses):/.test(code) ? v : -v), 0),
    0,
  )
}
