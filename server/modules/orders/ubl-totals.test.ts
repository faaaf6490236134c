import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import {
  adjustmentXml,
  codesOf,
  draftOf,
  euroOrder,
  fileBytes,
  lineXml,
  moneyXml,
  refusalOf,
  simpleLine,
  totalXml,
} from '../../../tests/ubl/order-writer.ts'
import { spread } from '../escrow/hold.rules.ts'
import type { UblTotals } from './ubl-totals.rules.ts'
import { sharesOf, termsAmountsOf } from './ubl-totals.rules.ts'

const taxXml = (amount: string, more = '', currency = 'EUR'): string =>
  `<cac:TaxTotal>${moneyXml('TaxAmount', amount, currency)}${more}</cac:TaxTotal>`

const ofEuro = (charge: boolean, amount: string, reasons = ''): string =>
  adjustmentXml(charge, moneyXml('Amount', amount), reasons)

const reason = (text: string): string => `<cbc:AllowanceChargeReason>${text}</cbc:AllowanceChargeReason>`
const payable = (amount: string): string => moneyXml('PayableAmount', amount)

const zero: UblTotals = {
  lines: 10000n,
  freight: 0n,
  charges: 0n,
  allowances: 0n,
  tax: 0n,
  rounding: 0n,
  paidElsewhere: 0n,
  difference: 0n,
  payable: 10000n,
}

interface Case {
  readonly given: string
  /** Before the one line of 100.00. */
  readonly body: string
  readonly totals: Partial<UblTotals>
  readonly warnings?: readonly string[]
}

const cases: readonly Case[] = [
  { given: 'no totals', body: '', totals: {} },
  { given: 'a tax, no totals', body: taxXml('19.00'), totals: { tax: 1900n, payable: 11900n } },
  { given: 'two taxes', body: taxXml('19.00') + taxXml('1.00'), totals: { tax: 2000n, payable: 12000n } },
  {
    given: 'a tax that the prices contain',
    body: taxXml('19.00', '<cbc:TaxIncludedIndicator>true</cbc:TaxIncludedIndicator>'),
    totals: {},
    warnings: ['tax-included'],
  },
  {
    given: 'the tax only as inclusive less exclusive',
    body: totalXml(moneyXml('TaxExclusiveAmount', '100') + moneyXml('TaxInclusiveAmount', '107') + payable('107')),
    totals: { tax: 700n, payable: 10700n },
  },
  {
    given: 'charge, allowance and freight',
    body: ofEuro(true, '5.00', reason('Sea freight')) + ofEuro(true, '3.00', reason('Packing')) + ofEuro(false, '8.00'),
    totals: { freight: 500n, charges: 300n, allowances: 800n },
  },
  {
    given: 'freight by code',
    body: ofEuro(true, '5', '<cbc:AllowanceChargeReasonCode>FC</cbc:AllowanceChargeReasonCode>'),
    totals: { freight: 500n, payable: 10500n },
  },
  {
    given: 'charges and allowances as totals only',
    body: totalXml(moneyXml('AllowanceTotalAmount', '2') + moneyXml('ChargeTotalAmount', '1') + payable('99')),
    totals: { charges: 100n, allowances: 200n, payable: 9900n },
  },
  {
    given: 'rounding and a part paid elsewhere',
    body: totalXml(moneyXml('PrepaidAmount', '40') + moneyXml('PayableRoundingAmount', '-0.03') + payable('59.97')),
    totals: { rounding: -3n, paidElsewhere: 4000n, payable: 5997n },
    warnings: ['paid-elsewhere'],
  },
  {
    given: 'a cent that comes from rounding',
    body: totalXml(payable('100.01')),
    totals: { difference: 1n, payable: 10001n },
  },
  {
    given: 'a total that the parts do not give',
    body: totalXml(payable('90.00')),
    totals: { difference: -1000n, payable: 9000n },
    warnings: ['total-differs'],
  },
  {
    given: 'a sum of lines that is not theirs',
    body: totalXml(moneyXml('LineExtensionAmount', '110') + payable('100')),
    totals: {},
    warnings: ['total-differs'],
  },
]

