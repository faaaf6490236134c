import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { LineParts } from '../../../tests/ubl/order-writer.ts'
import {
  adjustmentXml,
  codesOf,
  draftOf,
  euroOrder,
  lineXml,
  moneyXml,
  refusalOf,
} from '../../../tests/ubl/order-writer.ts'
import type { UblOrderDraft } from './ubl-order.rules.ts'

/** The line beside one of 100.00, so that the order has something to pay. */
function withLine(line: LineParts): UblOrderDraft {
  return draftOf(euroOrder(lineXml({ quantity: '1', net: '100.00', price: '100' }, 'first'), lineXml(line, 'it')))
}

const base = (quantity: string, unit = ''): string =>
  `<cbc:BaseQuantity${unit === '' ? '' : ` unitCode="${unit}"`}>${quantity}</cbc:BaseQuantity>`

const adjustment = (charge: boolean, amount: string): string => adjustmentXml(charge, moneyXml('Amount', amount))

interface Case {
  readonly given: string
  readonly line: LineParts
  /** quantity unit unitPrice net */
  readonly reads: string
  readonly warnings?: readonly string[]
}

const usual = ['incoterm-missing', 'ship-by-missing']

describe('quantity, price and amount', () => {
  const cases: readonly Case[] = [
    { given: 'all three', line: { quantity: '3', price: '2.50', net: '7.50' }, reads: '3 EA 2.5 750' },
    { given: 'no amount', line: { quantity: '3', price: '2.50' }, reads: '3 EA 2.5 750' },
    { given: 'no amount, half a cent', line: { quantity: '1.5', price: '0.05' }, reads: '1.5 EA 0.05 8' },
    { given: 'a price for 100', line: { quantity: '250', price: '4', base: base('100') }, reads: '250 EA 0.04 1000' },
    { given: 'a price for half', line: { quantity: '2', price: '3', base: base('0.5', 'EA') }, reads: '2 EA 6 1200' },
    {
      given: 'a price of many decimals',
      line: { quantity: '1000000', price: '0.000123' },
      reads: '1000000 EA 0.000123 12300',
    },
    { given: 'a free line', line: { quantity: '2', price: '0', net: '0' }, reads: '2 EA 0 0' },
    { given: 'a free line without price', line: { quantity: '2', net: '0' }, reads: '2 EA 0 0' },
    {
      given: 'no price',
      line: { quantity: '4', net: '10' },
      reads: '4 EA 2.5 1000',
      warnings: ['price-derived'],
    },
    {
      given: 'an amount only',
      line: { net: '10' },
      reads: '1 C62 10 1000',
      warnings: ['quantity-assumed', 'price-derived'],
    },
    {
      given: 'an amount for a quantity of 0',
      line: { quantity: '0', price: '10', net: '10' },
      reads: '1 C62 10 1000',
      warnings: ['line-differs', 'quantity-assumed', 'price-derived'],
    },
    {
      given: 'an amount that is not the product',
      line: { quantity: '3', price: '2.50', net: '8' },
      reads: '3 EA 2.5 800',
      warnings: ['line-differs'],
    },
    {
      given: 'an amount rounded otherwise',
      line: { quantity: '1', price: '0.005', net: '0.00' },
      reads: '1 EA 0.005 0',
    },
    {
      given: 'an amount with tenths of a cent',
      line: { quantity: '1', price: '1.005', net: '1.005' },
      reads: '1 EA 1.005 101',
      warnings: ['amount-rounded'],
    },
    {
      given: 'a price for another unit',
      line: { quantity: '2', net: '9', price: '0.90', base: base('1', 'KGM') },
      reads: '2 EA 4.5 900',
      warnings: ['price-derived'],
    },
    {
      given: 'a charge and an allowance',
      line: { quantity: '2', price: '5', more: adjustment(true, '1.25') + adjustment(false, '0.50') },
      reads: '2 EA 5 1075',
    },
    {
      given: 'both, and the amount contains them',
      line: { quantity: '2', price: '5', net: '10.75', more: adjustment(true, '1.25') + adjustment(false, '0.50') },
      reads: '2 EA 5 1075',
    },
    {
      given: 'a unit in small letters',
      line: { quantity: '2', unit: 'kgm', price: '5' },
      reads: '2 KGM 5 1000',
    },
    {
      given: 'a unit in words',
      line: { quantity: '2', unit: 'pieces', price: '5' },
      reads: '2 C62 5 1000',
      warnings: ['unit-unknown'],
    },
    {
      given: 'no unit',
      line: { quantity: '2', unit: '', price: '5' },
      reads: '2 C62 5 1000',
      warnings: ['unit-unknown'],
    },
    {
      given: 'a quantity below the millionth',
      line: { quantity: '0.0000001', price: '50000000' },
      reads: '0.0000001 EA 50000000 500',
      warnings: ['quantity-rounded'],
    },
  ]
  for (const { given, line, reads, warnings = [] } of cases)
    it(`given ${given}: ${reads}`, () => {
      const draft = withLine(line)
      const read = draft.lines[1]
      assert.equal(read && `${read.quantity} ${read.unit} ${read.unitPrice} ${read.net}`, reads)
      assert.deepEqual(codesOf(draft), [...warnings, ...usual])
      assert.ok((read?.quantityMillionths ?? 0n) > 0n)
    })

  it('counts in millionths', () => {
    assert.equal(withLine({ quantity: '12.345', net: '1', price: '1' }).lines[1]?.quantityMillionths, 12_345_000n)
    assert.equal(withLine({ quantity: '0.0000014', net: '1' }).lines[1]?.quantityMillionths, 1n)
    assert.equal(withLine({ quantity: '0.0000015', net: '1' }).lines[1]?.quantityMillionths, 2n)
  })

  const refused: readonly [string, LineParts, string][] = [
    ['quantity alone', { quantity: '2' }, 'ubl-line-unpriced'],
    ['price alone', { price: '2' }, 'ubl-line-unpriced'],
    ['nothing', {}, 'ubl-line-unpriced'],
    ['another unit, no amount', { quantity: '2', price: '1', base: base('1', 'KGM') }, 'ubl-line-unpriced'],
    ['a price for none', { quantity: '2', price: '1', base: base('0') }, 'ubl-value-invalid'],
    ['a price for less than none', { quantity: '2', price: '1', base: base('-1') }, 'ubl-value-invalid'],
    ['a quantity in words', { quantity: 'two', price: '1' }, 'ubl-value-invalid'],
    ['an exponent', { quantity: '1e3', price: '1' }, 'ubl-value-invalid'],
    ['an amount with comma', { quantity: '1', net: '1,50' }, 'ubl-value-invalid'],
    ['an amount beyond 10^15', { quantity: '1', net: '10000000000001' }, 'ubl-value-invalid'],
    ['a quantity beyond 10^12', { quantity: '1000000000001', net: '1' }, 'ubl-value-invalid'],
    ['an amount for less than nothing', { quantity: '-1', net: '10' }, 'ubl-value-invalid'],
    ['dollars', { quantity: '1', net: '10', currency: 'USD' }, 'ubl-currency-differs'],
  ]
  for (const [given, line, code] of refused)
    it(`refuses ${given}: ${code}`, () => {
      const document = euroOrder(lineXml({ quantity: '1', net: '100' }), lineXml(line, 'it'))
      assert.equal(refusalOf(document).refused, code)
    })
})

