import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BankDetail, BankEntry } from './bank-entry.rules.ts'
import { entryNumberer, identityOf, knownAs, nameSetOf, originalNames, ownNames, wireName } from './identity.rules.ts'

const entry = (more: Partial<BankEntry> = {}, detail: Partial<BankDetail> = {}): BankEntry => ({
  n: 1,
  amount: 1000n,
  currency: 'EUR',
  direction: 'credit',
  status: 'booked',
  reversal: false,
  bookedOn: '2026-03-02',
  valueOn: '2026-03-02',
  code: '',
  text: '',
  details: [{ references: [], text: 'rent', endToEndId: 'E1', ...detail }],
  ...more,
})

/** Whether the second is known as the first, in whichever order they come. */
function isSame(first: BankEntry, second: BankEntry, formats: readonly [string, string] = ['camt.053', 'camt.053']) {
  const sets = [...new Set([nameSetOf(first, formats[0]), nameSetOf(second, formats[1])])]
  const one = identityOf(entryNumberer()(first), 'bnk_1', formats[0])
  const two = identityOf(entryNumberer()(second), 'bnk_1', formats[1])
  const there = knownAs(two, sets).some((name) => ownNames(one).includes(name))
  const back = knownAs(one, sets).some((name) => ownNames(two).includes(name))
  assert.equal(there, back, 'it depends on who comes first')
  return there
}

const uetr = '255ae394-9965-4438-ac86-f406feada396'
const table: readonly (readonly [string, boolean, BankEntry, BankEntry])[] = [
  [
    'the same reference',
    true,
    entry({ reference: 'S1' }),
    entry({ reference: 'S1', valueOn: '2026-03-05' }, { endToEndId: 'E2' }),
  ],
  ['another reference, all else the same', false, entry({ reference: 'S1' }), entry({ reference: 'S2' })],
  [
    'the same reference, another amount: a charge',
    false,
    entry({ reference: 'S1' }),
    entry({ reference: 'S1', amount: 5n, valueOn: '2026-03-03' }),
  ],
  [
    'the same reference, another side: a reversal',
    false,
    entry({ reference: 'S1' }),
    entry({ reference: 'S1', direction: 'debit', reversal: true }),
  ],
  [
    'the same UETR, a reference in one only',
    true,
    entry({ reference: 'S1' }, { uetr }),
    entry({}, { uetr, endToEndId: 'E9' }),
  ],
  [
    'a reference in one, none in the other: by end-to-end id, amount and value date',
    true,
    entry({ reference: 'S1' }),
    entry(),
  ],
  ['a reference in one, a UETR in the other: by end-to-end id', true, entry({ reference: 'S1' }), entry({}, { uetr })],
  ['no reference, another value date', false, entry(), entry({ valueOn: '2026-03-03' })],
  ['no reference, another end-to-end id', false, entry(), entry({}, { endToEndId: 'E2' })],
  [
    'no id at all, the same words',
    true,
    entry({}, { endToEndId: undefined as never }),
    entry({}, { endToEndId: undefined as never }),
  ],
  [
    'no id at all, other words',
    false,
    entry({}, { endToEndId: undefined as never }),
    entry({}, { endToEndId: undefined as never, text: 'salt' }),
  ],
  [
    'the reference of the entry or of its one payment',
    true,
    entry({ reference: 'S1' }),
    entry({}, { reference: 'S1', endToEndId: 'E3' }),
  ],
]

for (const [name, same, first, second] of table)
  test(`${same ? 'one movement' : 'two movements'}: ${name}`, () => assert.equal(isSame(first, second), same))

test('two that nothing tells apart in one statement are two, and the same two in the next paper', () => {
  const number = entryNumberer()
  const [one, two] = [number(entry()), number(entry())]
  assert.deepEqual([one.occurrence, two.occurrence], [1, 2])
  const names = (each: typeof one) => ownNames(identityOf(each, 'bnk_1', 'camt.053'))
  assert.notDeepEqual(names(one), names(two))
})

test('a reference that MT940 may have cut is also known by the rest', () => {
  const whole = entry({ reference: '20260302ABCDEFGH1234567' })
  const cut = entry({ reference: '20260302ABCDEFGH' })
  assert.equal(isSame(whole, cut, ['camt.053', 'mt940']), true)
  assert.equal(isSame(whole, cut, ['camt.053', 'camt.054']), false)
})

test('a reversal names the credit that it takes back', () => {
  const credit = entry({ reference: 'S1' }, { uetr })
  const back = entryNumberer()(entry({ reference: 'S1', direction: 'debit', reversal: true }, { uetr }))
  const names = ownNames(identityOf(entryNumberer()(credit), 'bnk_1', 'camt.053'))
  assert.ok(originalNames(back, 'bnk_1').every((name) => names.includes(name)))
  assert.equal(wireName(back, 'bnk_1'), wireName(credit, 'bnk_1'))
})
