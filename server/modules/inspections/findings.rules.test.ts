import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { units } from '../../kernel/quantity.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import { type Checklist, checklistOf } from './checklist.rules.ts'
import { checkResults, findings, type LineResult, missingDocuments, type Results } from './findings.rules.ts'

type Content = Pick<TermsContent, 'lines' | 'sampling' | 'documents'>

const line: TermsContent['lines'][number] = {
  ...{ lineNo: 1, name: 'Pipe', quantity: units(1_000), unit: 'C62', unitPrice: '1', amount: 100_000n },
  quantityToleranceBps: 0,
  quality: [
    { attribute: 'wall', target: '2.0', tolerance: '0.1', unit: 'mm', aqlClass: 'major' },
    { attribute: 'burr', target: 'none', aqlClass: 'minor' },
    { attribute: 'burst', target: '≥ 60', unit: 'bar', aqlClass: 'critical' },
    { attribute: 'colour', target: 'RAL 9010' },
  ],
}
const content: Content = {
  lines: [line, { ...line, lineNo: 2, name: 'Bend', quantity: units(5), quality: [] }],
  documents: [{ kind: 'packing-list' }, { kind: 'test-report', name: 'EN 10204 3.1' }],
}
const lot = [
  { lineNo: 1, quantity: units(1_000) },
  { lineNo: 2, quantity: units(5) },
]
const checklist = checklistOf(content, lot)

const clean: LineResult = {
  lineNo: 1,
  inspected: 80,
  defective: {},
  points: [1, 2, 3, 4].map((n) => ({ n, inspected: n === 3 ? 5 : 80, defective: 0, readings: [] })),
}
const point = (n: number, defective: number, readings: readonly string[] = []) => ({
  ...clean,
  points: clean.points.map((each) => (each.n === n ? { ...each, defective, readings } : each)),
})
const results = (...lines: LineResult[]): Results => ({ lines, documents: [1, 2] })
const of = (result: LineResult, list: Checklist = checklist) => {
  assert.equal(checkResults(list, results(result)), undefined)
  const [found] = findings(list, results(result))
  assert.ok(found)
  return found
}

test('a checklist has a plan for each class, the qualities with their limits, and the papers', () => {
  const [pipe, bend] = checklist.lines
  assert.deepEqual([pipe?.plans.critical.accept, pipe?.plans.major.accept, pipe?.plans.minor.accept], [0, 5, 7])
  assert.equal(pipe?.sample, 80)
  assert.deepEqual(
    pipe?.points.map(({ n, of: each }) => [n, each]),
    [
      [1, 'major'],
      [2, 'minor'],
      [3, 'critical'],
      [4, 'major'],
    ],
  )
  assert.deepEqual([bend?.items, bend?.points.length, checklist.documents.length], [5, 0, 2])
})

test('the terms’ own sampling goes before what is usual, class by class', () => {
  const sampling = { major: { kind: 'lq', percent: '5.0' }, minor: { kind: 'all' } } as const
  const [own] = checklistOf({ ...content, sampling }, lot).lines
  assert.deepEqual([own?.plans.major.size, own?.plans.major.accept], [80, 1])
  assert.deepEqual([own?.plans.minor.size, own?.sample], [1_000, 1_000])
  assert.equal(own?.plans.critical.accept, 0)
})

test('parts of a unit count as one item, and quantities that nobody inspects are left out', () => {
  const some = checklistOf(content, [
    { lineNo: 1, quantity: 2_500_000n },
    { lineNo: 2, quantity: 0n },
    { lineNo: 9, quantity: units(1) },
  ])
  assert.deepEqual(
    some.lines.map(({ lineNo, items }) => [lineNo, items]),
    [[1, 3]],
  )
})

interface Row {
  readonly given: string
  readonly result: LineResult
  readonly verdict: 'pass' | 'fail' | 'incomplete'
  readonly found?: number
  readonly clauses?: readonly string[]
}

