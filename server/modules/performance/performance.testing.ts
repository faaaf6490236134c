import { staff, testHouse } from '../../../tests/house.ts'
import { addDuration } from '../../kernel/instant.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import { put, useCase } from '../../kernel/use-case.ts'
import type { Store } from '../../platform/store.ts'
import { assuranceLimitTable } from '../escrow/index.ts'
import { verificationKinds } from '../parties/check.rules.ts'
import { partiesTables, recordCheck, registerCompany } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { noAnswers } from './answer.rules.ts'
import { computeLimit } from './compute-limit.ts'
import { countResult } from './count-result.ts'
import { type OrderResult, orderResultType, uncleanFor } from './order-result.rules.ts'
import { performanceTables } from './performance.store.ts'
import { performancePolicy } from './performance-policy.rules.ts'
import { performanceRoot, windowFrom } from './profile.rules.ts'
import { rollWindow } from './roll-window.ts'
import { marksOf } from './trait.rules.ts'

export const machine: Actor = { kind: 'reaction', roles: [] }
export const [ann, bob] = [staff('usr_ann'), staff('usr_bob')]
export const supplierId: RootId = 'cmp_s'
export const performanceId = performanceRoot(supplierId)
export const policy = performancePolicy.defaults

/** A clean order of USD 1,000 by a buyer who shares nothing with anybody. */
export function resultOfOrder(
  orderId: RootId,
  buyerId: RootId,
  day: string,
  more: Partial<OrderResult> = {},
): OrderResult {
  return {
    ...{ orderId, supplierId, buyerId, n: 1, ended: 'completed', endedAt: `${day}T12:00:00.000Z`, day, reason: '' },
    ...{ usd: 100_000n, shipping: 'in-time', isProven: true, claims: 0, faults: 0, decidedAgainst: 0, lost: 0 },
    ...{ chargebacks: 0, isVerified: true, related: [], marks: marksOfBuyer(buyerId), answers: noAnswers },
    ...more,
  }
}

/** What a buyer is known by: itself, and what it shares with others. */
export function marksOfBuyer(buyerId: RootId, shared: readonly string[] = []): readonly string[] {
  return marksOf(performanceId, [
    { kind: 'company', value: buyerId },
    ...shared.map((value) => ({ kind: 'card', value }) as const),
  ])
}

export const figuresTables = [...performanceTables, assuranceLimitTable, ...partiesTables, ...policyTables]

/** Figures on the executor: results are written as they would be, and counted by the news of them. */
export function figuresHouse(store?: Store) {
  const house = testHouse(figuresTables, store)
  return {
    ...house,
    async count(result: OrderResult) {
      const { orderId, n, day, marks } = result
      await house.run(writing(result), null, machine)
      return house.run(countResult, { supplierId, orderId, n, day, marks }, machine)
    },
    /** The result stands there, and the news of it has not come yet. */
    write: (result: OrderResult) => house.run(writing(result), null, machine),
    roll: () => house.run(rollWindow, { supplierId }, { kind: 'clock', roles: [] }),
    limit: () => house.run(computeLimit, { companyId: supplierId }, machine),
    later(term: string) {
      house.clock.now = addDuration(house.clock.now, term)
    },
  }
}

/** The supplier is a company whose checks and audit are valid to the end of 2026. */
export async function audit(house: ReturnType<typeof figuresHouse>) {
  const kinds = ['supplier' as const]
  await house.run(
    registerCompany,
    { companyId: supplierId, name: 'Sam', country: 'CN', kinds, zone: 'UTC', members: [] },
    ann,
  )
  for (const kind of verificationKinds) {
    const said = { kind, scope: 'all', checker: 'us', result: 'passed' as const, checkedAt: house.clock.now }
    await house.run(recordCheck, { companyId: supplierId, ...said, expiresAt: '2026-12-31T00:00:00.000Z' }, ann)
  }
}

function writing(result: OrderResult) {
  return useCase({
    name: 'test.write-result',
    action: 'test',
    root: (_: null) => result.orderId,
    reads: () => ({}),
    sides: () => [{ as: 'staff', company: 'cmp_operator' }],
    decide: () => ({ answer: null as null, changes: [put(orderResultType, result)] }),
  })
}

/**
 * What the same results come to by looking at all of them: no sums, no days, no groups that are kept. `linking`: the
 * orders whose buyers' marks were taken down, because they were clean once.
 */
export function fromAll(results: readonly OrderResult[], linking: ReadonlySet<RootId>, at: Instant) {
  const isClean = (result: OrderResult) => uncleanFor(result) === undefined
  const groups = connected(results.filter(({ orderId }) => linking.has(orderId))).map((group) => group.filter(isClean))
  const from = windowFrom(at, policy)
  const volumes = groups.map((group) => sum(group.filter(({ day }) => day >= from)))
  const usd = volumes.reduce((all, each) => all + each, 0n)
  const most = (usd * BigInt(policy.buyerShareBps)) / 10_000n
  return {
    usd,
    counted: volumes.reduce((all, each) => all + (each > most ? most : each), 0n),
    cleanOrders: results.filter(isClean).length,
    cleanBuyers: groups.filter((group) => group.length > 0).length,
    returningBuyers: groups.filter((group) => group.length > 1).length,
    orders: results.filter(({ day, related }) => day >= from && related.length === 0).length,
  }
}

function sum(results: readonly OrderResult[]): bigint {
  return results.reduce((all, { usd }) => all + usd, 0n)
}

/** Orders whose buyers are one: they share a mark, or share one with somebody who does. */
function connected(results: readonly OrderResult[]): readonly (readonly OrderResult[])[] {
  const groups: OrderResult[][] = []
  for (const result of results) {
    const marks = new Set(result.marks)
    const met = groups.filter((group) => group.some((other) => other.marks.some((mark) => marks.has(mark))))
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push([...met.flat(), result])
  }
  return groups
}
