import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  draftOf,
  euro,
  euroOrder,
  fileBytes,
  head,
  lineXml,
  moneyXml,
  orderXml,
  parties,
  refusalOf,
  simpleLine,
  totalXml,
} from '../../../tests/ubl/order-writer.ts'
import { refusals } from '../../kernel/refusals.ts'

const currency = (code: string): string => `<cbc:DocumentCurrencyCode>${code}</cbc:DocumentCurrencyCode>`
const inCurrency = (code: string): string => lineXml({ quantity: '1', net: '100', price: '100', currency: code })

describe('refusals', () => {
  const table: readonly [string, string, string][] = [
    ['HTML', '<html/>', 'not-an-order'],
    ['an Order of no namespace', '<Order/>', 'not-an-order'],
    ['an Order of UBL 1.0', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-1.0"/>', 'not-an-order'],
    [
      'an OrderChange',
      '<OrderChange xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderChange-2"/>',
      'not-an-order',
    ],
    ['an Invoice', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', 'not-an-order'],
    [
      'another element of the namespace',
      orderXml('').replaceAll('Order ', 'Ordre ').replace('</Order', '</Ordre'),
      'not-an-order',
    ],
    ['an empty order', orderXml(''), 'ubl-currency-unclear'],
    ['no number', orderXml(euro + parties + simpleLine), 'ubl-incomplete'],
    ['no parties', orderXml(head + euro + simpleLine), 'ubl-incomplete'],
    ['no line', euroOrder(), 'ubl-incomplete'],
    ['a line without content', euroOrder('<cac:OrderLine/>'), 'ubl-incomplete'],
    ['only lines of nothing', euroOrder(lineXml({ quantity: '0', net: '0' })), 'ubl-incomplete'],
    ['only free lines', euroOrder(lineXml({ quantity: '1', net: '0' })), 'ubl-nothing-payable'],
    ['no such currency', orderXml(head + currency('EURO') + parties + inCurrency('EURO')), 'ubl-currency-unclear'],
    [
      'two currencies, none named',
      orderXml(head + parties + inCurrency('EUR') + inCurrency('USD')),
      'ubl-currency-unclear',
    ],
    ['no currency at all', orderXml(head + parties + lineXml({ quantity: '1' })), 'ubl-currency-unclear'],
    ['a line in another currency', euroOrder(inCurrency('USD')), 'ubl-currency-differs'],
    [
      'a total in another',
      euroOrder(totalXml(moneyXml('PayableAmount', '1', 'USD')), simpleLine),
      'ubl-currency-differs',
    ],
    ['a total in words', euroOrder(totalXml(moneyXml('PayableAmount', 'much')), simpleLine), 'ubl-value-invalid'],
  ]
  for (const [given, document, code] of table)
    it(`refuses ${given}: ${code}`, () => {
      assert.equal(refusalOf(document).refused, code)
      assert.ok(code in refusals)
    })

  it('says where and what', () => {
    assert.deepEqual(refusalOf(euroOrder(simpleLine, inCurrency('USD'))).data, {
      path: '/Order/OrderLine[2]/LineItem/Price/PriceAmount',
      currency: 'USD',
      expected: 'EUR',
    })
    assert.deepEqual(refusalOf(euroOrder(lineXml({ quantity: 'x'.repeat(99), net: '1' }))).data, {
      path: '/Order/OrderLine/LineItem/Quantity',
      value: 'x'.repeat(60),
      expected: 'a decimal number',
    })
  })

  it('takes the currency of the amounts when the order names none (UBL 2.0)', () => {
    assert.equal(draftOf(orderXml(head + parties + inCurrency('USD'))).currency, 'USD')
  })

  it('takes an amount without currency for the order’s', () => {
    const document = euroOrder(simpleLine).replaceAll(' currencyID="EUR"', '')
    assert.equal(draftOf(document).totals.payable, 10000n)
  })
})

describe('hostile documents', () => {
  const known = new Set(Object.keys(refusals))
  const check = (bytes: Uint8Array): string => {
    const { refused } = refusalOf(bytes)
    assert.ok(known.has(refused), refused)
    return refused
  }

  for (const name of ['Order_Example.xml', 'UC4_Order.xml', 'own/cdata-comments.xml', 'own/utf16.xml'])
    it(`refuses ${name} cut off at every 50th byte`, () => {
      const bytes = fileBytes(name)
      for (let end = 0; end < bytes.length - 10; end += 50) check(bytes.subarray(0, end))
    })

  it('never throws on a document with a byte changed', () => {
    const bytes = fileBytes('UC4_Order.xml')
    for (let at = 0; at < bytes.length; at += 37)
      for (const to of [0x00, 0x3c, 0x39, 0xff]) {
        const changed = Uint8Array.from(bytes)
        changed[at] = to
        try {
          check(changed)
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'not refused') throw error
        }
      }
  })

  it('refuses a billion laughs in an order', () => {
    const bomb = `<!DOCTYPE Order [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${euroOrder(simpleLine)}`
    assert.equal(check(Buffer.from(bomb)), 'xml-doctype')
  })

  it('takes markup in a name for the text that it is', () => {
    const name = '&lt;script&gt;alert(1)&lt;/script&gt;'
    const draft = draftOf(euroOrder(lineXml({ quantity: '1', net: '1', item: `<cbc:Name>${name}</cbc:Name>` })))
    assert.equal(draft.lines[0]?.name, '<script>alert(1)</script>')
  })

  it('names each of very many leaves', () => {
    const notes = '<cbc:AccountingCost>x</cbc:AccountingCost>'.repeat(20_000)
    const draft = draftOf(euroOrder(notes, simpleLine))
    assert.equal(draft.unused.length, 20_000)
    assert.equal(draft.unused[19_999]?.path, '/Order/AccountingCost[20000]')
  })
})
