import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedForm } from './change-form.ts'
import { differencesOf } from './difference.ts'
import { pastedLines } from './pasted-lines.ts'
import { readTerms } from './read-terms.ts'
import { type Content, emptyLine, emptyTerms, type TypedTerms, typedFromForm, typedFromTerms } from './typed-terms.ts'

const content: Content = {
  currency: 'KWD',
  zone: 'Asia/Kuwait',
  lines: [
    {
      line: 1,
      name: 'Tube',
      description: null,
      quantity: '12.5',
      unit: 'MTR',
      unit_price: '1.25',
      amount: 15_625,
      hs_code: '730640',
      quantity_tolerance_bps: 250,
      product: { product: 'prd_1', version: 2, variant: 'T-L', hash: 'a'.repeat(64) },
      quality: [{ attribute: 'wall', target: '2.0', unit: 'mm', tolerance: '0.1', aqlClass: 'major' }],
    },
    {
      line: 2,
      name: 'Setting up',
      description: 'on site',
      quantity: '1',
      unit: 'C62',
      unit_price: '100',
      amount: 99_000,
      hs_code: null,
      quantity_tolerance_bps: 0,
      product: null,
      quality: [],
    },
  ],
  freight: 5_000,
  tax: 0,
  charges: 1,
  allowances: 2_000,
  total: 117_626,
  mode: 'sea',
  incoterm: 'CIF',
  incoterm_place: 'Shuwaikh',
  ship_by: { kind: 'days', days: 45, after: 'balance' },
  shipment_proof: 'bill of lading',
  instalments: [
    { n: 1, kind: 'initial', amount: 35_287, event: 'agreement' },
    { n: 2, kind: 'balance', amount: 40_000, event: 'date', date: '2027-01-31' },
    { n: 3, kind: 'balance', amount: 42_339, event: 'received' },
  ] as unknown as Content['instalments'],
  release_plan: [
    { step: 'shipped', share_bps: 2_550 },
    { step: 'received', share_bps: 7_450 },
  ],
  coverage: 'on-time',
  late_rate_bps: 75,
  sampling: { major: { kind: 'lq', percent: '5.0' }, minor: { kind: 'all' } },
  documents: [{ kind: 'packing-list' }, { kind: 'other', name: 'mill certificate' }],
  attachments: [{ name: 'drawing.pdf', sha256: 'a'.repeat(64) }],
  remarks: 'Blue',
}

/** What the browser posts of a form: every field by its name. */
function posted(typed: TypedTerms): FormData {
  const form = new FormData()
  const put = (prefix: string, fields: object): void => {
    for (const [name, value] of Object.entries(fields)) {
      if (Array.isArray(value))
        for (const [n, each] of value.entries()) put(`${prefix}${name.replace(/s$/, '')}-${n}-`, each)
      else if (typeof value === 'object') put(`${prefix}${name}-`, value)
      else form.set(prefix + name, value)
    }
  }
  put('', typed)
  return form
}

test('terms that go through the form come out as they were', () => {
  const typed = typedFromForm(posted(typedFromTerms(content)))
  assert.deepEqual(typed, typedFromTerms(content))
  const { terms, faults, total } = readTerms(typed)
  assert.deepEqual([faults, total], [{}, content.total])
  const { total: _, lines, instalments, ...rest } = content
  const known = (line: Content['lines'][number]) =>
    Object.fromEntries(Object.entries(line).filter(([name, value]) => name !== 'line' && value !== null))
  assert.deepEqual(terms, {
    ...rest,
    lines: lines.map(known),
    instalments: instalments.map(({ n: _n, ...each }: { n?: number }) => each),
  })
})

const base: TypedTerms = {
  ...emptyTerms('USD', 'Etc/UTC'),
  place: 'Ningbo',
  lines: [{ ...emptyLine, name: 'Pump', quantity: '4', price: '500' }],
}

test('what is due follows from shares, and the last instalment is what is left', () => {
  const instalments = [
    { amount: '33.33 %', event: 'agreement', date: '' },
    { amount: '100', event: 'documents', date: '' },
    { amount: '', event: 'received', date: '' },
  ]
  const { terms, faults } = readTerms({ ...base, instalments })
  assert.deepEqual(faults, {})
  assert.deepEqual(
    terms?.instalments?.map(({ kind, amount, event }) => [kind, amount, event]),
    [
      ['initial', 66_660, 'agreement'],
      ['balance', 10_000, 'documents'],
      ['balance', 123_340, 'received'],
    ],
  )
})

