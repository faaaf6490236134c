import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { printedReference, referenceOf } from '../payments/reference.rules.ts'
import type { BankDetail, BankEntry } from './bank-entry.rules.ts'
import { candidatesOf, matchOf } from './match.rules.ts'
import { purposeOf } from './purpose.rules.ts'

const right = referenceOf('ORD1234567')
const other = referenceOf('ORD7654321')
const owners = new Map([
  [right, 'ord_1'],
  [other, 'ord_2'],
])
const detail = (more: Partial<BankDetail>): BankDetail => ({ references: [], text: '', ...more })
const match = (more: Partial<BankDetail>, prefix?: string) =>
  matchOf(candidatesOf(detail(more), prefix), (reference) => owners.get(reference))
const wrong = `${right.slice(0, -1)}${right.endsWith('7') ? '8' : '7'}`

const table: readonly (readonly [string, Partial<BankDetail>, object])[] = [
  ['in its own field', { references: [right] }, { orderId: 'ord_1', matchedBy: 'reference', confidence: 100 }],
  [
    'in its own field, printed in groups',
    { references: [printedReference(right)] },
    { orderId: 'ord_1', matchedBy: 'reference', confidence: 100 },
  ],
  [
    'in free text',
    { text: `Invoice 7, ${right.toLowerCase()} thanks` },
    { orderId: 'ord_1', matchedBy: 'reference-in-text', confidence: 95 },
  ],
  [
    'in free text with spaces',
    { text: `pay ${printedReference(right)}` },
    { orderId: 'ord_1', matchedBy: 'reference-in-text', confidence: 95 },
  ],
  ['as end-to-end id', { endToEndId: right }, { orderId: 'ord_1', matchedBy: 'reference-in-text', confidence: 95 }],
  [
    'twice the same',
    { references: [right], text: right },
    { orderId: 'ord_1', matchedBy: 'reference', confidence: 100 },
  ],
  ['two orders', { text: `${right} and ${other}` }, { doubt: 'several-references' }],
  ['none', { text: 'INVOICE' }, { doubt: 'no-reference' }],
  ['a wrong digit', { references: [wrong], text: wrong }, { doubt: 'no-reference' }],
  ['one too many', { references: [`${right}9`], text: `${right}9` }, { doubt: 'no-reference' }],
  ['a right one of nobody', { references: [referenceOf('NOBODY')] }, { doubt: 'no-reference' }],
]

for (const [name, given, said] of table) test(`a reference ${name}`, () => assert.deepEqual(match(given), said))

test('by the virtual account; another account says nothing', () => {
  const found = { orderId: 'ord_1', matchedBy: 'virtual-account', confidence: 100 }
  assert.deepEqual(match({ ownAccount: 'GB99VIRTORD1234567' }, 'GB99VIRT'), found)
  assert.deepEqual(match({ ownAccount: 'GB98VIRTORD1234567' }, 'GB99VIRT'), { doubt: 'no-reference' })
  assert.deepEqual(match({ ownAccount: 'GB99VIRTORD1234567' }), { doubt: 'no-reference' })
  assert.deepEqual(match({ ownAccount: 'GB99VIRTORD1234567', references: [other] }, 'GB99VIRT'), {
    doubt: 'several-references',
  })
})

test('whatever is written around or instead, no order is named that the text does not name whole', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.nat(right.length - 1),
      fc.constantFrom(...'0123456789'),
      (around, at, digit) => {
        fc.pre(/\d/.test(right[at] ?? '') && right[at] !== digit)
        const changed = right.slice(0, at) + digit + right.slice(at + 1)
        const text = `${around.replace(/RF/gi, '')} ${changed}`
        assert.ok('doubt' in match({ text, references: [changed] }))
      },
    ),
  )
})

const entry = (direction: 'credit' | 'debit', code: string, more: Partial<BankEntry> = {}): BankEntry => ({
  ...{ n: 1, amount: 500n, currency: 'EUR', direction, status: 'booked', reversal: false, bookedOn: '', valueOn: '' },
  ...{ code, text: '', details: [], ...more },
})
const around = {
  account: { providers: [{ provider: 'stripe', payer: 'Stripe Payments Europe' }] },
  returning: [
    { wireId: 'wir_1', amount: 500n, currency: 'EUR', account: 'DE1' },
    { wireId: 'wir_2', amount: 700n, currency: 'EUR', account: 'DE2' },
    { wireId: 'wir_3', amount: 700n, currency: 'EUR', account: 'DE2' },
  ],
}
const purposes: readonly (readonly [string, BankEntry, Partial<BankDetail>, object])[] = [
  ['a plain credit is a wire', entry('credit', 'PMNT/RCDT/ESCT'), {}, { is: 'wire' }],
  ['interest', entry('credit', 'ACMT/MCOP/INTR'), {}, { is: 'interest' }],
  ['interest in MT940', entry('credit', 'NINT'), {}, { is: 'interest' }],
  [
    'a provider’s payout',
    entry('credit', ''),
    { name: 'STRIPE PAYMENTS EUROPE' },
    { is: 'provider', target: 'stripe' },
  ],
  ['a charge', entry('debit', 'ACMT/MDOP/CHRG'), {}, { is: 'charge' }],
  ['a charge in MT940', entry('debit', 'NCHG'), {}, { is: 'charge' }],
  ['interest that we pay', entry('debit', 'ACMT/MDOP/INTR'), {}, { is: 'charge' }],
  ['a wire that went back', entry('debit', ''), { account: 'DE1' }, { is: 'wire-return', target: 'wir_1' }],
  ['of another amount', entry('debit', '', { amount: 501n }), { account: 'DE1' }, { is: 'unexplained' }],
  ['two that it could be', entry('debit', '', { amount: 700n }), { account: 'DE2' }, { is: 'unexplained' }],
  ['a debit of nobody', entry('debit', 'PMNT/ICDT/ESCT'), {}, { is: 'unexplained' }],
  ['a reversal, whatever else', entry('debit', 'NCHG', { reversal: true }), {}, { is: 'reversal' }],
]

for (const [name, given, told, purpose] of purposes)
  test(`purpose: ${name}`, () => {
    const part = { part: 1, amount: given.amount, detail: detail(told) }
    assert.deepEqual(purposeOf(given, part, around), purpose)
  })
