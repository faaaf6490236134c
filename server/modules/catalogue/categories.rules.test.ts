import assert from 'node:assert/strict'
import { test } from 'node:test'
import { categories, categoryFor, categoryNamed, categoryPrefixes, categoryWith } from './categories.rules.ts'

const twice = (all: readonly string[]) => all.filter((each, i) => all.indexOf(each) !== i)

test('every code, every name of a language and every prefix stands once', () => {
  assert.deepEqual(twice(categories.map(({ code }) => code)), [])
  assert.deepEqual(twice(categoryPrefixes.map(([prefix]) => prefix)), [])
  for (const language of ['en', 'es', 'zh'] as const) {
    assert.deepEqual(twice(categories.map(({ names }) => names[language].toLowerCase())), [], language)
    assert.deepEqual(
      categories.filter(({ names }) => names[language].trim() === '').map(({ code }) => code),
      [],
    )
  }
})

test('two levels: a category stands under a top one, and its code says so', () => {
  for (const { code, under } of categories) {
    assert.match(code, /^[a-z]+(-[a-z]+)?$/)
    if (under === undefined) continue
    assert.equal(categoryWith(under)?.under, undefined)
    assert.ok(code.startsWith(`${under}-`), code)
  }
})

test('every chapter of the Harmonized System finds a category', () => {
  const chapters = Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0')).filter((each) => each !== '77')
  assert.deepEqual(
    chapters.filter((chapter) => categoryFor('hs', chapter) === undefined),
    [],
  )
})

test('the longest prefix decides, dots and spaces do not count', () => {
  for (const [list, code, wanted] of [
    ['hs', '8517.13.00', 'electronic-phones'],
    ['hs', '8599', 'electric-other'],
    ['hs', '4802 56', 'office-paper'],
    ['hs', '6109', 'wear-knitted'],
    ['un', '43211503', 'electronic-computers'],
    ['un', '20101601', 'machine-construction'],
    ['un', '50000000', 'food'],
    ['cp', '30213000', 'electronic-computers'],
    ['cp', '15110000-2', 'food-meat'],
    ['un', '99', undefined],
    ['hs', '7', undefined],
    ['hs', '', undefined],
  ] as const)
    assert.equal(categoryFor(list, code), wanted, `${list} ${code}`)
})

test('a category is named by its code or in any of our languages', () => {
  for (const [words, wanted] of [
    ['wear-shoes', 'wear-shoes'],
    [' Shoes ', 'wear-shoes'],
    ['calzado', 'wear-shoes'],
    ['鞋', 'wear-shoes'],
    ['Food and drink', 'food'],
    ['nonsense', undefined],
    ['', undefined],
  ] as const)
    assert.equal(categoryNamed(words), wanted, words)
})