describe('lines that are no lines', () => {
  it('takes a line below zero as an allowance of the order', () => {
    const draft = withLine({ quantity: '-2', price: '10', net: '-20' })
    assert.deepEqual(draft.adjustments, [{ kind: 'allowance', reason: 'line it: Thing', amount: 2000n }])
    assert.deepEqual([draft.lines.length, draft.totals.allowances, draft.totals.payable], [1, 2000n, 8000n])
    assert.ok(codesOf(draft).includes('line-negative'))
  })

  it('takes a discount by negative price the same way', () => {
    assert.equal(withLine({ quantity: '2', price: '-10' }).totals.payable, 8000n)
  })

  it('leaves out nothing for nothing, and numbers the rest', () => {
    const nothing = lineXml({ quantity: '0', price: '5', net: '0' }, 'a')
    const draft = draftOf(euroOrder(nothing, lineXml({ quantity: '1', net: '7', price: '7' }, 'b')))
    assert.deepEqual(
      draft.lines.map((line) => [line.lineNo, line.id]),
      [[1, 'b']],
    )
    assert.ok(codesOf(draft).includes('line-dropped'))
  })
})

describe('items', () => {
  const itemOf = (item: string) => withLine({ quantity: '1', net: '1', price: '1', item }).lines[1]
  const name = '<cbc:Name>Shirt</cbc:Name>'

  it('takes a name from what there is', () => {
    assert.equal(itemOf(name)?.name, 'Shirt')
    assert.equal(itemOf('<cbc:Description>Blue shirt</cbc:Description>')?.name, 'Blue shirt')
    const id = '<cac:SellersItemIdentification><cbc:ID>S-1</cbc:ID></cac:SellersItemIdentification>'
    assert.equal(itemOf(id)?.name, 'S-1')
    assert.equal(itemOf('')?.name, 'Line 2')
  })

  const codes: readonly [string, string, string | undefined][] = [
    ['HS', '610510', '610510'],
    ['hs', '6105.10.00', '61051000'],
    ['CN', '6105 10 00', '61051000'],
    ['HS', '6105', undefined],
    ['HS', 'cotton', undefined],
    ['MP', '61051000', undefined],
    ['', '61051000', undefined],
  ]
  for (const [list, code, expected] of codes)
    it(`takes ${code} of list '${list}' for HS code ${expected}`, () => {
      const element = `<cbc:ItemClassificationCode listID="${list}">${code}</cbc:ItemClassificationCode>`
      const line = itemOf(`${name}<cac:CommodityClassification>${element}</cac:CommodityClassification>`)
      assert.equal(line?.hsCode, expected)
      assert.deepEqual(line?.classifications, [{ code, list }])
    })

  it('keeps properties with value, quantity and test; one without value is named', () => {
    const whole =
      '<cbc:Name>Weight</cbc:Name><cbc:TestMethod>ISO 3801</cbc:TestMethod><cbc:Value>180 g/m2</cbc:Value>' +
      '<cbc:ValueQuantity unitCode="GM">180</cbc:ValueQuantity>'
    const property = (inner: string): string => `<cac:AdditionalItemProperty>${inner}</cac:AdditionalItemProperty>`
    const document = lineXml({
      quantity: '1',
      net: '1',
      item: name + property(whole) + property('<cbc:Name>Colour</cbc:Name>'),
    })
    const draft = draftOf(euroOrder(document))
    assert.deepEqual(draft.lines[0]?.properties, [
      { name: 'Weight', value: '180 g/m2', quantity: '180', unit: 'GM', test: 'ISO 3801' },
    ])
    assert.ok(draft.unused.some((each) => each.path.endsWith('AdditionalItemProperty[2]/Name')))
  })

  it('shortens a text that no person reads, and says so', () => {
    const draft = withLine({ quantity: '1', net: '1', item: `<cbc:Name>${'x'.repeat(5000)}</cbc:Name>` })
    assert.equal(draft.lines[1]?.name.length, 4000)
    assert.ok(codesOf(draft).includes('text-shortened'))
  })

  it('keeps tax category, origin and notes', () => {
    const category =
      '<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>' +
      '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>'
    const origin = '<cac:OriginCountry><cbc:IdentificationCode>bd</cbc:IdentificationCode></cac:OriginCountry>'
    const line = itemOf(name + origin + category)
    assert.deepEqual(line?.taxCategory, { code: 'S', percent: '25', scheme: 'VAT' })
    assert.equal(line?.originCountry, 'BD')
  })
})
