import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefusal } from '../../kernel/use-case.ts'
import { sampleTerms } from './story.testing.ts'
import type { TermsContent, TermsInstalment } from './terms.rules.ts'
import { checkTerms, termsHash, totalOf } from './terms.rules.ts'
import { termsFromWire, termsToWire, type WireTerms } from './terms-wire.rules.ts'

const with_ = (more: Partial<TermsContent>): TermsContent => ({ ...sampleTerms, ...more })
const first = sampleTerms.lines.slice(0, 1)
const initial: TermsInstalment = { n: 1, kind: 'initial', amount: 543_331n, event: 'agreement' }
const dated = (date: string): TermsInstalment => ({ n: 2, kind: 'balance', amount: 343_331n, event: 'date', date })
const half = { ...initial, amount: 200_000n }

const refused: readonly (readonly [name: string, content: TermsContent, code: string, field?: string])[] = [
  ['no lines', with_({ lines: [] }), 'terms-invalid', 'lines'],
  ['too many lines', with_({ lines: Array(1001).fill(first[0]) }), 'terms-invalid', 'lines'],
  ['a number that is not its own', with_({ lines: sampleTerms.lines.slice(1) }), 'terms-invalid', 'lines/0'],
  ['a line of nothing', with_({ lines: first.map((l) => ({ ...l, quantity: 0n })) }), 'terms-invalid', 'lines/0'],
  ['a price below zero', with_({ lines: first.map((l) => ({ ...l, amount: -1n })) }), 'terms-invalid', 'lines/0'],
  [
    'wide tolerance',
    with_({ lines: first.map((l) => ({ ...l, quantityToleranceBps: 1001 })) }),
    'terms-invalid',
    'lines/0',
  ],
  ['freight below zero', with_({ freight: -1n }), 'terms-invalid', 'total'],
  ['more allowance than price', with_({ allowances: 10n ** 9n }), 'terms-invalid', 'total'],
  ['nothing to pay', with_({ lines: first.map((l) => ({ ...l, amount: 0n })), freight: 0n }), 'terms-invalid', 'total'],
  ['no zone', with_({ zone: 'Nowhere/City' }), 'terms-invalid', 'zone'],
  ['no such day', with_({ shipBy: { kind: 'date', date: '2026-02-30' } }), 'terms-invalid', 'ship_by'],
  ['no such month', with_({ shipBy: { kind: 'date', date: '2026-13-01' } }), 'terms-invalid', 'ship_by'],
  ['half a day', with_({ shipBy: { kind: 'days', days: 1.5, after: 'initial' } }), 'terms-invalid', 'ship_by'],
  ['three years', with_({ shipBy: { kind: 'days', days: 731, after: 'initial' } }), 'terms-invalid', 'ship_by'],
  ['no instalment', with_({ instalments: [] }), 'terms-invalid', 'instalments'],
  ['balance first', with_({ instalments: [{ ...initial, kind: 'balance' }] }), 'terms-invalid', 'instalments'],
  ['initial later', with_({ instalments: [{ ...initial, event: 'received' }] }), 'terms-invalid', 'instalments'],
  ['two initial', with_({ instalments: [half, { ...half, n: 2 }] }), 'terms-invalid', 'instalments/1'],
  ['a date that is none', with_({ instalments: [half, dated('2026-02-31')] }), 'terms-invalid', 'instalments/1'],
  [
    'no such AQL',
    with_({ sampling: { major: { kind: 'aql', percent: '3.0' as '2.5' } } }),
    'terms-invalid',
    'sampling',
  ],
  ['no such LQ', with_({ sampling: { minor: { kind: 'lq', percent: '2.5' as '2.0' } } }), 'terms-invalid', 'sampling'],
  [
    'a paper without a name',
    with_({ documents: [{ kind: 'packing-list' }, { kind: 'other', name: ' ' }] }),
    'terms-invalid',
    'documents/1',
  ],
  ['sea terms by air', with_({ mode: 'air' }), 'incoterm-not-for-mode'],
  ['half a plan', with_({ releasePlan: [{ step: 'received', shareBps: 5000 }] }), 'plan-invalid'],
  ['a cent too little', with_({ instalments: [{ ...initial, amount: 543_330n }] }), 'instalments-differ'],
]

for (const [name, content, code, field] of refused)
  test(`no terms: ${name}`, () => {
    const said = checkTerms(content)
    assert.equal(said?.refused, code)
    if (field !== undefined) assert.equal((said?.data as { field: string } | undefined)?.field, field)
  })

const taken: readonly (readonly [string, TermsContent])[] = [
  ['the sample', sampleTerms],
  ['a leap day', with_({ shipBy: { kind: 'date', date: '2028-02-29' } })],
  ['a dated balance', with_({ instalments: [half, dated('2026-05-01')] })],
  ['sampling by class', with_({ sampling: { critical: { kind: 'all' }, major: { kind: 'lq', percent: '5.0' } } })],
  ['papers', with_({ documents: [{ kind: 'packing-list' }, { kind: 'other', name: 'mill certificate' }] })],
  ['by air', with_({ mode: 'air', incoterm: 'FCA' })],
]

for (const [name, content] of taken)
  test(`terms: ${name}`, () => {
    assert.equal(checkTerms(content), undefined)
  })

test('the total is the sum of all that is named, and the hash sees each part of it', () => {
  const amount = fc.bigInt(0n, 10n ** 9n)
  const parts = fc.record({ freight: amount, tax: amount, charges: amount, allowances: amount })
  fc.assert(
    fc.property(parts, (changed) => {
      const content = with_(changed)
      const { freight, tax, charges, allowances } = changed
      assert.equal(totalOf(content), 533_330n + freight + tax + charges - allowances)
      const isSame = freight === 10_001n && tax === 0n && charges === 0n && allowances === 0n
      assert.equal(termsHash(content) === termsHash(sampleTerms), isSame)
    }),
  )
})

test('the hash does not depend on the order of fields, but on the order of lines', () => {
  const turned = Object.fromEntries(Object.entries(sampleTerms).reverse()) as unknown as TermsContent
  assert.equal(termsHash(turned), termsHash(sampleTerms))
  assert.notEqual(termsHash(with_({ lines: [...sampleTerms.lines].reverse() })), termsHash(sampleTerms))
})

test('terms that say nothing of sampling and papers keep the hash that they had before both were known', () => {
  assert.equal(termsHash(sampleTerms), 'f3be078822b4989c47e8859dd8fe3f6330e97c7d092547cdf08ef9935c455ac1')
  const wire = termsToWire(sampleTerms) as unknown as WireTerms
  const bare = termsFromWire({ ...wire, sampling: {}, documents: [] })
  assert.deepEqual(isRefusal(bare) || Object.keys(bare).filter((key) => ['sampling', 'documents'].includes(key)), [])
})

test('sampling and papers come back as they were sent, and the hash sees them', () => {
  const said = { sampling: { major: { kind: 'lq', percent: '5.0' } }, documents: [{ kind: 'packing-list' }] } as const
  const read = termsFromWire({ ...(termsToWire(sampleTerms) as unknown as WireTerms), ...said })
  assert.ok(!isRefusal(read))
  assert.notEqual(termsHash(read), termsHash(with_({})))
  const { sampling, documents } = termsToWire(read) as unknown as typeof said
  assert.deepEqual({ sampling, documents }, said)
})
