import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codesOf, draftOf, fileBytes, refusalOf } from '../../../tests/ubl/order-writer.ts'

/** Computed by hand from the documents; minor units. */
interface Expected {
  readonly file: string
  readonly id: string
  readonly currency: string
  readonly parties: readonly [string, string, string, string]
  /** quantity unit unitPrice net → amount */
  readonly lines: readonly string[]
  readonly payable: bigint
  readonly tax?: bigint
  readonly shipBy?: string
  readonly incoterm?: string
  readonly warnings: readonly string[]
}

const shared: readonly Expected[] = [
  {
    file: 'Order_Example.xml',
    id: '34',
    currency: 'NOK',
    parties: ['Helseforetak', 'NO', 'Medical', 'NO'],
    // 6363.00 × 6300/6525 = 6143.586…; × 225/6525 = 219.413…
    lines: ['120 EA 50 630000 → 614359', '15 EA 15 22500 → 21941'],
    payable: 636300n,
    tax: 10000n,
    shipBy: 'despatch 2025-02-17',
    incoterm: 'FOB Oslo',
    warnings: ['paid-elsewhere', 'several-dates'],
  },
  {
    file: 'UBL-Order-2.0-Example-International.xml',
    id: 'AEG012345',
    currency: 'USD',
    parties: ['IYT Corporation', 'GB', 'Consortial', 'US'],
    lines: ['100 KGM 10 100000 → 100000'],
    payable: 100000n,
    shipBy: 'delivery 2005-06-30',
    warnings: ['incoterm-missing'],
  },
  {
    file: 'UC1_Order.xml',
    id: '1',
    currency: 'EUR',
    parties: ['City Hospital', 'SE', 'The Supplier AB', 'NO'],
    lines: ['10 NAR 4 4000 → 5000', '5 NAR 6 3000 → 3750', '15 NAR 3 4500 → 5625'],
    payable: 14375n,
    tax: 2875n,
    shipBy: 'delivery 2013-07-16',
    warnings: ['incoterm-missing'],
  },
  {
    file: 'UC3_Order.xml',
    id: '5',
    currency: 'EUR',
    parties: ['City Hospital', 'SE', 'Translation Services AS', 'NO'],
    lines: ['1 DAY 400 40000 → 40000'],
    payable: 40000n,
    shipBy: 'delivery 2013-07-16',
    warnings: ['incoterm-missing'],
  },
  {
    file: 'UC4_Order.xml',
    id: '5',
    currency: 'EUR',
    parties: ['City Hospital', 'SE', 'Cod Liver Oil Limited', 'NO'],
    lines: ['50 NAR 1 5000 → 5500'],
    payable: 5500n,
    tax: 500n,
    shipBy: 'delivery 2013-07-16',
    incoterm: 'DAP schemeID="GLN">7054673128432',
    warnings: [],
  },
]

