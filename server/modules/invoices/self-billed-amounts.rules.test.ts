import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { units } from '../../kernel/quantity.ts'
import {
  type Basis,
  grossOf,
  isNothing,
  type LineQuantity,
  less,
  netOf,
  nothing,
  partsFor,
  plus,
  turned,
} from './self-billed-amounts.rules.ts'

const line = (lineNo: number, quantity: number, amount: bigint) => ({
  ...{ lineNo, name: `Line ${lineNo}`, unit: 'C62', unitPrice: '1' },
  ...{ quantity: units(quantity), amount },
})

const basis: Basis = {
  lines: [line(1, 3, 100_00n), line(2, 10, 0n), line(3, 7, 33n)],
  ...{ freight: 10_00n, charges: 1n, allowances: 5_00n, reduction: 0n, tax: 21_07n },
}

test('by quantity and value, each rounded once', () => {
  const parts = partsFor(basis, [{ lineNo: 1, quantity: units(1) }])
  assert.deepEqual(
    parts.lines.map(({ amount }) => amount),
    [33_33n, 0n, 0n],
  )
  // 3333 of 10033 of the goods.
  assert.deepEqual([parts.freight, parts.charges, parts.allowances, parts.tax], [3_32n, 0n, 1_66n, 7_00n])
})

test('the whole order is itself', () => {
  const whole = partsFor(basis, basis.lines)
  assert.deepEqual(whole, basis)
  assert.equal(netOf(whole), 100_00n + 33n + 10_00n + 1n - 5_00n)
})

test('goods that cost nothing: what belongs to the order comes with the last of them', () => {
  const free: Basis = { ...basis, lines: [line(1, 4, 0n)] }
  assert.equal(grossOf(partsFor(free, [{ lineNo: 1, quantity: units(3) }])), 0n)
  assert.equal(partsFor(free, [{ lineNo: 1, quantity: units(4) }]).freight, 10_00n)
})

const amount = fc.bigInt(0n, 10n ** 12n)
const anyBasis = fc
  .record({
    lines: fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), amount), { minLength: 1, maxLength: 5 }),
    shared: fc.record({ freight: amount, charges: amount, allowances: amount, reduction: amount, tax: amount }),
  })
  .map(({ lines, shared }): Basis => ({ lines: lines.map(([q, a], i) => line(i + 1, q, a)), ...shared }))

/** An order shipped whole, in lots of any size and order. */
const shipped = anyBasis.chain((of) => {
  const pieces = of.lines.flatMap(({ lineNo, quantity }) =>
    Array.from({ length: Number(quantity / units(1)) }, () => ({ lineNo, quantity: units(1) })),
  )
  return fc
    .tuple(fc.shuffledSubarray(pieces, { minLength: pieces.length }), fc.array(fc.integer({ min: 1, max: 9 })))
    .map(([all, sizes]) => ({ of, lots: cut(all, sizes) }))
})

function cut(all: readonly LineQuantity[], sizes: readonly number[]): readonly (readonly LineQuantity[])[] {
  const lots: (readonly LineQuantity[])[] = []
  let from = 0
  for (const size of sizes) {
    if (from >= all.length) break
    lots.push(all.slice(from, from + size))
    from += size
  }
  return from < all.length ? [...lots, all.slice(from)] : lots
}

test('whatever the lots, their documents add up to the order to the minor unit', () =>
  fc.assert(
    fc.property(shipped, ({ of, lots }) => {
      let taken = nothing
      lots.forEach((_, i) => {
        const step = less(partsFor(of, lots.slice(0, i + 1).flat()), taken)
        for (const { amount: part } of step.lines) assert.ok(part >= 0n)
        for (const name of ['freight', 'charges', 'allowances', 'tax'] as const) assert.ok(step[name] >= 0n, name)
        taken = plus(taken, step)
      })
      assert.ok(isNothing(less(of, taken)))
      assert.equal(grossOf(taken), grossOf(of))
    }),
  ))

test('an invoice and what takes it back are nothing together', () =>
  fc.assert(
    fc.property(anyBasis, (of) => {
      assert.ok(isNothing(plus(of, turned(of))))
      assert.equal(grossOf(turned(of)), -grossOf(of))
    }),
  ))

test('a price that moved changes what was invoiced by its share, and nothing else', () => {
  const two = [{ lineNo: 1, quantity: units(2) }]
  const before = partsFor(basis, two)
  const reduced = less(partsFor({ ...basis, reduction: 3_00n }, two), before)
  assert.deepEqual([reduced.lines, reduced.freight, reduced.tax, reduced.reduction], [[], 0n, 0n, 1_99n])
  assert.equal(grossOf(reduced), -1_99n)
})
