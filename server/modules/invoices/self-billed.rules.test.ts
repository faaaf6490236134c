import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenRules } from '../../../tests/ubl/business-rules.ts'
import { schemaFaults } from '../../../tests/ubl/schemas.ts'
import { amountText } from '../../kernel/money.ts'
import { units } from '../../kernel/quantity.ts'
import type { InvoiceParty } from './invoice.rules.ts'
import { american, chinese, dutch, german } from './invoices.testing.ts'
import { type DrawingUp, drawUp, type SelfBilled, signed } from './self-billed.rules.ts'
import { type Basis, less, netOf, nothing, type Parts, partsFor, turned } from './self-billed-amounts.rules.ts'
import { billedForSupplier } from './self-billed-billed.rules.ts'
import { selfBilledSheet } from './self-billed-sheet.rules.ts'
import { supplyTaxOf } from './self-billed-tax.rules.ts'
import { ublInvoice } from './ubl-invoice.rules.ts'

const at = '2026-03-01T09:00:00.000Z'
const goods = { name: 'Pumps & <valves>', unit: 'KGM', unitPrice: '12.345' }
const basis: Basis = {
  lines: [
    { lineNo: 1, ...goods, quantity: units(8), amount: 98_76n },
    { lineNo: 2, ...goods, name: 'Seals', quantity: units(3), amount: 10_00n },
  ],
  ...{ freight: 20_00n, charges: 1_50n, allowances: 5_00n, reduction: 0n, tax: 0n },
}
const taxed: Basis = { ...basis, tax: 26_30n }
const lot = [{ lineNo: 1, quantity: units(3) }]

function given(of: Basis, issuer: InvoiceParty, recipient: InvoiceParty, more: Partial<DrawingUp> = {}): DrawingUp {
  return {
    ...{ orderId: 'ord_1', documentId: 'sbi_1', orderNumber: 'GXZ69KT0FHP0', agreementId: 'sba_1', currency: 'EUR' },
    ...{ cause: 'lot', lotId: 'shp_1', at, zone: 'Europe/Berlin', suppliedAt: at, issuer, recipient, corrects: [] },
    ...{ objectUntil: '2026-03-15T23:00:00.000Z', order: { net: netOf(of), tax: of.tax }, unnamed: 10n ** 9n },
    ...more,
  }
}

function drawn(parts: Parts, asked: DrawingUp): SelfBilled {
  const made = drawUp([], parts, asked)
  assert.ok(made)
  return made.document
}

const partsOf = (of: Basis) => less(partsFor(of, lot), nothing)
const first = partsOf(taxed)
const reduction = less(partsFor({ ...taxed, reduction: 3_00n }, lot), first)
const dearer = less(partsFor({ ...taxed, freight: 24_00n, tax: 31_50n, lines: raised(taxed) }, lot), first)
function raised({ lines }: Basis) {
  return lines.map((line) => ({ ...line, amount: line.amount + 8_00n }))
}
const corrects = [{ number: 'SB-2026-000001', issuedOn: '2026-02-01' }]
const open = { unnamed: 5_00n }

const documents: readonly [name: string, code: '389' | '261', document: SelfBilled][] = [
  ['domestic with tax', '389', drawn(first, given(taxed, german, { ...german, companyId: 'cmp_b' }))],
  ['not paid whole', '389', drawn(first, given(taxed, german, german, open))],
  ['intra-community', '389', drawn(partsOf(basis), given(basis, german, dutch))],
  ['within the Union without a number', '389', drawn(partsOf(basis), given(basis, german, noNumber(dutch)))],
  ['export from the Union', '389', drawn(partsOf(basis), given(basis, german, american))],
  ['export from elsewhere', '389', drawn(partsOf(basis), given(basis, chinese, american))],
  ['domestic elsewhere, taxed', '389', drawn(first, given(taxed, chinese, { ...chinese, companyId: 'cmp_b' }))],
  ['withdrawn', '261', drawn(turned(first), given(taxed, german, german, { cause: 'objection', corrects }))],
  ['a price reduction', '261', drawn(reduction, given(taxed, german, german, { cause: 'price', corrects }))],
  ['a price that rose', '389', drawn(dearer, given(taxed, german, german, { cause: 'price' }))],
]

