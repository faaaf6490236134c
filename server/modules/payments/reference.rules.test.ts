import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkRemainder,
  findReferences,
  isReference,
  numberOf,
  printedReference,
  referenceOf,
} from './reference.rules.ts'

const short = fc.stringMatching(/^[0-9A-Z]{1,12}$/)

// The first is the example of the standard's own text.
const right = ['RF18539007547034', 'RF712348231', 'RF45G72UUR']

for (const reference of right) test(`${reference} is right`, () => assert.ok(isReference(reference)))

for (const wrong of ['RF19539007547034', 'RF18539007547043', 'rf18539007547034', 'RF18', 'RF', '', 'XX18539007547034'])
  test(`${wrong || 'nothing'} is not right`, () => assert.equal(isReference(wrong), false))

test('a reference at most 25 characters long', () => {
  assert.equal(isReference(`RF00${'A'.repeat(22)}`), false)
})

test('an IBAN has the same check', () => {
  assert.equal(checkRemainder('DE89370400440532013000'), 1)
  assert.notEqual(checkRemainder('DE89370400440532013001'), 1)
})

for (const bad of ['', 'a', '1234567890123', 'AB-1'])
  test(`${bad || 'nothing'} is no number of ours`, () => assert.throws(() => referenceOf(bad)))

test('every number makes a right reference that gives it back', () => {
  fc.assert(
    fc.property(short, (number) => {
      const reference = referenceOf(number)
      assert.ok(isReference(reference))
      assert.ok(reference.length <= 25)
      assert.equal(numberOf(reference), number)
    }),
  )
})

test('one wrong character is found', () => {
  fc.assert(
    fc.property(short, fc.nat(), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (number, where, other) => {
      const reference = referenceOf(number)
      const place = 4 + (where % number.length)
      fc.pre(reference[place] !== other)
      const changed = reference.slice(0, place) + other + reference.slice(place + 1)
      // Mod 97 misses one of 97 wrong values; a digit for a digit it never misses.
      if (/\d/.test(other) && /\d/.test(reference[place] ?? '')) assert.equal(isReference(changed), false)
    }),
  )
})

test('it is found in free text, with spaces, dashes and other words touching it', () => {
  const reference = referenceOf('ORD123456789')
  for (const text of [
    reference,
    printedReference(reference),
    `payment for ${printedReference(reference)}`,
    `/ROC/${reference}//URI/invoice 77`,
    `INV 12-${reference.slice(0, 8)}-${reference.slice(8)} thanks`,
    reference.toLowerCase(),
    `RF99NOTHING ${reference}`,
  ])
    assert.ok(findReferences(text).includes(reference), text)
})

test('whatever stands around it, it is found', () => {
  fc.assert(
    fc.property(short, fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (number, left, right_) => {
      const reference = referenceOf(number)
      assert.ok(findReferences(`${left} ${printedReference(reference)} ${right_}`).includes(reference))
    }),
  )
})

test('nothing is found where there is nothing', () => {
  assert.deepEqual(findReferences(''), [])
  assert.deepEqual(findReferences('INVOICE 4711, thank you'), [])
  assert.deepEqual(findReferences('RF18 53900754'), [])
})

test('what is found is right', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => findReferences(text).every(isReference)))
})

test('printed in groups of four', () => {
  assert.equal(printedReference('RF18539007547034'), 'RF18 5390 0754 7034')
  assert.equal(numberOf('RF19539007547034'), undefined)
})
