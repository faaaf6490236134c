import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { brokenRules } from '../../../tests/ubl/business-rules.ts'
import { schemaFaults } from '../../../tests/ubl/schemas.ts'
import { amountText } from '../../kernel/money.ts'
import type { TaxKind } from '../rates/tax.rules.ts'
import { type Billed, type BilledLine, billedOf, taxesOf, totalsOf } from './billed.rules.ts'
import { american, billed, booked, chinese, dutch, german, issuer, issuing } from './invoices.testing.ts'
import { newInvoice } from './new-invoice.rules.ts'
import { ublInvoice } from './ubl-invoice.rules.ts'

const names = {
  processing: 'Processing fee',
  transaction: 'Transaction fee',
  credit: 'Interest',
  fx: 'Spread',
  inspection: 'Inspection fee',
}

function ofFee(more: Parameters<typeof booked>[0], issued: Parameters<typeof issuing>[0]): Billed {
  const { invoice } = newInvoice([], booked(more), issuing(issued))
  return billedOf(
    invoice,
    (fee) => names[fee],
    (amount) => amountText({ amount, currency: invoice.currency }),
  )
}

const rate = { currency: 'EUR', from: { usd: 2n, per: 3n }, to: { usd: 27n, per: 25n } }
const corrects = [{ number: 'NL-2026-000001', issuedOn: '2026-02-01' }]
const documents: readonly [name: string, billed: Billed][] = [
  ['standard at home', ofFee({ tax: 21_00 }, { recipient: dutch })],
  ['reverse charge in the Union', ofFee({}, { recipient: german })],
  ['out of scope abroad', ofFee({}, { recipient: chinese })],
  ['a recipient that stated nothing', ofFee({}, { recipient: american })],
  ['exempt at home', ofFee({}, { recipient: dutch })],
  [
    'a credit note',
    ofFee({ fees: [{ fee: 'processing', amount: -50_00 }], tax: -10_50 }, { recipient: dutch, corrects }),
  ],
  [
    'yen, taxed in euro',
    ofFee(
      { currency: 'JPY', fees: [{ fee: 'processing', amount: 1000 }], tax: 210 },
      { recipient: dutch, taxRate: rate },
    ),
  ],
  ['dinars', ofFee({ currency: 'KWD', fees: [{ fee: 'transaction', amount: 1_234 }], tax: 259 }, { recipient: dutch })],
  [
    'two fees',
    ofFee(
      {
        fees: [
          { fee: 'processing', amount: 1_00 },
          { fee: 'fx', amount: 2_00 },
        ],
      },
      {},
    ),
  ],
  ['a name of 200 signs', ofFee({}, { recipient: { ...german, name: '汉字ÄÖÜ&<>"\' '.repeat(20).slice(0, 200) } })],
]

for (const [name, each] of documents)
  test(`${name}: valid UBL 2.1 that keeps the rules of EN 16931`, async () => {
    const xml = ublInvoice(each)
    assert.deepEqual(await schemaFaults(each.kind === 'invoice' ? 'Invoice' : 'CreditNote', xml), [])
    assert.deepEqual(brokenRules(xml), [])
  })

test('500 lines of several rates are one valid document', async () => {
  const lines = Array.from({ length: 500 }, (_, n) => line(BigInt(n * 37 + 1), 'standard', n % 2 === 0 ? 2_100 : 900))
  const xml = ublInvoice(billed(lines, { recipient: dutch }))
  assert.deepEqual(await schemaFaults('Invoice', xml), [])
  assert.deepEqual(brokenRules(xml), [])
})

function line(amount: bigint, kind: TaxKind, rateBps: number): BilledLine {
  const unitPrice = amountText({ amount, currency: 'EUR' })
  return { name: 'Thing', quantity: '1', unit: 'C62', unitPrice, amount, tax: { kind, rateBps } }
}

test('what stands in the document is what was booked', () => {
  const [, standard] = documents[0] ?? []
  assert.ok(standard)
  const xml = ublInvoice(standard)
  for (const part of [
    '<cbc:ID>NL-2026-000001</cbc:ID>',
    '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>',
    '<cbc:TaxAmount currencyID="EUR">21.00</cbc:TaxAmount>',
    '<cbc:Percent>21</cbc:Percent>',
    '<cbc:CompanyID>NL123456782B90</cbc:CompanyID>',
    '<cbc:PayableAmount currencyID="EUR">0.00</cbc:PayableAmount>',
  ])
    assert.ok(xml.includes(part), part)
})

test('the rules can be broken: each fault is seen', () => {
  const [, standard] = documents[0] ?? []
  assert.ok(standard)
  const xml = ublInvoice(standard)
  const faults: readonly [rule: string, from: string, to: string][] = [
    [
      'BR-CO-10',
      'LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount><cac:Item>',
      'LineExtensionAmount currencyID="EUR">99.00</cbc:LineExtensionAmount><cac:Item>',
    ],
    ['BR-CO-15', '<cbc:TaxInclusiveAmount currencyID="EUR">121.00', '<cbc:TaxInclusiveAmount currencyID="EUR">120.00'],
    ['BR-CO-16', '<cbc:PayableAmount currencyID="EUR">0.00', '<cbc:PayableAmount currencyID="EUR">1.00'],
    [
      'BR-CO-17',
      '<cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>',
      '<cbc:Percent>9</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>',
    ],
    ['BR-S-02', '<cbc:CompanyID>NL123456782B90</cbc:CompanyID><cac:TaxScheme>', '<cac:TaxScheme>'],
    [
      'BR-53',
      '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>',
      '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>USD</cbc:TaxCurrencyCode>',
    ],
  ]
  for (const [rule, from, to] of faults) {
    assert.ok(xml.includes(from), from)
    assert.ok(brokenRules(xml.replace(from, to)).includes(rule), rule)
  }
})

const rates: readonly (readonly [TaxKind, number])[] = [
  ['standard', 2_100],
  ['standard', 900],
  ['standard', 1_925],
  ['reverse-charge', 0],
  ['exempt', 0],
]
const anyLine = fc
  .tuple(fc.bigInt(1n, 10n ** 10n), fc.constantFrom(...rates))
  .map(([amount, [kind, rateBps]]) => line(amount, kind, rateBps))

test('property: taxes are rounded once by category, and the sums add up', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), (lines) => {
      const taxes = taxesOf(lines, 'NL')
      for (const { taxable, amount, rateBps } of taxes) {
        const off = amount * 10_000n - taxable * BigInt(rateBps)
        assert.ok(off <= 5_000n && off >= -5_000n)
      }
      const { net, tax, total, payable } = totalsOf({ lines, taxes, paid: 7n })
      assert.equal(
        taxes.reduce((sum, each) => sum + each.taxable, 0n),
        net,
      )
      assert.deepEqual([total, payable], [net + tax, net + tax - 7n])
      assert.deepEqual(brokenRules(ublInvoice(billed(lines, { recipient: german }))), [])
    }),
    { numRuns: 60 },
  )
})

test('nobody out of scope has a tax number on the document, and what is no VAT number stands elsewhere', () => {
  const xml = ublInvoice(ofFee({}, { recipient: chinese }))
  assert.ok(!xml.includes('PartyTaxScheme') && !xml.includes(String(issuer.taxNumber)))
  assert.ok(xml.includes(`<cbc:CompanyID>${chinese.taxNumber}</cbc:CompanyID></cac:PartyLegalEntity>`))
})