function noNumber({ taxNumber: _, ...party }: InvoiceParty): InvoiceParty {
  return party
}

for (const [name, code, document] of documents)
  test(`${name}: valid UBL 2.1 that keeps the rules of EN 16931 and says what it is`, async () => {
    const { currency } = document
    const xml = ublInvoice(billedForSupplier(document, (amount) => amountText({ amount, currency })))
    assert.match(xml, new RegExp(`TypeCode>${code}</cbc:.*<cbc:Note>Self-billing</cbc:Note>`))
    assert.deepEqual(await schemaFaults(code === '389' ? 'Invoice' : 'CreditNote', xml), [])
    assert.deepEqual(brokenRules(xml), [])
  })

test('the tax is the one that was agreed, worded by where both are', () => {
  const cases: readonly [tax: bigint, InvoiceParty, InvoiceParty, kind: string, rate: number][] = [
    [19_00n, german, german, 'standard', 1900],
    [19_00n, chinese, american, 'standard', 1900],
    [0n, german, german, 'exempt', 0],
    [0n, german, dutch, 'intra-community', 0],
    [0n, german, noNumber(dutch), 'exempt', 0],
    [0n, german, american, 'export', 0],
    [0n, chinese, german, 'export', 0],
  ]
  for (const [tax, from, to, kind, rateBps] of cases)
    assert.deepEqual(supplyTaxOf({ net: 100_00n, tax }, from, to), { kind, rateBps }, `${from.country} ${to.country}`)
})

test('what is below nothing is a credit note, in a series of its own, and nobody objects to it', () => {
  const asked = given(taxed, german, dutch)
  const credit = drawUp([], turned(first), asked)
  assert.deepEqual([credit?.document.kind, credit?.document.number], ['credit-note', 'SB-2026-C000001'])
  assert.equal(credit?.document.objectUntil, undefined)
  const invoice = drawUp(credit ? [credit.series] : [], first, asked)
  assert.deepEqual([invoice?.document.kind, invoice?.document.number], ['invoice', 'SB-2026-000001'])
  const next = drawUp(invoice ? [invoice.series] : [], first, asked)
  assert.deepEqual([next?.document.number, next?.series.issued], ['SB-2026-000002', 2])
  assert.deepEqual(invoice && signed(invoice.document), first)
  assert.deepEqual(credit && less(signed(credit.document), turned(first)), nothing)
})

test('what was paid before is said: nothing, a part or all', () => {
  const total = netOf(first) + first.tax
  for (const [unnamed, paid] of [
    [-1n, 0n],
    [0n, 0n],
    [7n, 7n],
    [total + 1n, total],
  ] as const)
    assert.equal(drawn(first, given(taxed, german, dutch, { unnamed })).paid, paid)
})

test('net and tax that go two ways wait for the next document', () => {
  const parts = { ...nothing, freight: 5n, tax: -3n }
  assert.equal(drawUp([], parts, given(taxed, german, dutch)), undefined)
})

test('a lot’s document has the lines of the lot alone', () => {
  assert.deepEqual(
    documents[0]?.[2].parts.lines.map(({ lineNo }) => lineNo),
    [1],
  )
})

test('the printed form says the law’s words in every language', () => {
  const [, , document] = documents[0] ?? []
  assert.ok(document)
  for (const language of ['en', 'zh', 'es'] as const) {
    const { pageWords: _, ...sheet } = selfBilledSheet(document, language)
    const text = JSON.stringify(sheet)
    assert.match(text, /Self-billing/)
    assert.match(text, /GXZ69KT0FHP0/)
    assert.doesNotMatch(text, /\{\w+\}/)
  }
})
