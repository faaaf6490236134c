import assert from 'node:assert/strict'
import type { Actor, Change, CounterType, Instant, Json, RecordType, UseCase, Wanted } from '../../kernel/use-case.ts'
import { append, isRefusal, put, useCase } from '../../kernel/use-case.ts'
import { systemEnvironment } from '../../platform/environment.ts'
import { createExecutor } from '../../platform/executor.ts'
import type { MemoryTables } from '../../platform/memory-store.ts'
import { emptyTables, memoryStore } from '../../platform/memory-store.ts'
import type { RecordTable } from '../../platform/record-table.ts'
import type { DeadlineRow, Store } from '../../platform/store.ts'
import { drawLook, drawReminder } from '../credit/draw-reminder.rules.ts'
import { creditTables } from '../credit/index.ts'
import { lineUseType } from '../credit/line.rules.ts'
import { passDrawTime } from '../credit/pass-draw-time.ts'
import { drawPromise } from '../credit/promise.rules.ts'
import { book } from '../escrow/book.rules.ts'
import { fundChanges, fundRoot, moveFund, noFund } from '../escrow/guarantee-fund.rules.ts'
import {
  assuranceLimitTable,
  freezeTable,
  fundTables,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from '../escrow/index.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { exposureType, limitChanges } from '../escrow/room.rules.ts'
import { invoicesTables } from '../invoices/index.ts'
import { selfBillingSilence } from '../invoices/self-billing.rules.ts'
import { balanceType } from '../ledger/account.rules.ts'
import { postingTable, transferTable } from '../ledger/index.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'
import { askChargeback } from '../payments/ask-chargeback.ts'
import { expireVoucher } from '../payments/expire-voucher.ts'
import { paymentsTables, recordProviders } from '../payments/index.ts'
import { repaysDraw } from '../payments/payment.rules.ts'
import { sandboxAbilities } from '../payments/providers/sandbox.ts'
import { routeRepaymentRefund } from '../payments/route-repayment-refund.ts'
import { settleRepayment } from '../payments/settle-repayment.ts'
import { voucherEnds } from '../payments/voucher.rules.ts'
import { payoutsTables } from '../payouts/index.ts'
import { policyTables } from '../policy/index.ts'
import { ratesTables } from '../rates/index.ts'
import { reconciliationTables } from '../reconciliation/index.ts'
import { vettingTables } from '../vetting/index.ts'
import { answerAmendment } from './answer-amendment.ts'
import { answerCancellation } from './answer-cancellation.ts'
import { answerSelfBilled } from './answer-self-billed.ts'
import { drawSilence } from './draw-credit.ts'
import { drawDates, followDraw } from './follow-draw.ts'
import { giveVoucher } from './give-voucher.ts'
import { onTimeDeadline } from './on-time.rules.ts'
import { ordersTables } from './orders.store.ts'
import type { OrderDeadline } from './pass-time.ts'
import { passTime } from './pass-time.ts'
import { settleDraw } from './settle-draw.ts'
import { settlePayment } from './settle-payment.ts'

export const buyer: Actor = { kind: 'user', person: 'usr_bea', company: 'cmp_b', roles: ['admin'] }
export const supplier: Actor = { kind: 'user', person: 'usr_sam', company: 'cmp_s', roles: ['admin'] }
export const staff: Actor = { kind: 'user', person: 'usr_sta', company: 'cmp_operator', roles: ['finance'] }
export const machine: Actor = { kind: 'reaction', roles: [] }
const clockActor: Actor = { kind: 'clock', roles: [] }

export const houseTables: readonly RecordTable[] = [
  ...[transferTable, postingTable, holdTable, freezeTable, releaseTable, remedyTable],
  ...fundTables,
  ...[orderExposureTable, assuranceLimitTable, ...paymentsTables, ...partiesTables, ...policyTables, ...ratesTables],
  ...reconciliationTables,
  ...ordersTables,
  ...payoutsTables,
  ...creditTables,
  ...vettingTables,
  ...invoicesTables,
]
const types = new Map(houseTables.map((table) => [table.type.name, table.type]))
const counters = new Map<string, CounterType>([balanceType, exposureType, lineUseType].map((type) => [type.name, type]))

/** What a command came to: its answer, or its refusal. */
export type Said = { readonly answer: Json } | { readonly refused: string; readonly data?: Json }

/** What a module above adds: its tables, and who answers its deadlines. */
export interface HouseAbove {
  readonly tables: readonly RecordTable[]
  readonly answeringOf: (row: DeadlineRow) => { readonly useCase: object; readonly input: unknown } | undefined
}

/** The real use cases on the executor and the memory store, with two companies and a clock that tests move. */
export async function ordersHouse(now: Instant = '2026-03-02T09:00:00.000Z', store?: Store, above?: HouseAbove) {
  const added = new Map((above?.tables ?? []).map((table) => [table.type.name, table.type]))
  const tables = emptyTables()
  const clock = { now }
  const faults: unknown[] = []
  const executor = createExecutor({
    store: store ?? memoryStore(tables),
    access: { reads: () => ({}), judge: (_actor, _action, sides) => (sides.length > 0 ? 'yes' : 'not-found') },
    boundsOf: (type, root, key) => counters.get(type)?.bounds(root, key) ?? { floor: null, ceiling: null },
    lanesOf: () => 1,
    idOf: (type, record) => (types.get(type) ?? added.get(type))?.id(record as never) ?? '',
    environment: systemEnvironment(() => clock.now),
    onFault: (_incident, name, error) => faults.push(name, error),
  })
  let n = 0
  async function submit(what: Parameters<typeof executor.submit>[0], command: object): Promise<Said> {
    const id = `command ${n++}`
    const result = await executor.submit(what, { id, input: undefined, fingerprint: id, actor: machine, ...command })
    assert.deepEqual(faults, [])
    if (result.kind === 'done') return { answer: result.answer }
    assert.equal(result.kind, 'refused')
    return result as Extract<typeof result, { kind: 'refused' }>
  }
  const run = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    what: UseCase<C, A, W1, W2>,
    input: C,
    actor: Actor,
  ) => submit(what as never, { input, actor })
  const house = {
    clock,
    tables,
    run,
    seed: (root: string, changes: readonly Change[]) => run(seeding(root, changes), null, machine),
    /** Moves the clock from deadline to deadline up to an instant. */
    async passTo(to: Instant): Promise<readonly string[]> {
      const fired: string[] = []
      for (let next = nextDue(tables.deadlines, to); next !== undefined; next = nextDue(tables.deadlines, to)) {
        assert.ok(fired.length < 100, `deadlines go round: ${fired.slice(-3)}`)
        if (next.at > clock.now) clock.now = next.at
        const answering = above?.answeringOf(next) ?? answeringOf(next)
        const deadline = { name: next.name, subject: next.subject }
        await submit(answering.useCase as never, { ...answering, actor: clockActor, due: next.at, deadline })
        fired.push(next.name)
      }
      clock.now = to
      return fired
    },
    ...looksInto(tables),
  }
  await house.seed('cmp_b', [put(companyType, { ...company, companyId: 'cmp_b', name: 'Bea Ltd', kinds: ['buyer'] })])
  await house.seed('cmp_s', supplierChanges(now))
  // Room for all, without own money in the books.
  await house.seed(fundRoot, fundChanges({ ...noFund, ceiling: 10n ** 13n }))
  await house.run(recordProviders, { providers: [sandboxAbilities] }, machine)
  return house
}