const nothingSaid = ['incoterm-missing', 'ship-by-missing']
const own: readonly Expected[] = [
  {
    file: 'own/yen-default-basics.xml',
    id: 'JP-1',
    currency: 'JPY',
    parties: ['Buyer Works', 'JP', 'Supplier Mills', 'CN'],
    lines: ['12.345 TNE 1000 12345 → 12345', '3 HUR 886 2658 → 2658'],
    payable: 15003n,
    shipBy: 'delivery 2026-05-31',
    warnings: ['incoterm-missing'],
  },
  {
    file: 'own/dinar-odd-prefixes.xml',
    id: 'KW-1',
    currency: 'KWD',
    parties: ['Buyer Works', 'KW', 'Supplier Mills', 'IN'],
    lines: ['0.75 KGM 13.34 10005 → 10005'],
    payable: 10005n,
    shipBy: 'delivery 2026-06-30',
    incoterm: 'CIF Shuwaikh',
    warnings: [],
  },
  {
    file: 'own/inner-namespaces.xml',
    id: 'IN-1',
    currency: 'EUR',
    parties: ['Buyer Works', 'DE', 'Supplier Mills', 'IT'],
    lines: ['4 EA 5 2000 → 2000'],
    payable: 2000n,
    warnings: nothingSaid,
  },
  {
    file: 'own/cdata-comments.xml',
    id: 'CD-1',
    currency: 'EUR',
    parties: ['Dupont & Fils', 'FR', 'Hierros <Norte>', 'ES'],
    lines: ['1 EA 99.9 9990 → 9990'],
    payable: 9990n,
    warnings: nothingSaid,
  },
  {
    file: 'own/utf16.xml',
    id: 'U16-1',
    currency: 'CNY',
    parties: ['Müller', 'DE', '深圳电子', 'CN'],
    lines: ['8 KGM 11 8800 → 8800'],
    payable: 8800n,
    warnings: nothingSaid,
  },
  {
    file: 'own/latin1.xml',
    id: 'L1-1',
    currency: 'SEK',
    parties: ['Älvsjö Mekaniska', 'SE', 'Ørsted Værktøj', 'DK'],
    lines: ['5 EA 50 25000 → 25000'],
    payable: 25000n,
    warnings: nothingSaid,
  },
  {
    file: 'own/plain-2-0.xml',
    id: 'P20',
    currency: 'USD',
    parties: ['Buyer Works', 'US', 'Supplier Mills', 'VN'],
    // 12,500 × 3.75 / 1,000 = 46.875; 7 × 10 / 3 + 1.50 − 0.50 = 24.33; 0.333 × 2.50 = 0.8325; the tax of 2.00 spread
    lines: ['12500 C62 0.00375 4688 → 4818', '7 C62 3.333333333333 2433 → 2501', '0.333 KGM 2.5 83 → 85'],
    payable: 7404n,
    tax: 200n,
    warnings: nothingSaid,
  },
  {
    file: 'own/charges-prepaid.xml',
    id: 'CH-1',
    currency: 'CHF',
    parties: ['Buyer Works', 'CH', 'Supplier Mills', 'TR'],
    // 800.00 + 25.00 + 7.77 − 33.33 + 61.60 − 0.04 − 261.00 = 600.00; by 590 : 210
    lines: ['2 EA 300 59000 → 44250', '10.5 MTK 20 21000 → 15750'],
    payable: 60000n,
    tax: 6160n,
    shipBy: 'delivery 2026-04-30',
    incoterm: 'DAP Basel',
    warnings: ['paid-elsewhere'],
  },
  {
    file: 'own/several-deliveries.xml',
    id: 'SD-1',
    currency: 'GBP',
    parties: ['Buyer Works', 'GB', 'Supplier Mills', 'BD'],
    lines: ['100 EA 10 100000 → 100000'],
    payable: 100000n,
    shipBy: 'delivery 2026-05-01',
    incoterm: 'FCA Dhaka',
    warnings: ['several-dates'],
  },
  {
    file: 'own/free-and-negative-lines.xml',
    id: 'FN-1',
    currency: 'EUR',
    parties: ['Buyer Works', 'AT', 'Supplier Mills', 'HU'],
    // 130.00 by 100 : 0 : 50
    lines: ['1 EA 100 10000 → 8667', '2 EA 0 0 → 0', '1 C62 50 5000 → 4333'],
    payable: 13000n,
    warnings: ['quantity-assumed', 'price-derived', 'line-negative', 'line-dropped', ...nothingSaid],
  },
  {
    file: 'own/tax-two-currencies.xml',
    id: 'TX-1',
    currency: 'EUR',
    parties: ['Buyer Works', 'PL', 'Supplier Mills', 'DE'],
    lines: ['1 EA 100 10000 → 12300'],
    payable: 12300n,
    tax: 2300n,
    warnings: nothingSaid,
  },
  {
    file: 'own/total-differs.xml',
    id: 'TD-1',
    currency: 'USD',
    parties: ['Buyer Works', 'MX', 'Supplier Mills', 'KR'],
    lines: ['20 C62 25 50000 → 54000'],
    payable: 54000n,
    warnings: ['unit-unknown', 'price-derived', 'total-differs', ...nothingSaid],
  },
]

