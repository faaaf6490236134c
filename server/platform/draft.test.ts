import assert from 'node:assert/strict'
import { test } from 'node:test'
import { add, append, type CounterType, put, type RecordType } from '../kernel/use-case.ts'
import { applyChanges, assertOutcome, emptyDraft } from './draft.ts'
import { counterId } from './store.ts'
import { emptyWorkingSet } from './working-set.ts'

interface Row {
  readonly root: string
  readonly id: string
}

const news: RecordType<Row> = { name: 'toy.news', root: (row) => row.root, id: (row) => row.id }
const quiet: RecordType<Row> = { name: 'toy.quiet', root: (row) => row.root, id: (row) => row.id }
const cause = { at: '2026-03-01T09:00:00.000Z', actor: { kind: 'clock' as const, roles: [] } }

function outboxOf(lanes: number) {
  const draft = emptyDraft()
  const row = (id: string) => ({ root: 'ord_1', id })
  const changes = [append(news, row('a')), append(quiet, row('b')), put(news, row('c')), append(news, row('d'))]
  const topicOf = (type: string) => (type === 'toy.news' ? 'news.made' : undefined)
  const limits = { holds: () => true, exact: false, lanesOf: () => lanes, topicOf }
  applyChanges(changes, cause, emptyWorkingSet(), draft, {
    ...limits,
    boundsOf: () => ({ floor: null, ceiling: null }),
  })
  return draft.outbox.map(({ root, version, n, topic, body }) => [root, version, n, topic, body])
}

test('a new record of some types is an event by itself, each once and in order; a changed one is none', () => {
  assert.deepEqual(outboxOf(8), [
    ['ord_1', 1, 0, 'news.made', { id: 'a' }],
    ['ord_1', 1, 1, 'news.made', { id: 'd' }],
  ])
})

test('news that nobody hears is not kept', () => {
  assert.deepEqual(outboxOf(0), [])
})

const purse: CounterType = { name: 'toy.purses', bounds: () => ({ floor: 0n, ceiling: 100n }) }
const floored = { holds: () => true, exact: true, lanesOf: () => 0, boundsOf: () => ({ floor: 0n, ceiling: 100n }) }

const steps: readonly (readonly [by: readonly bigint[], breach: RegExp | undefined])[] = [
  [[50n, -20n], undefined],
  [[-20n, 50n], undefined],
  [[95n, 20n, -30n], undefined],
  [[-20n], /would fall to -10/],
  [[10n, -30n], /would fall to -10/],
  [[-5n, 96n], /would rise to 101/],
]

for (const [by, breach] of steps)
  test(`a purse of 10 with ${by.join(' and ')} at once ${breach === undefined ? 'holds' : 'breaks its bounds'}`, () => {
    const w = emptyWorkingSet()
    w.levels.set(counterId(purse.name, 'cmp_1', 'USD'), 10n)
    const changes = by.map((each) => add(purse, 'cmp_1', 'USD', each))
    const judge = () => assertOutcome({ answer: {}, changes }, w, emptyDraft(), floored)
    if (breach === undefined) judge()
    else assert.throws(judge, breach)
  })

interface Jar extends Row {
  readonly coins: bigint
  readonly label?: string
}

const jars: RecordType<Jar> = { name: 'toy.jars', root: (row) => row.root, id: (row) => row.id }
const jar: Jar = { root: 'jar_1', id: 'a', coins: 1n, label: 'red' }
const { label: _, ...bare } = jar

const puts: readonly (readonly [
  says: string,
  puts: readonly (readonly [Jar, Jar?])[],
  fields: readonly string[] | undefined,
])[] = [
  ['all of a record', [[{ ...jar, coins: 2n }]], undefined],
  ['what differs from the record that was read', [[{ ...jar, coins: 2n }, jar]], ['coins']],
  ['a field that is gone', [[bare, jar]], ['label']],
  ['a field that is new', [[jar, bare]], ['label']],
  [
    'what any of two has changed',
    [
      [{ ...jar, coins: 2n }, jar],
      [
        { ...bare, coins: 2n },
        { ...jar, coins: 2n },
      ],
    ],
    ['coins', 'label'],
  ],
  ['all, where the first writes all', [[{ ...jar, coins: 2n }], [bare, { ...jar, coins: 2n }]], undefined],
  ['all, where the second writes all', [[{ ...jar, coins: 2n }, jar], [bare]], undefined],
]

for (const [says, written, fields] of puts)
  test(`a put writes ${says}`, () => {
    const draft = emptyDraft()
    const changes = written.map(([record, before]) => put(jars, record, before))
    applyChanges(changes, cause, emptyWorkingSet(), draft, floored)
    const [row] = [...draft.puts.values()]
    assert.deepEqual([row?.fields, row?.record], [fields, written.at(-1)?.[0]])
  })
