import assert from 'node:assert/strict'
import type { LedgerAccount } from '../ledger/account.rules.ts'
import { balanceKey, floorOf, normalSide } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import type { Freeze } from './freeze.rules.ts'
import type { Hold, ProtectedOrder } from './hold.rules.ts'
import { freeOf } from './hold.rules.ts'
import type { LineProgress, PlanStep } from './plan.rules.ts'
import type { ReleaseFacts } from './release.rules.ts'
import type { Remedied } from './remedy.rules.ts'

/** What the tests of this module start from. */
export const order: ProtectedOrder = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }

export const holdOf = (lineNo: number, numbers: Partial<Hold> = {}): Hold => ({
  orderId: 'ord_1',
  lineNo,
  currency: 'USD',
  value: 0n,
  paid: 0n,
  waived: 0n,
  released: 0n,
  refunded: 0n,
  chargedBack: 0n,
  frozen: 0n,
  uncovered: 0n,
  ...numbers,
})

export const freezeOf = (caseId: string, lineNo: number, amount: bigint): Freeze => ({
  orderId: 'ord_1',
  caseId,
  lineNo,
  amount,
  asked: 0n,
})

export const remedied = (holds: readonly Hold[], freezes: readonly Freeze[] = []): Remedied => ({
  holds,
  freezes,
  remedies: holds
    .filter((hold) => hold.refunded > 0n)
    .map(({ orderId, lineNo, refunded }) => ({ orderId, lineNo, refunded, awarded: 0n, lost: 0n, chargedBack: 0n })),
})

/** A line of 100 pieces; steps name how many have reached them. */
export const reached = (lineNo: number, steps: Partial<Record<PlanStep, number>>, ordered = 100): LineProgress => ({
  lineNo,
  ordered: BigInt(ordered),
  reached: Object.fromEntries(Object.entries(steps).map(([step, n]) => [step, BigInt(n)])),
})

/** One line of 1,000.00, paid, all received; plenty of room; 2 % up to 100.00; no tax; no debt. */
export const releaseFacts = (facts: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  order,
  holds: [holdOf(1, { value: 100_000n, paid: 100_000n })],
  releases: [],
  progress: [reached(1, { received: 100 })],
  plan: [{ step: 'received', shareBps: 10_000 }],
  fee: { bps: 200, cap: 10_000n, jurisdiction: 'us', taxBps: 0 },
  notFinal: 0n,
  exposure: { orderId: 'ord_1', supplierId: 'cmp_s', amount: 0n },
  room: 10_000_000n,
  rate: { usd: 1n, per: 1n },
  recovery: 0n,
  ...facts,
})

/** Small books that movements are really posted to; floors are held. */
export class Books {
  readonly balances = new Map<string, bigint>()

  post(movements: readonly Movement[]): void {
    for (const moved of movements) {
      post({ ...moved, id: 'trf_1', root: 'ord_1', cause: 'test:1', happenedAt: '', recordedAt: '' })
      for (const { account, currency, amount } of moved.legs) {
        const key = balanceKey(account, currency)
        this.balances.set(
          key,
          (this.balances.get(key) ?? 0n) + (normalSide(account.code) === 'debit' ? amount : -amount),
        )
      }
      for (const { account, currency } of moved.legs) {
        assert.ok(floorOf(account.code) === null || this.of(account, currency) >= 0n, `${moved.kind}: ${account.code}`)
      }
    }
  }

  of(account: LedgerAccount, currency = 'USD'): bigint {
    return this.balances.get(balanceKey(account, currency)) ?? 0n
  }
}

/** What a movement does, as text: `escrow-released: escrow:ord_1 +100, payable:cmp_s -98, …`. */
export function told(moved: Movement): string {
  const legs = moved.legs.map(({ account, amount }) => `${account.code.replace(/^[a-z]+:/, '')} ${amount}`)
  return `${moved.kind}: ${legs.join(', ')}`
}

/** Each number of every hold ≥ 0, and the line's freezes are what is frozen. */
export function assertIdentity(holds: readonly Hold[], freezes: readonly Freeze[]): void {
  for (const hold of holds) {
    const { paid, released, refunded, chargedBack, frozen, uncovered } = hold
    const free = freeOf(hold)
    for (const amount of [paid, released, refunded, chargedBack, frozen, uncovered, free]) assert.ok(amount >= 0n)
    assert.equal(paid, released + refunded + chargedBack + frozen + free)
    assert.ok(uncovered <= released)
    const rows = freezes.filter((row) => row.lineNo === hold.lineNo)
    assert.equal(
      rows.reduce((sum, row) => sum + row.amount, 0n),
      frozen,
    )
  }
}