const rows: readonly Row[] = [
  { given: 'no defects', result: clean, verdict: 'pass' },
  { given: 'as many major defects as are accepted', result: point(1, 5), verdict: 'pass' },
  { given: 'one more', result: point(1, 6), verdict: 'fail', found: 6, clauses: ['lines/1/quality/1'] },
  { given: 'seven minor defects', result: point(2, 7), verdict: 'pass' },
  { given: 'eight', result: point(2, 8), verdict: 'fail', found: 8, clauses: ['lines/1/quality/2'] },
  { given: 'one critical defect', result: point(3, 1), verdict: 'fail', found: 1, clauses: ['lines/1/quality/3'] },
  { given: 'fewer items than the plan', result: { ...clean, inspected: 80, points: [] }, verdict: 'incomplete' },
  {
    given: 'enough defects in fewer items',
    result: { ...clean, inspected: 20, points: [], defective: { major: 6 } },
    verdict: 'fail',
    found: 6,
    clauses: ['lines/1/quality'],
  },
  {
    given: 'two qualities of a class, the same items',
    result: { ...point(1, 4), ...{ defective: { major: 4 } } },
    verdict: 'pass',
  },
  {
    given: 'two qualities of a class, other items',
    result: { ...clean, points: clean.points.map((each) => (each.n % 3 === 1 ? { ...each, defective: 4 } : each)) },
    verdict: 'fail',
    found: 8,
    clauses: ['lines/1/quality/1', 'lines/1/quality/4'],
  },
]

for (const { given, result, verdict, found = 0, clauses = [] } of rows)
  test(`${given}: ${verdict}`, () => {
    const finding = of(result)
    assert.deepEqual([finding.verdict, finding.share.found, finding.clauses], [verdict, found, clauses])
    assert.equal(finding.share.of, result.inspected)
  })

test('what was counted short is a finding of its own', () => {
  const finding = of({ ...clean, counted: units(990) })
  assert.deepEqual([finding.verdict, finding.short, finding.clauses], ['pass', units(10), ['lines/1']])
  assert.equal(of({ ...clean, counted: units(1_001) }).short, 0n)
})

test('papers that are not there are named', () => {
  assert.deepEqual(missingDocuments(checklist, { lines: [clean], documents: [2] }), ['documents/1'])
})

const refused: readonly (readonly [string, Results, string])[] = [
  ['no line', results(), 'lines'],
  ['a line twice', results(clean, clean), 'lines'],
  ['a line that is not inspected', results({ ...clean, lineNo: 3 }), 'line'],
  ['more items than the lot has', results({ ...clean, inspected: 1_001 }), 'inspected'],
  ['no item', results({ ...clean, inspected: 0 }), 'inspected'],
  ['half an item', results({ ...clean, inspected: 1.5 }), 'inspected'],
  ['a quality twice', results({ ...clean, points: [...clean.points, ...clean.points] }), 'points'],
  [
    'a quality of another line',
    results({ ...clean, points: [{ ...point(1, 0).points[0], n: 9 } as never] }),
    'points/9',
  ],
  ['more defects than items', results(point(3, 6)), 'points/3'],
  ['a reading that is off, and no defect', results(point(1, 0, ['2.3'])), 'points/1'],
  ['a reading in another unit', results(point(1, 0, ['2.0 cm'])), 'points/1'],
  ['fewer defective items than a quality has', results({ ...point(1, 4), defective: { major: 3 } }), 'defective/major'],
  ['less than nothing', results({ ...clean, counted: -1n }), 'counted'],
  ['a paper that nobody asked for', { lines: [clean], documents: [3] }, 'documents'],
]

for (const [given, said, field] of refused)
  test(`${given} is refused`, () => {
    const refusal = checkResults(checklist, said)
    assert.equal(refusal?.refused, 'results-invalid')
    assert.equal((refusal?.data as { field: string } | undefined)?.field, field)
  })

test('more defects never make a verdict better, and the share is at most all', () => {
  const rank = { pass: 0, incomplete: 1, fail: 2 }
  const count = fc.integer({ min: 0, max: 80 })
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 4), count, count, (n, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const [one, other] = [of(point(n, less)), of(point(n, more))]
      assert.ok(rank[one.verdict] <= rank[other.verdict])
      assert.ok(other.share.found <= other.share.of)
      assert.equal(other.verdict === 'fail', other.clauses.length > 0)
    }),
  )
})
