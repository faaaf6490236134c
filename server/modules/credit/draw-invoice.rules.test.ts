import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DrawInvoice, drawInvoice } from './draw-invoice.rules.ts'
import { drawInvoiceSheet } from './draw-invoice-sheet.rules.ts'
import { drawnLife, type Life, lived, on, shippedLife, termsOf, wire } from './draws.testing.ts'
import { repayDraw } from './repayment.rules.ts'

function invoiceOf({ draw, facts }: Life): DrawInvoice {
  const invoice = drawInvoice(draw, facts)
  assert.ok(invoice)
  return invoice
}

const where = { order: 'SO-2026-000001', reference: 'RF18 5390', accounts: [] }
const parties = { creditor: ['Surety Lending LLC'], debtor: ['Bean', 'cmp_a'] }

test('net-30 is one day, thirty after shipment, and free', () => {
  const { dues, principal, interest, day } = invoiceOf(shippedLife(termsOf('net-30'), '2026-01-15'))
  assert.deepEqual([day, principal, interest], ['2026-01-15', 1_200_00n, 0n])
  assert.deepEqual(
    dues.map(({ due, principal: part }) => [due, part]),
    [['2026-02-14', 1_200_00n]],
  )
})

test('instalments are billed with the interest that runs if each is paid on its day', () => {
  const { dues, principal, interest } = invoiceOf(shippedLife(termsOf('instalments-3'), '2026-01-15'))
  assert.equal(dues.length, 3)
  assert.equal(principal, 1_200_00n)
  // One per cent a month of 1,200.00, then of what is left: three equal parts of 408.03 but for rounding.
  assert.ok(interest > 24_00n && interest < 24_20n, `${interest}`)
})

test('what comes later changes no invoice', () => {
  const shipped = shippedLife(termsOf('instalments-3'), '2026-01-15')
  const paid = lived(shipped, repayDraw(shipped.draw, { ...on('2026-01-20'), amount: 500_00n, subject: 'pay_1' }, wire))
  assert.deepEqual(invoiceOf(paid).dues, invoiceOf(shipped).dues)
})

test('before anything is shipped there is none', () => {
  const { draw, facts } = drawnLife(termsOf('net-30'))
  assert.equal(drawInvoice(draw, facts), undefined)
})

test('the document says the same in three languages', () => {
  const invoice = invoiceOf(shippedLife(termsOf('instalments-3'), '2026-01-15'))
  const sheets = (['en', 'es', 'zh'] as const).map((language) => drawInvoiceSheet(invoice, parties, where, language))
  assert.equal(new Set(sheets.map(({ heading }) => heading.kind)).size, 3)
  assert.ok(sheets.every(({ blocks }) => blocks.length === sheets[0]?.blocks.length))
  assert.match(JSON.stringify(sheets[0]), /After 5 days of grace, what is late costs 1\.5% a month\./)
})
