import { sha256Hex } from '../../kernel/canonical.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Change, RootId } from '../../kernel/use-case.ts'
import { all, due, entry, hint, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { executionDate } from './bank-day.rules.ts'
import { creditTransferFile } from './credit-transfer.rules.ts'
import { isThirdPerson, orderTaken } from './new-order.rules.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import { BATCH_MOST, type PaymentBatch, paymentBatchType } from './payment-batch.rules.ts'
import { type PaymentOrder, paymentOrderType } from './payment-order.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'

export interface BuildBatch {
  /** The paying account's name. */
  readonly bank: string
  /** Roots of the payment orders that wait, as the caller has seen them; what does not wait any more is left out. */
  readonly orders: readonly RootId[]
  /** `2026-12-01`; absent: the next bank day. */
  readonly executionDate?: string
}

/**
 * Finance puts what waits for a bank account into one file. Each order is taken under its own lock: none is in two
 * batches. Those of suspended companies are left where they are, and large ones that he approved himself: their file
 * has two people besides. Refuses `not-found`, `person-needed`, `nothing-waits`, `same-person`,
 * `execution-date-invalid`, `account-not-usable`.
 */
export const buildBatch = useCase({
  name: 'payouts.build-batch',
  action: 'payment-batch.build',
  bulk: true,
  root: (_: BuildBatch) => ({ fresh: 'bat' }),
  reads: ({ bank, orders }) => ({
    payer: one(payingAccountType, operator, bank),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
    ...ordersRead(orders),
  }),
  more: ({ policies: _, ...found }) => ownersRead(ordersOf(found as Found)),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ payer, policies, ...found }, input, { at, actor }, batchId) {
    if (payer === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    if (payer.state !== 'approved') return refuse('account-not-usable')
    const { person } = actor
    const waiting = ordersOf(found as Found).filter((order) => mayGo(order, input.bank, found))
    const taken = waiting.filter((order) => isThirdPerson(order, person))
    if (taken.length === 0) return refuse(waiting.length === 0 ? 'nothing-waits' : 'same-person')
    const day = executionDate(at, payer.scheme, operatorCalendar, input.executionDate)
    if (typeof day !== 'string') return day
    const built = newBatch(batchId, taken, { bank: payer.name, scheme: payer.scheme, executionDate: day })
    const signed = { ...built, currency: payer.currency, builtBy: person, builtAt: at }
    const batch = { ...signed, fileHash: sha256Hex(creditTransferFile(signed, payer, taken)) }
    const { fileAsked } = valuesOf(payoutsPolicy, policyAt(policies, at))
    return {
      answer: receiptOf(batch),
      changes: [...startOf(batch, fileAsked), ...taken.flatMap((order) => takenBy(batch, order))],
    }
  },
})

/** The reads of many orders, each under a name of its own. */
export function ordersRead(roots: readonly RootId[]) {
  const named = roots.slice(0, BATCH_MOST).map((root) => [root, written(one(paymentOrderType, root, 'order'))] as const)
  return Object.fromEntries(named)
}

type Found = Readonly<Record<string, PaymentOrder | undefined>>

const ownerFact = (companyId: RootId) => `owner ${companyId}`

/** Who is paid: as a hint, since a suspension that comes a moment later comes too late anyway. */
function ownersRead(orders: readonly PaymentOrder[]) {
  const owners = [...new Set(orders.map(({ ownerRoot }) => ownerRoot))]
  return Object.fromEntries(owners.map((each) => [ownerFact(each), hint(one(companyType, each, 'company'))]))
}

function mayGo({ state, bank, ownerRoot }: PaymentOrder, from: string, found: object): boolean {
  const company = (found as Readonly<Record<string, Company | undefined>>)[ownerFact(ownerRoot)]
  return state === 'waiting' && bank === from && company?.state !== 'suspended'
}

/** The orders among facts that `ordersRead` asked for, in their order. */
export function ordersOf(found: Found): readonly PaymentOrder[] {
  return Object.values(found).filter((order) => order !== undefined && 'orderRoot' in order)
}

function newBatch(
  batchId: RootId,
  orders: readonly PaymentOrder[],
  of: Pick<PaymentBatch, 'bank' | 'scheme' | 'executionDate'>,
) {
  return {
    ...of,
    batchId,
    state: 'built' as const,
    orders: orders.map(({ orderRoot }) => orderRoot),
    sum: orders.reduce((sum, { amount }) => sum + amount, 0n),
    accepted: 0,
    rejected: 0,
    settled: 0,
    returned: 0,
    reports: [],
  }
}

/** `asked`: when people are asked after a file that nobody hands over, or that the bank does not answer. */
function startOf(batch: PaymentBatch, asked: string): readonly Change[] {
  const { batchId, bank, orders, fileHash, builtAt } = batch
  const said = { batch: batchId, bank, orders: orders.length, file: fileHash }
  return [
    put(paymentBatchType, batch),
    entry(batchId, 'payment-batch.built', said),
    due(batchId, 'payment-batch.ask', '', addDuration(builtAt, asked)),
  ]
}

function takenBy(batch: PaymentBatch, order: PaymentOrder): readonly Change[] {
  const { batchId } = batch
  return [
    put(paymentOrderType, { ...order, state: 'built', batchId }),
    entry(order.orderRoot, 'payment-order.built', { batch: batchId }),
    orderTaken(order.orderRoot),
  ]
}

/** What is answered about a batch. */
export function receiptOf({ batchId, state, orders, executionDate: day }: PaymentBatch) {
  return { payment_batch: batchId, state: state as string, orders: orders.length, execution_date: day }
}
