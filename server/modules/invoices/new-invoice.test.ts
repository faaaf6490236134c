import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sandboxTaxCodes } from '../rates/sandbox-rates.rules.ts'
import { taxOn } from '../rates/tax.rules.ts'
import { feeTaxOf } from './fee-tax.rules.ts'
import type { InvoiceParty } from './invoice.rules.ts'
import { american, booked, chinese, dutch, german, issuer, issuing } from './invoices.testing.ts'
import { newInvoice } from './new-invoice.rules.ts'
import { numberOf, type Series, seriesFor, withNext } from './series.rules.ts'
import { taxCurrencyOf, taxWording } from './tax-wording.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const { taxNumber: _, ...nameless } = german

const taxed: readonly [
  name: string,
  net: bigint,
  tax: bigint,
  recipient: InvoiceParty,
  kind: string,
  rateBps: number,
][] = [
  ['at home', 100_00n, 21_00n, dutch, 'standard', 2_100],
  ['at home, a share rounded down', 100_03n, 21_00n, dutch, 'standard', 2_100],
  ['at home, at another rate than the law knows', 100_00n, 9_00n, dutch, 'standard', 900],
  ['at home, too small for tax', 2n, 0n, dutch, 'standard', 2_100],
  ['at home, nothing was taken', 100_00n, 0n, dutch, 'exempt', 0],
  ['in the Union, with a number', 100_00n, 0n, german, 'reverse-charge', 0],
  ['in the Union, without one', 100_00n, 21_00n, nameless, 'standard', 2_100],
  ['outside the Union', 100_00n, 0n, chinese, 'out-of-scope', 0],
  ['outside, but borne for somebody who was taxed', 100_00n, 21_00n, chinese, 'standard', 2_100],
]
for (const [name, net, tax, recipient, kind, rateBps] of taxed)
  test(`${name}: ${kind} ${rateBps}`, () =>
    assert.deepEqual(feeTaxOf({ net, tax, at }, issuer, recipient, sandboxTaxCodes), { kind, rateBps }))

test('an invoice says what was booked, to whom, and when, where the operator is', () => {
  const { invoice, series } = newInvoice(
    [],
    booked({ transfer: 'trf_0abc', tax: 21_00, happened_at: '2026-12-31T23:30:00.000Z' }),
    issuing({ at: '2026-12-31T23:40:00.000Z', recipient: dutch }),
  )
  assert.deepEqual(
    [invoice.invoiceId, invoice.number, invoice.kind, invoice.companyId, invoice.orderId],
    ['ivc_0abc', 'NL-2027-000001', 'invoice', 'cmp_nl', 'ord_1'],
  )
  assert.deepEqual(
    [invoice.net, invoice.tax, invoice.issuedOn, invoice.suppliedOn],
    [100_00n, 21_00n, '2027-01-01', '2027-01-01'],
  )
  assert.deepEqual(series, { id: 'NL:2027:invoice', jurisdiction: 'NL', year: 2027, kind: 'invoice', issued: 1 })
})

test('what was given back is a credit note with amounts above 0 and a number of its own', () => {
  const corrects = [{ number: 'NL-2026-000007', issuedOn: '2026-02-01' }]
  const back = booked({ root: 'cmp_x', fees: [{ fee: 'processing', amount: -40_00 }], tax: -8_40 })
  const { invoice } = newInvoice([], back, issuing({ recipient: dutch, corrects }))
  assert.deepEqual(
    [invoice.kind, invoice.number, invoice.net, invoice.tax],
    ['credit-note', 'NL-2026-C000001', 40_00n, 8_40n],
  )
  assert.deepEqual([invoice.corrects, invoice.orderId], [corrects, undefined])
})

test('the tax is also said in the currency of the tax office', () => {
  const taxRate = { currency: 'EUR', from: { usd: 1n, per: 1n }, to: { usd: 27n, per: 25n } }
  const { invoice } = newInvoice([], booked({ currency: 'USD', tax: 21_60 }), issuing({ recipient: dutch, taxRate }))
  assert.deepEqual(invoice.taxIn, { amount: 20_00n, currency: 'EUR' })
  const untaxed = newInvoice([], booked({ currency: 'USD' }), issuing({ recipient: american, taxRate }))
  assert.equal(untaxed.invoice.taxIn, undefined)
  assert.equal(newInvoice([], booked({ tax: 21_00 }), issuing({ recipient: dutch, taxRate })).invoice.taxIn, undefined)
})

test('numbers of a series follow each other; each year, country and kind has its own', () => {
  const first = withNext(seriesFor([], 'NL', '2026-03-01', 'invoice'))
  const second = withNext(seriesFor([first], 'NL', '2026-12-31', 'invoice'))
  assert.deepEqual([first, second].map(numberOf), ['NL-2026-000001', 'NL-2026-000002'])
  const others = [
    seriesFor([second], 'NL', '2027-01-01', 'invoice'),
    seriesFor([second], 'DE', '2026-03-01', 'invoice'),
    seriesFor([second], 'NL', '2026-03-01', 'credit-note'),
  ]
  assert.deepEqual(others.map(withNext).map(numberOf), ['NL-2027-000001', 'DE-2026-000001', 'NL-2026-C000001'])
})

test('property: whatever fees come, numbers have no gap and documents are as booked', () => {
  const fee = fc.record({ net: fc.integer({ min: 1, max: 10 ** 9 }), isBack: fc.boolean(), isTaxed: fc.boolean() })
  fc.assert(
    fc.property(fc.array(fee, { maxLength: 30 }), (fees) => {
      let known: readonly Series[] = []
      for (const [n, { net, isBack, isTaxed }] of fees.entries()) {
        const sign = isBack ? -1 : 1
        const tax = isTaxed ? Number(taxOn(BigInt(net), { rateBps: 2_100 })) : 0
        const each = booked({
          transfer: `trf_${n}`,
          fees: [{ fee: 'processing', amount: sign * net }],
          tax: sign * tax,
        })
        const { invoice, series } = newInvoice(known, each, issuing({ recipient: isTaxed ? dutch : german }))
        const before = known.find(({ id }) => id === series.id)?.issued ?? 0
        assert.equal(invoice.place, before + 1)
        assert.deepEqual([invoice.net, invoice.tax], [BigInt(net), BigInt(tax)])
        assert.equal(invoice.kind, isBack ? 'credit-note' : 'invoice')
        known = [...known.filter(({ id }) => id !== series.id), series]
      }
    }),
  )
})

test('what the law wants said, where nothing is charged', () => {
  assert.equal(taxWording('NL', 'standard'), undefined)
  assert.deepEqual(taxWording('NL', 'reverse-charge'), { text: 'Btw verlegd / Reverse charge', code: 'VATEX-EU-AE' })
  assert.equal(taxWording('AT', 'reverse-charge')?.text, 'Reverse charge')
  assert.equal(taxWording('US', 'out-of-scope')?.code, undefined)
  assert.deepEqual(['NL', 'PL', 'GB', 'XX'].map(taxCurrencyOf), ['EUR', 'PLN', 'GBP', undefined])
})
