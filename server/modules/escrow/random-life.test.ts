import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { award, guaranteeCap, refundDue } from './award.rules.ts'
import {
  loseChargebackToOperator,
  loseChargebackToSupplier,
  openChargeback,
  reversePayment,
  winChargeback,
} from './chargeback.rules.ts'
import { freeze, unfreeze } from './freeze.rules.ts'
import { freeOf, spread, topUp } from './hold.rules.ts'
import type { PlanStep, ReleasePlan } from './plan.rules.ts'
import { planSteps, reservedAtAgreement } from './plan.rules.ts'
import type { Release, ReleaseFacts } from './release.rules.ts'
import { releaseDue, releaseEarly } from './release.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { budgetOf } from './remedy.rules.ts'
import { toUsd } from './room.rules.ts'
import { assertIdentity, Books, order, reached } from './sample.test.ts'

const plans: readonly ReleasePlan[] = [
  [{ step: 'received', shareBps: 10_000 }],
  [{ step: 'window-over', shareBps: 10_000 }],
  [
    { step: 'initial-paid', shareBps: 3_000 },
    { step: 'shipped', shareBps: 3_333 },
    { step: 'received', shareBps: 3_667 },
  ],
]
const card = accounts.provider('card')
const bankCharge = 10n ** 18n
const payable = accounts.payable(order.supplierId)
const refundable = accounts.refundable(order.orderId)
const recovery = accounts.recovery(order.supplierId)

/** The tiny model: what went in and out of the order's hold, seen from outside, and how far each line has come. */
class Life {
  state: Remedied
  releases: Release[] = []
  exposure: ReleaseFacts['exposure']
  readonly books = new Books()
  readonly open = new Map<string, bigint>()
  readonly seen = new Map<string, number>()
  readonly progress: Map<number, Partial<Record<PlanStep, number>>>
  readonly plan: ReleasePlan
  readonly limit: bigint
  readonly rate: ReleaseFacts['rate']
  hold = 0n
  n = 0

  constructor(weights: readonly bigint[], plan: ReleasePlan, limit: bigint, rate: ReleaseFacts['rate']) {
    const lines = weights.map((value, i) => ({ lineNo: i + 1, value }))
    const holds = spread(order, weights.reduce((a, b) => a + b, 0n) + 777n, lines)
    this.state = { holds, freezes: [], remedies: [] }
    this.plan = plan
    this.rate = rate
    const needed = toUsd(reservedAtAgreement(holds, plan), rate)
    this.limit = limit > needed ? limit : needed
    this.exposure = { orderId: order.orderId, supplierId: order.supplierId, amount: needed }
    this.progress = new Map(lines.map(({ lineNo }) => [lineNo, {}]))
  }

  facts(notFinal = 0n): ReleaseFacts {
    return {
      order,
      holds: this.state.holds,
      releases: this.releases,
      progress: [...this.progress].map(([lineNo, steps]) => reached(lineNo, steps)),
      plan: this.plan,
      fee: { bps: 200, cap: 4_000n, jurisdiction: 'us', taxBps: 1_900 },
      notFinal,
      exposure: this.exposure,
      room: this.limit - this.exposure.amount,
      rate: this.rate,
      recovery: this.books.of(recovery),
    }
  }

  /** Takes the new state over and posts; the model follows the escrow account alone. */
  take(what: string, next: Remedied, movements: readonly Movement[]): void {
    for (const moved of movements) {
      for (const { account, amount } of moved.legs) if (account.code.includes(':escrow:')) this.hold -= amount
    }
    this.books.post(movements)
    this.state = { holds: next.holds, freezes: next.freezes, remedies: next.remedies }
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
    this.check(what)
  }

  check(what: string): void {
    const { holds, freezes } = this.state
    assertIdentity(holds, freezes)
    const inHold = holds.reduce((sum, hold) => sum + freeOf(hold) + hold.frozen, 0n)
    assert.equal(this.hold, inHold, what)
    assert.equal(this.books.of(accounts.escrow(order.orderId)), inHold, what)
    for (const hold of holds) {
      const rows = this.releases.filter((row) => row.lineNo === hold.lineNo)
      assert.equal(
        rows.reduce((sum, row) => sum + row.amount, 0n),
        hold.released,
        what,
      )
    }
    const fees = this.releases.reduce((sum, row) => sum + row.fee, 0n)
    assert.equal(this.books.of(accounts.fees('transaction')), fees)
    assert.ok(fees <= 4_000n && this.exposure.amount <= this.limit && this.exposure.amount >= 0n)
  }
}