describe('documents', () => {
  for (const expected of [...shared, ...own])
    it(`reads ${expected.file}`, () => {
      const draft = draftOf(fileBytes(expected.file))
      const { buyer, supplier, totals, shipBy, deliveryTerms: terms } = draft
      assert.equal(draft.documentId, expected.id)
      assert.equal(draft.currency, expected.currency)
      assert.deepEqual([buyer.name, buyer.country, supplier.name, supplier.country], expected.parties)
      assert.deepEqual(
        draft.lines.map((line) => `${line.quantity} ${line.unit} ${line.unitPrice} ${line.net} → ${line.amount}`),
        expected.lines,
      )
      assert.equal(totals.payable, expected.payable)
      assert.equal(totals.tax, expected.tax ?? 0n)
      assert.equal(shipBy && `${shipBy.said} ${shipBy.date}`, expected.shipBy)
      assert.equal(terms?.incoterm && `${terms.incoterm} ${terms.place}`, expected.incoterm)
      assert.deepEqual(codesOf(draft), expected.warnings)
    })

  it('reads five hundred lines, the tax spread to the cent', () => {
    const { lines, totals } = draftOf(fileBytes('own/five-hundred-lines.xml'))
    assert.equal(lines.length, 500)
    assert.equal(totals.lines, 1008071n)
    assert.equal(totals.tax, 191533n)
    assert.equal(totals.payable, 1199604n)
    assert.equal(
      lines.reduce((sum, line) => sum + line.amount, 0n),
      1199604n,
    )
    for (const line of lines) {
      const exact = (line.net * 1199604n * 100n) / 1008071n
      assert.ok(line.amount * 100n - exact <= 100n && exact - line.amount * 100n <= 100n, line.id)
    }
  })

  for (const [file, found] of [
    ['Catalogue_Example.xml', 'Catalogue'],
    ['DespatchAdvice_Example.xml', 'DespatchAdvice'],
  ] as const)
    it(`refuses ${file} and names it`, () => {
      const namespace = `urn:oasis:names:specification:ubl:schema:xsd:${found}-2`
      assert.deepEqual(refusalOf(fileBytes(file)), { refused: 'not-an-order', data: { found, namespace } })
    })
})

describe('the full Peppol example', () => {
  const draft = draftOf(fileBytes('Order_Example.xml'))

  it('has all its money', () => {
    assert.deepEqual(draft.totals, {
      lines: 652500n,
      freight: 0n,
      charges: 40000n,
      allowances: 65250n,
      tax: 10000n,
      rounding: 50n,
      paidElsewhere: 1000n,
      difference: 0n,
      payable: 636300n,
    })
  })

  it('has the identity of its parties, without persons', () => {
    assert.deepEqual(draft.buyer.ids, [
      { kind: 'endpoint', id: '987654325', scheme: '0192' },
      { kind: 'identification', id: '7300010000001', scheme: '0088' },
      { kind: 'legal', id: '931186755', scheme: '0082' },
      { kind: 'tax', id: 'NO9311867455MVA', scheme: 'VAT' },
    ])
    assert.equal(draft.buyer.legalName, 'Helseforetak AS')
    assert.ok(!JSON.stringify([draft.buyer, draft.supplier]).includes('Olsen'))
  })

  it('names what it did not use, and never the value of personal data', () => {
    const at = new Map(draft.unused.map((each) => [each.path, each]))
    assert.equal(at.get('/Order/AccountingCost')?.value, 'Project123')
    assert.ok(at.has('/Order/OrderLine[2]/LineItem/Price/AllowanceCharge/Amount'))
    assert.deepEqual(at.get('/Order/BuyerCustomerParty/Party/Contact/Name'), {
      path: '/Order/BuyerCustomerParty/Party/Contact/Name',
      why: 'personal data stays in the document',
    })
    assert.ok(!JSON.stringify(draft.unused).includes('Julie'))
    assert.ok(!at.has('/Order/AnticipatedMonetaryTotal/PayableAmount'))
  })
})