/** What tests look at. */
function looksInto(tables: ReturnType<typeof emptyTables>) {
  return {
    one: <R>(type: RecordType<R>, root: string, id: string) =>
      tables.records.get(type.name)?.get(root)?.get(id) as R | undefined,
    all: <R>(type: RecordType<R>, root: string) =>
      [...(tables.records.get(type.name)?.get(root)?.values() ?? [])] as R[],
    balances: () => balancesOf(tables.counters),
    topics: (root: string) => (tables.timeline.get(root) ?? []).map((row) => entryIn(row.body).topic),
    entries: (root: string) => (tables.timeline.get(root) ?? []).map((row) => entryIn(row.body)),
    events: () => [...tables.outbox.values()].map((event) => event.topic),
    deadlines: (root: string) =>
      [...tables.deadlines.values()].filter((d) => d.root === root).map(({ name, at }) => `${name} ${at}`),
  }
}

export type OrdersHouse = Awaited<ReturnType<typeof ordersHouse>>

/** The answer of a command that must not be refused. */
export function done(said: Said): { readonly [field: string]: Json } {
  assert.ok(!('refused' in said), `refused ${JSON.stringify(said)}`)
  return said.answer as { readonly [field: string]: Json }
}

export function refusalOf(said: Said): string | undefined {
  return isRefusal(said) ? said.refused : undefined
}

function seeding(root: string, changes: readonly Change[]) {
  return useCase({
    name: 'test.seed',
    action: 'test',
    root: (_: null) => root,
    reads: () => ({}),
    sides: () => [{ as: 'staff', company: 'cmp_operator' }],
    decide: () => ({ answer: null as null, changes }),
  })
}

