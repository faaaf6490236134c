import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNames, matchNames } from './match-names.ts'
import { ownList, readListFolder } from './providers/list-files.ts'
import { vettingPolicy } from './vetting-policy.rules.ts'

const least = vettingPolicy.numbers.matchLeast.default
const lists = await readListFolder('tests/data/sanctions')
const index = indexNames(lists)
const found = (name: string) => matchNames(index, [name], least).map(({ listed }) => listed)

test('each issuer’s format is read, with its date, all names and years of birth', () => {
  const of = (name: string) => lists.find(({ list }) => list === name)
  assert.deepEqual(
    lists.map(({ list, publishedOn, entries }) => [list, publishedOn, entries.length]),
    [
      ['EU', '2026-11-25', 2],
      ['own.txt', null, 2],
      ['OFAC SDN', '2026-11-27', 2],
      ['UN', '2026-11-26', 2],
    ],
  )
  assert.deepEqual(of('OFAC SDN')?.entries[0]?.names, ['BLACK HERON SHIPPING CO.', 'HERON MARINE'])
  assert.deepEqual(of('OFAC SDN')?.entries[1]?.birthYears, [1961])
  assert.deepEqual(of('UN')?.entries[0]?.names, ['ORSO MBINVENTI', '王虚构', 'Orso Binventi'])
  assert.deepEqual(of('EU')?.entries[0], {
    ...{ entry: 'EU.99001.01', names: ['Ilse Erfunden', 'Илзе Эрфунден'], program: 'INV', birthYears: [1958] },
  })
})

// Name, and whether somebody of the lists is met.
for (const [name, is] of [
  ['Black Heron Shipping', true],
  ['BLACK HERON SHIPPING COMPANY LTD', true],
  ['Shipping, Black Heron', true],
  ['Xeron Black Shipping', true],
  ['Blak Heron Shiping Co', true],
  ['Black Heron Shipping (Ningbo) Co., Ltd.', true],
  ['Viktor Anatolyevich Vydumanov', true],
  ['VYDUMANOV Viktor Anatolievich', true],
  ['Виктор Анатольевич Выдуманов', true],
  ['Ilse Erfunden', true],
  ['Ilze Erfunden', true],
  ['Илзе Эрфунден', true],
  ['王虚构', true],
  ['Wang Xu Gou', true],
  ['Gray Harbor Mining Co', true],
  ['Grayharbor Mining', true],
  ['Pale Lantern Exports', true],
  ['Ningbo Harbour Works', false],
  ['Heron Marine Paints of another sea', true],
  ['Heron', false],
  ['Black Heron Foods', false],
  ['Viktor Ivanov', false],
  ['Lantern Export', false],
  ['Ilse Erdmann', false],
  ['Elbe Präzisionsteile GmbH', false],
  ['王小明', false],
  ['', false],
] as const)
  test(`"${name}" ${is ? 'meets' : 'does not meet'} a listed name`, () => {
    assert.equal(found(name).length > 0, is, String(found(name)))
  })

test('the closest comes first, one for each entry, with what it is', () => {
  const matches = matchNames(index, ['Heron Marine', 'Black Heron Shipping'], least)
  assert.deepEqual(matches[0], {
    ...{
      list: 'OFAC SDN',
      entry: '900001',
      program: 'INVENTED',
      listed: 'HERON MARINE',
      name: 'Heron Marine',
      score: 100,
    },
  })
  assert.equal(matches.length, 1)
})

test('the threshold decides', () => {
  const near = (at: number) => matchNames(index, ['Blak Heron Shiping'], at).length
  assert.deepEqual([near(90), near(100)], [1, 0])
})

test('a list of nothing but legal forms meets nobody', () => {
  assert.deepEqual(matchNames(indexNames([ownList('own', ['Ltd.', '# no'])]), ['Anything Ltd'], 1), [])
})