describe('totals', () => {
  for (const { given, body, totals, warnings = [] } of cases)
    it(`given ${given}`, () => {
      const draft = draftOf(euroOrder(body, simpleLine))
      assert.deepEqual(draft.totals, { ...zero, ...totals })
      assert.deepEqual(codesOf(draft), [...warnings, 'incoterm-missing', 'ship-by-missing'])
    })

  it('does not count in twice what the lines contain (UBL 2.0 adds it to the totals)', () => {
    const line = lineXml({ quantity: '1', price: '100', net: '95', more: ofEuro(false, '5') })
    const body = totalXml(moneyXml('AllowanceTotalAmount', '5') + payable('95'))
    const { totals } = draftOf(euroOrder(body, line))
    assert.deepEqual([totals.allowances, totals.difference, totals.payable], [0n, 0n, 9500n])
  })

  it('takes the tax of the lines when the order says none', () => {
    const line = lineXml({ quantity: '1', price: '100', more: taxXml('21.00') })
    assert.equal(draftOf(euroOrder(line)).totals.tax, 2100n)
    assert.equal(draftOf(euroOrder(taxXml('20.00'), line)).totals.tax, 2000n)
  })

  for (const amount of ['0', '0.00', '-5', '0.004'])
    it(`refuses ${amount} as payable: nothing to protect`, () => {
      assert.equal(refusalOf(euroOrder(totalXml(payable(amount)), simpleLine)).refused, 'ubl-nothing-payable')
    })

  it('refuses an allowance without amount', () => {
    const body = '<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator></cac:AllowanceCharge>'
    assert.equal(refusalOf(euroOrder(body, simpleLine)).refused, 'ubl-incomplete')
  })
})

describe('shares', () => {
  const table: readonly [bigint, readonly bigint[], readonly bigint[]][] = [
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [100n, [0n, 5n], [0n, 100n]],
    [101n, [0n, 0n], [51n, 50n]],
    [1n, [3n, 7n], [0n, 1n]],
    [636300n, [630000n, 22500n], [614359n, 21941n]],
  ]
  for (const [total, nets, expected] of table)
    it(`${total} over ${nets.join(' ')} is ${expected.join(' ')}`, () => {
      assert.deepEqual(sharesOf(total, nets), expected)
    })

  it('spreads over free lines alike when only a charge is paid', () => {
    const free = { quantity: '1', price: '0', net: '0' }
    const { lines } = draftOf(euroOrder(ofEuro(true, '9.99'), lineXml(free, '1'), lineXml(free, '2')))
    assert.deepEqual(
      lines.map((line) => line.amount),
      [500n, 499n],
    )
  })
})

describe('every document of the tests', () => {
  const folder = new URL('../../../tests/data/ubl/own/', import.meta.url)
  const names = [
    ...['Order_Example', 'UC1_Order', 'UC3_Order', 'UC4_Order', 'UBL-Order-2.0-Example-International'].map(
      (name) => `${name}.xml`,
    ),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => `own/${name}`),
  ]
  for (const name of names)
    it(`adds up: ${name}`, () => {
      const { lines, totals, currency } = draftOf(fileBytes(name))
      const { freight, charges, allowances, tax, rounding, paidElsewhere, difference } = totals
      const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, each) => all + each, 0n)
      const nets = sum(lines.map((line) => line.net))
      assert.equal(totals.lines, nets)
      assert.equal(nets + freight + charges - allowances + tax + rounding - paidElsewhere + difference, totals.payable)
      const shares = lines.map((line) => line.amount)
      assert.equal(sum(shares), totals.payable)
      const terms = termsAmountsOf(totals)
      assert.ok(Object.values(terms).every((each) => each >= 0n))
      assert.equal(nets + terms.freight + terms.tax + terms.charges - terms.allowances, totals.payable)
      const holds = spread(
        { orderId: 'ord_1', currency } as Parameters<typeof spread>[0],
        totals.payable,
        lines.map((line) => ({ lineNo: line.lineNo, value: line.net })),
      )
      assert.deepEqual(
        holds.map((hold) => hold.value),
        shares,
      )
    })
})