interface Step {
  readonly do: (typeof steps)[number]
  readonly line: number
  readonly amount: bigint
  readonly step: PlanStep
  readonly quantity: number
}

const steps = [
  ...['pay', 'advance', 'advance', 'release', 'release', 'early', 'freeze', 'unfreeze', 'refund', 'award'],
  ...['reverse', 'open', 'win', 'lose', 'lose-operator', 'pay-out'],
] as const

const perform: Readonly<Record<string, (life: Life, step: Step) => void>> = {
  pay: (life, { amount }) => {
    const { holds, held, excess } = topUp(life.state.holds, amount)
    if (amount === 0n) return
    const credit = [
      [accounts.escrow(order.orderId), held],
      [refundable, excess],
    ] as const
    life.take('pay', { ...life.state, holds }, [movement('order-funded', 'USD', [[card, amount]], credit)])
  },
  advance: (life, { line, step, quantity }) => {
    const steps = life.progress.get(line) ?? {}
    life.progress.set(line, { ...steps, [step]: Math.min(100, (steps[step] ?? 0) + quantity) })
  },
  release: (life, { step, amount, quantity }) => {
    const notFinal = quantity > 70 ? amount : 0n
    const frozen = life.state.freezes
    const free = life.state.holds.reduce((sum, hold) => sum + freeOf(hold), 0n)
    const { releases, movements, exposure, holds } = releaseDue(life.facts(notFinal), {
      step,
      lot: `lot_${quantity % 7}`,
    })
    for (const row of releases) {
      const same = life.releases.filter((old) => old.step === step && old.lot === row.lot && old.lineNo === row.lineNo)
      assert.equal(same.length, 0, 'one release per step, line and lot')
    }
    const out = releases.reduce((sum, row) => sum + row.amount, 0n)
    assert.ok(out === 0n || out <= free - notFinal, 'only final money')
    life.releases = [...life.releases, ...releases]
    life.exposure = exposure
    life.take(out > 0n ? 'release' : 'nothing-due', { ...life.state, holds }, movements)
    assert.equal(life.state.freezes, frozen)
  },
  early: (life, { line, amount }) => {
    const early = { lot: `early_${life.n}`, parts: [{ lineNo: line, amount: amount + 1n }], barred: amount / 3n }
    const out = releaseEarly(life.facts(), early)
    if (isRefusal(out)) return
    life.releases = [...life.releases, ...out.releases]
    life.exposure = out.exposure
    life.take(out.uncovered > 0n ? 'early-uncovered' : 'early', { ...life.state, holds: out.holds }, out.movements)
  },
  freeze: (life, { line, amount, quantity }) => {
    const { holds, freezes } = freeze(life.state, `clm_${quantity % 3}`, [{ lineNo: line, amount }])
    life.take('freeze', { ...life.state, holds, freezes }, [])
  },
  unfreeze: (life, { quantity }) => {
    const caseId = `clm_${quantity % 3}`
    life.take('unfreeze', { ...life.state, ...unfreeze(life.state, caseId) }, [])
    assert.ok(life.state.freezes.every((row) => row.caseId !== caseId || row.amount === 0n))
  },
  refund: (life, { line, amount }) => {
    const budget = budgetOf(life.state, line)
    const out = refundDue(order, life.state, [{ lineNo: line, amount: amount + 1n }])
    if (isRefusal(out)) return
    assert.ok(amount < budget, 'our hand gives at most what was paid')
    life.take('refund', out, out.movements)
  },
  award: (life, { line, amount, quantity }) => {
    const budget = budgetOf(life.state, line)
    const guarantee = quantity > 50 ? guaranteeCap(life.exposure, life.rate, [], amount) : 0n
    const purses = { payable: life.books.of(payable), guarantee }
    const others = life.state.freezes.filter((row) => row.caseId !== 'clm_1')
    const parts = [{ lineNo: line, amount: amount + 1n }]
    const out = award(order, life.state, 'clm_1', parts, purses)
    if (isRefusal(out)) return
    assert.ok(amount < budget, 'our hand gives at most what was paid')
    const given = out.movements.reduce((all, moved) => all + (moved.legs[0]?.amount ?? 0n), 0n)
    const owed = out.owed.reduce((all, part) => all + part.amount, 0n)
    assert.equal(given + owed, amount + 1n)
    life.take(out.advanced > 0n ? 'award-guarantee' : owed > 0n ? 'award-owed' : 'award', out, out.movements)
    assert.deepEqual(
      life.state.freezes.filter((row) => row.caseId !== 'clm_1'),
      others,
    )
  },
  reverse: (life, { amount }) => {
    if (amount === 0n) return
    const out = reversePayment(order, life.state, { amount, from: card, refundable: life.books.of(refundable) })
    life.take('reverse', out, [out.movement])
  },
  open: (life, { amount }) => {
    if (amount === 0n) return
    const id = `chk_${life.n}`
    const { holds, freezes, movement } = openChargeback(order, life.state, { id, amount, provider: card })
    life.open.set(id, amount)
    life.take('open', { ...life.state, holds, freezes }, [movement])
  },
  win: (life) => endChargeback(life, 'win'),
  lose: (life, { amount }) => endChargeback(life, 'lose', amount),
  'lose-operator': (life) => endChargeback(life, 'lose-operator'),
  'pay-out': (life) => {
    const amount = life.books.of(payable)
    if (amount === 0n) return
    const payout = accounts.payout(order.supplierId, `pyt_${life.n}`)
    life.take('pay-out', life.state, [movement('payout-reserved', 'USD', [[payable, amount]], [[payout, amount]])])
  },
}