const company = { country: 'US', zone: 'Etc/UTC', state: 'active' } as const

/** Badge for the longest story that tests tell; room for USD 30,000. */
function supplierChanges(now: Instant): readonly Change[] {
  const kinds = ['registration', 'bank-account', 'beneficial-owners', 'sanctions', 'on-site-audit'] as const
  const dates = { checkedAt: '2026-01-01T00:00:00.000Z', expiresAt: '2030-01-01T00:00:00.000Z' }
  const checked = { companyId: 'cmp_s', scope: '', checker: 'x', result: 'passed', ...dates } as const
  return [
    put(companyType, { ...company, companyId: 'cmp_s', name: 'Sam & Co', kinds: ['supplier'] }),
    ...kinds.map((kind) => append(checkType, { ...checked, checkId: `chk_${kind}`, kind })),
    put(assuranceLimitType, { companyId: 'cmp_s', limit: 3_000_000n, computedAt: now }),
    ...limitChanges('cmp_s', 3_000_000n),
  ]
}

/** Own money that stands for whatever tests expose, and pays what they advance. */
export function ownMoney(now: Instant): readonly Change[] {
  const part = { currency: 'USD', free: 0n, bears: 0n, usd: 1n, per: 1n }
  const paid = moveFund(noFund, part, { step: 'pay-in', amount: 10n ** 12n }, plenty, 5)
  if (isRefusal(paid)) throw new Error('no fund')
  const context = { at: now, newId: () => 'trf_fund' }
  return [
    ...fundChanges(paid.fund),
    ...book([paid.movement], { root: fundRoot, cause: 'test', happenedAt: now }, context),
  ]
}

const plenty = { debts: 0n, missing: 0n, exposedInAll: 0n }

function nextDue(deadlines: ReadonlyMap<string, DeadlineRow>, to: Instant): DeadlineRow | undefined {
  const due = [...deadlines.values()].filter((row) => row.at <= to)
  return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.name < b.name ? -1 : 1))[0]
}

function answeringOf({ root, name, subject, at }: DeadlineRow) {
  const fact = name === 'payment.final' ? 'final' : 'expired'
  const settle = repaysDraw(subject) ? settleRepayment : settlePayment
  if (name === 'payment.final' || name === 'payment.expire')
    return { useCase: settle, input: { orderId: root, paymentId: subject, fact: { fact, happenedAt: at } } }
  if (name === 'refund.route' && root.startsWith('crl_'))
    return { useCase: routeRepaymentRefund, input: { lineId: root } }
  if (name === 'cancellation.answer')
    return { useCase: answerCancellation, input: { orderId: root, offerId: subject, answer: 'lapse' } }
  if (name === 'amendment.answer')
    return { useCase: answerAmendment, input: { orderId: root, amendmentId: subject, answer: 'lapse' } }
  if (name === onTimeDeadline) return { useCase: giveVoucher, input: { orderId: root } }
  if (name === drawLook || name === drawReminder || name === drawPromise)
    return { useCase: passDrawTime, input: { lineId: root, drawId: subject, isReminder: name === drawReminder } }
  if (name === drawSilence)
    return { useCase: settleDraw, input: { orderId: root, drawId: subject, news: { state: 'silent' } } }
  if (name === drawDates) return { useCase: followDraw, input: { orderId: root } }
  if (name === voucherEnds) return { useCase: expireVoucher, input: { buyerId: root, voucherId: subject } }
  if (name === 'chargeback.ask') return { useCase: askChargeback, input: { orderId: root, chargebackId: subject } }
  if (name === selfBillingSilence)
    return {
      useCase: answerSelfBilled,
      input: { orderId: root, documentId: subject, answer: 'accepted', supplierId: '' },
    }
  return { useCase: passTime, input: { orderId: root, deadline: name as OrderDeadline, subject } }
}

function balancesOf(rows: MemoryTables['counters']): Record<string, number> {
  const found = [...rows].flatMap(([id, { value }]) => {
    const code = /(?:assets|liabilities|income|expenses|equity):.*(?=:USD)/.exec(id)?.[0]
    return code && value !== 0n ? [[code, Number(value)] as const] : []
  })
  return Object.fromEntries(found)
}

function entryIn(text: string): { readonly topic: string; readonly body: { readonly [name: string]: Json } } {
  return JSON.parse(text) as ReturnType<typeof entryIn>
}
