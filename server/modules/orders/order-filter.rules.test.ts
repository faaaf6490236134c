import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFilter, isNamed, lineSearch, referenceOf, wordsOf } from './order-filter.rules.ts'
import { isSameName, isSeenBy, type SavedView, viewsBeside } from './saved-view.rules.ts'

const words: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['  ?! ', []],
  ['Pump, 3.5kW', ['pump', '3', '5kw']],
  ['ÜBER-Größe', ['über', 'größe']],
  ['离心泵DN50', ['离心泵', 'dn50']],
  ["pump' | !x:*", ['pump', 'x']],
]
for (const [text, wanted] of words)
  test(`the words of “${text}”`, () => {
    assert.deepEqual(wordsOf(text), wanted)
  })

test('a text of a hundred words is cut, not refused', () => {
  assert.equal(wordsOf('a '.repeat(100)).length, 12)
})

const searches: readonly (readonly [string, string])[] = [
  ['', ''],
  ['pump valve', 'pump:* & valve:*'],
  ['水泵', '(水 <-> 泵)'],
  ['水泵 dn', '(水 <-> 泵) & dn:*'],
]
for (const [text, wanted] of searches)
  test(`the search for “${text}”`, () => {
    assert.equal(lineSearch(text), wanted)
  })

const names: readonly (readonly [string, string, boolean])[] = [
  ['Ningbo Harbour Works', 'har ning', true],
  ['Ningbo Harbour Works', 'arbour', false],
  ['Ningbo Harbour Works', '', false],
  ['宁波港机械厂', '港机', true],
]
for (const [name, text, wanted] of names)
  test(`“${name}” is ${wanted ? '' : 'not '}meant by “${text}”`, () => {
    assert.equal(isNamed(name, text), wanted)
  })

test('a reference is compared without spaces, in capitals', () => {
  assert.equal(referenceOf(' rf18 5390 '), 'RF185390')
})

const filters: readonly (readonly [object, string | undefined])[] = [
  [{}, undefined],
  [{ amount_from: 0 }, 'currency'],
  [{ amount_to: 9 }, 'currency'],
  [{ amount_to: 9, currency: 'JPY' }, undefined],
  [{ begun_from: '2028-02-29' }, undefined],
  [{ begun_from: '2027-02-29' }, 'begun_from'],
  [{ begun_to: '2027-00-10' }, 'begun_to'],
]
for (const [filter, field] of filters)
  test(`a filter of ${JSON.stringify(filter)}: ${field ?? 'fine'}`, () => {
    assert.deepEqual(checkFilter(filter)?.data, field === undefined ? undefined : { field })
  })

const view = (more: Partial<SavedView>): SavedView => ({
  ...{ companyId: 'cmp_a', viewId: 'view_1', name: 'Due', filter: {}, owner: 'usr_a' },
  ...{ shared: false, state: 'kept', keptAt: '2027-01-01T00:00:00.000Z', ...more },
})

test('an own view is its person’s, a shared one everybody’s, a removed one nobody’s', () => {
  const seen = (more: Partial<SavedView>) => [isSeenBy(view(more), 'usr_a'), isSeenBy(view(more), 'usr_b')]
  assert.deepEqual(seen({}), [true, false])
  assert.deepEqual(seen({ shared: true }), [true, true])
  assert.deepEqual(seen({ shared: true, state: 'removed' }), [false, false])
})

test('a name means one thing among the shared ones, and one among each person’s own', () => {
  const all = [view({}), view({ owner: 'usr_b' }), view({ shared: true }), view({ state: 'removed' })]
  assert.equal(viewsBeside(all, { shared: false, owner: 'usr_a' }).length, 1)
  assert.equal(viewsBeside(all, { shared: true, owner: 'usr_c' }).length, 1)
  assert.ok(isSameName('Ｄue', 'DUE'))
})