const wrong: readonly (readonly [string, Partial<TypedTerms>, string, string])[] = [
  ['no line', { lines: [emptyLine] }, 'line-0-name', 'missing'],
  ['no name', { lines: [{ ...emptyLine, quantity: '1', price: '1' }] }, 'line-0-name', 'missing'],
  ['nothing of it', { lines: [{ ...emptyLine, name: 'a', quantity: '0', price: '1' }] }, 'line-0-quantity', 'number'],
  [
    'seven decimals',
    { lines: [{ ...emptyLine, name: 'a', quantity: '0.1234567', price: '1' }] },
    'line-0-quantity',
    'number',
  ],
  ['a price in words', { lines: [{ ...emptyLine, name: 'a', quantity: '1', price: 'ten' }] }, 'line-0-price', 'number'],
  ['no place', { place: '' }, 'place', 'missing'],
  ['half a cent of freight', { freight: '0.005' }, 'freight', 'amount'],
  [
    'a tolerance above ten percent',
    { lines: [{ ...emptyLine, name: 'a', quantity: '1', price: '1', tolerance: '11' }] },
    'line-0-tolerance',
    'percent',
  ],
  [
    'a HS code of letters',
    { lines: [{ ...emptyLine, name: 'a', quantity: '1', price: '1', hs: 'abc' }] },
    'line-0-hs',
    'hs',
  ],
  ['no date', { shipKind: 'date', shipDate: '' }, 'shipDate', 'date'],
  ['a plan of 90 %', { plan: { ...base.plan, received: '90' } }, 'plan-received', 'sum'],
  [
    'instalments above the total',
    {
      instalments: [
        { amount: '3,000', event: 'agreement', date: '' },
        { amount: '', event: 'received', date: '' },
      ],
    },
    'instalment-1-amount',
    'sum',
  ],
  [
    'a deposit of nothing',
    {
      instalments: [
        { amount: '', event: 'agreement', date: '' },
        { amount: '', event: 'received', date: '' },
      ],
    },
    'instalment-0-amount',
    'amount',
  ],
]

for (const [name, change, field, fault] of wrong)
  test(`${name}: ${field} is wrong, and nothing is sent`, () => {
    const { terms, faults } = readTerms({ ...base, ...change })
    assert.equal(terms, undefined)
    assert.equal(faults[field], fault)
  })

test('rows of a spreadsheet become lines; headings and empty rows do not', () => {
  const rows = [
    'Goods\tQty\tUnit\tPrice',
    'Pump\t4\tpcs\t$1,250.50',
    '',
    'Cable; 2m\t1.000,5\tm\t2,10 EUR',
    'Bolt\t100\t0.02',
  ]
  assert.deepEqual(
    pastedLines(rows.join('\r\n')).map(({ name, quantity, unit, price }) => [name, quantity, unit, price]),
    [
      ['Pump', '4', 'C62', '1250.50'],
      ['Cable; 2m', '1000.5', 'MTR', '2.10'],
      ['Bolt', '100', 'C62', '0.02'],
    ],
  )
  assert.equal(pastedLines('a;1;kg;2\nb;2;KGM;3').length, 2)
})

test('the form changes its shape by its buttons', () => {
  const two = changedForm(base, 'paste', 'Valve\t2\tpcs\t3')
  assert.deepEqual(
    two.lines.map(({ name }) => name),
    ['Pump', 'Valve'],
  )
  assert.deepEqual(changedForm(two, 'remove-line-0').lines, [two.lines[1]])
  assert.deepEqual(changedForm(base, 'remove-line-0').lines, [emptyLine])
  assert.equal(changedForm(base, 'add-quality-0').lines[0]?.quality.length, 1)
  const paid = changedForm(base, 'add-instalment')
  assert.deepEqual(
    paid.instalments.map(({ amount }) => amount),
    ['30 %', ''],
  )
  assert.deepEqual(changedForm(paid, 'remove-instalment-0'), paid)
  assert.equal(changedForm(paid, 'remove-instalment-1').instalments.length, 1)
  const asked = changedForm(base, 'add-document')
  assert.equal(asked.documents.length, 1)
  assert.deepEqual(changedForm(asked, 'remove-document-0').documents, [])
  assert.equal(changedForm(base, 'something'), base)
})

test('another paper than the usual ones has a name', () => {
  const documents = [{ kind: 'other', name: '' }]
  assert.deepEqual(readTerms({ ...base, documents }).faults, { 'document-0-name': 'missing' })
})

test('only what differs is told, with what came and what went', () => {
  const clause = (key: string, text: string) => ({ key, title: key.toUpperCase(), text })
  assert.deepEqual(
    differencesOf(
      [clause('a', '1'), clause('b', '2'), clause('gone', '3'), clause('never', '')],
      [clause('a', '1'), clause('b', '5'), clause('new', '4'), clause('empty', '')],
    ),
    [
      { key: 'b', title: 'B', was: '2', is: '5' },
      { key: 'new', title: 'NEW', is: '4' },
      { key: 'gone', title: 'GONE', was: '3' },
    ],
  )
})