function endChargeback(life: Life, how: 'win' | 'lose' | 'lose-operator', notGivenBack = bankCharge): void {
  const [id, amount] = [...life.open][0] ?? []
  if (id === undefined || amount === undefined) return
  life.open.delete(id)
  const taken = { id, amount, provider: card }
  const purses = { refundable: life.books.of(refundable), notGivenBack, payable: life.books.of(payable) }
  const out =
    how === 'win'
      ? { ...life.state, ...winChargeback(order, life.state, taken) }
      : how === 'lose'
        ? loseChargebackToSupplier(order, life.state, taken, purses)
        : loseChargebackToOperator(order, life.state, taken)
  life.take(how, out, [out.movement])
  assert.ok(life.state.freezes.every((row) => row.caseId !== id || row.amount === 0n))
  assert.equal(life.books.of(accounts.chargeback(id)), 0n)
}

const anyStep = fc.record({
  do: fc.constantFrom(...steps),
  line: fc.integer({ min: 1, max: 3 }),
  amount: fc.oneof(fc.bigInt(0n, 400n), fc.bigInt(0n, 200_000n)),
  step: fc.constantFrom(...planSteps),
  quantity: fc.integer({ min: 1, max: 100 }),
})

test('random lives: the identity of each line and the escrow account hold after every step', () => {
  const weights = fc.array(fc.bigInt(0n, 90_000n), { minLength: 3, maxLength: 3 })
  const rate = fc.constantFrom({ usd: 1n, per: 1n }, { usd: 108n, per: 100n }, { usd: 10n, per: 1_513n })
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(
      weights,
      fc.constantFrom(...plans),
      fc.bigInt(0n, 200_000n),
      rate,
      fc.array(anyStep, { minLength: 30, maxLength: 80, size: 'max' }),
      (lines, plan, limit, pinned, story) => {
        const life = new Life(lines, plan, limit, pinned)
        for (const step of story) {
          life.n += 1
          perform[step.do]?.(life, step)
        }
        for (const [what, times] of life.seen) seen.set(what, (seen.get(what) ?? 0) + times)
      },
    ),
    { numRuns: 1_500 },
  )
  const must = ['pay', 'release', 'early', 'early-uncovered', 'freeze', 'unfreeze', 'refund', 'award', 'award-owed']
  const facts = ['award-guarantee', 'reverse', 'open', 'win', 'lose', 'lose-operator', 'pay-out']
  for (const what of [...must, ...facts]) assert.ok((seen.get(what) ?? 0) > 3, `${what} happens: ${seen.get(what)}`)
})
