import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Prefixes } from '../../../tests/ubl/order-writer.ts'
import {
  adjustmentXml,
  draftOf,
  head,
  lineXml,
  moneyXml,
  orderXml,
  parties,
  totalXml,
  usual,
} from '../../../tests/ubl/order-writer.ts'
import { exponentOf } from '../../kernel/currency.ts'
import { divide, parseDecimal, toUnits } from '../../kernel/decimal.ts'
import { sharesOf, termsAmountsOf } from './ubl-totals.rules.ts'

/** Written as a document: minor units as a decimal number of the currency. */
function written(units: bigint, exponent: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(exponent + 1, '0')
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF', 'HUF')
const units = (most: bigint) => fc.bigInt({ min: 0n, max: most })

const lines = fc.array(
  fc.record({
    /** Thousandths. */
    quantity: fc.bigInt({ min: 1n, max: 10n ** 8n }),
    net: units(10n ** 9n),
    unit: fc.constantFrom('EA', 'KGM', 'C62', 'MTR', 'XBX', '4G'),
  }),
  { minLength: 1, maxLength: 12 },
)

const orders = fc.record({
  currency,
  lines,
  tax: units(10n ** 8n),
  charge: units(10n ** 6n),
  allowance: units(10n ** 6n),
  prepaid: units(10n ** 5n),
  rounding: fc.bigInt({ min: -9n, max: 9n }),
  /** What the total has beyond its parts. */
  off: fc.bigInt({ min: -50n, max: 50n }),
  totalled: fc.boolean(),
})
type Order = typeof orders extends fc.Arbitrary<infer T> ? T : never

function payableOf(order: Order): bigint {
  const sum = order.lines.reduce((all, line) => all + line.net, 0n) + order.tax + order.charge - order.allowance
  return order.totalled ? sum - order.prepaid + order.rounding + order.off : sum
}

function bodyOf(order: Order): string {
  const exponent = exponentOf(order.currency)
  const amount = (name: string, value: bigint): string => moneyXml(name, written(value, exponent), order.currency)
  const adjustment = (charge: boolean, value: bigint): string => adjustmentXml(charge, amount('Amount', value))
  const total = totalXml(
    amount('PrepaidAmount', order.prepaid) +
      amount('PayableRoundingAmount', order.rounding) +
      amount('PayableAmount', payableOf(order)),
  )
  const body = order.lines.map((line, i) =>
    lineXml(
      {
        quantity: written(line.quantity, 3),
        unit: line.unit,
        net: written(line.net, exponent),
        currency: order.currency,
      },
      `L${i + 1}`,
    ),
  )
  return [
    head,
    `<cbc:DocumentCurrencyCode>${order.currency}</cbc:DocumentCurrencyCode>`,
    parties,
    adjustment(true, order.charge),
    adjustment(false, order.allowance),
    `<cac:TaxTotal>${amount('TaxAmount', order.tax)}</cac:TaxTotal>`,
    order.totalled ? total : '',
    ...body,
  ].join('')
}

const prefix = fc.stringMatching(/^[a-wyzA-WYZ_][a-zA-Z0-9_.-]{0,6}$/)
const prefixes: fc.Arbitrary<Prefixes> = fc
  .uniqueArray(fc.oneof(prefix, fc.constant('')), { minLength: 3, maxLength: 3 })
  .map(([order = '', aggregates = 'a', basics = 'b']) => ({ order, aggregates, basics }))

describe('random orders', () => {
  it('come back as they were written, in any prefixes', () => {
    fc.assert(
      fc.property(orders, prefixes, (order, style) => {
        fc.pre(payableOf(order) > 0n)
        const draft = draftOf(orderXml(bodyOf(order), style))
        assert.deepEqual(draft, draftOf(orderXml(bodyOf(order), usual)))
        assert.equal(draft.currency, order.currency)
        assert.equal(draft.totals.payable, payableOf(order))
        assert.deepEqual(
          draft.lines.map((line) => [line.id, line.quantityMillionths, line.unit, line.net]),
          order.lines.map((line, i) => [`L${i + 1}`, line.quantity * 1000n, line.unit, line.net]),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('are spread to the last minor unit, and fit the terms', () => {
    fc.assert(
      fc.property(orders, (order) => {
        fc.pre(payableOf(order) > 0n)
        const { lines: read, totals } = draftOf(orderXml(bodyOf(order)))
        const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n)
        assert.equal(sum(read.map((line) => line.amount)), totals.payable)
        assert.ok(read.every((line) => line.amount >= 0n))
        const terms = termsAmountsOf(totals)
        assert.ok(Object.values(terms).every((each) => each >= 0n))
        const nets = sum(read.map((line) => line.net))
        assert.equal(nets + terms.freight + terms.tax + terms.charges - terms.allowances, totals.payable)
      }),
      { numRuns: 200 },
    )
  })

  it('share by value: off by less than one minor unit', () => {
    const nets = fc.array(units(10n ** 12n), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(units(10n ** 12n), nets, (payable, values) => {
        const all = values.reduce((sum, each) => sum + each, 0n)
        const shares = sharesOf(payable, values)
        assert.equal(
          shares.reduce((sum, each) => sum + each, 0n),
          payable,
        )
        fc.pre(all > 0n)
        for (const [i, value] of values.entries()) {
          const off = (shares[i] ?? 0n) * all - payable * value
          assert.ok(off < all && off > -all)
        }
      }),
    )
  })

  it('compute an amount that is missing as quantity × price ÷ base', () => {
    const thousandths = fc.bigInt({ min: 1n, max: 10n ** 7n })
    fc.assert(
      fc.property(thousandths, thousandths, thousandths, currency, (quantity, price, per, code) => {
        const exponent = exponentOf(code)
        const base = `<cbc:BaseQuantity>${written(per, 3)}</cbc:BaseQuantity>`
        const line = { quantity: written(quantity, 3), price: written(price, 3), base, currency: code }
        const expected = divide({ digits: quantity * price, scale: 6 }, { digits: per, scale: 3 }, exponent).units
        fc.pre(expected > 0n)
        const draft = draftOf(orderXml(head + parties + lineXml(line)))
        assert.equal(draft.totals.payable, expected)
        const unit = parseDecimal(draft.lines[0]?.unitPrice ?? '')
        assert.equal(
          unit && toUnits(unit, 12).units,
          divide({ digits: price, scale: 3 }, { digits: per, scale: 3 }, 12).units,
        )
      }),
    )
  })
})
