import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isListed, nameWords, screenNames } from '../vetting/name-list.rules.ts'
import { ownChecks } from './providers/own-checks.ts'
import { sandboxChecks } from './providers/sandbox-checks.ts'

// Name, name on the list, whether it is found.
const names: readonly (readonly [string, string, boolean])[] = [
  ['Blocked Trading', 'Blocked Trading', true],
  ['blocked trading ltd.', 'Blocked Trading GmbH', true],
  ['Trading, Blocked & Sons', 'Blocked Trading', true],
  ['Blócked Tráding', 'Blocked Trading', true],
  ['BLOCKED-TRADING', 'Blocked Trading', true],
  ['Unblocked Trading', 'Blocked Trading', false],
  ['Blocked', 'Blocked Trading', false],
  ['Trading Company', 'Blocked Trading', false],
  ['Ivan P. Listed', 'Ivan Listed', true],
  ["Ivan O'Listed", 'Ivan Listed', false],
  ['宁波港湾工程', '宁波港湾工程', true],
  ['Иван Списков', 'иван списков', true],
  ['anybody', 'Ltd.', false],
  ['', 'Blocked Trading', false],
]

for (const [name, listed, found] of names)
  test(`"${name}" ${found ? 'is' : 'is not'} the listed "${listed}"`, () => {
    assert.equal(isListed(name, listed), found)
  })

test('words that count come once, in order, without legal forms, case and accents', () => {
  assert.deepEqual(nameWords('The Zürich Zürich Trading Company Ltd.'), ['trading', 'zurich'])
  assert.deepEqual(nameWords(' Co. & the GmbH '), [])
})

const word = fc.constantFrom('harbour', 'works', 'elbe', 'weave', 'blocked', 'ivan', 'steel', 'ningbo')
const phrase = fc.uniqueArray(word, { minLength: 1, maxLength: 5 })

test('a name is found whatever stands around it and in whichever order, and nothing less than all of it', () => {
  fc.assert(
    fc.property(phrase, phrase, fc.nat(), (listed, more, turn) => {
      const all = [...listed, ...more]
      const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)]
      assert.ok(isListed(turned.join(' ').toUpperCase(), listed.join(' ')))
      const [, ...rest] = listed
      assert.equal(isListed(rest.join(' '), listed.join(' ')), false)
    }),
  )
})

test('the first listed name is named; remarks and empty lines are none', () => {
  const lines = ['# names of 2026', '', '  Blocked Trading   # since 2020', 'Ivan Listed']
  const hit = { outcome: 'hit', list: 'own', matched: 'Blocked Trading' }
  assert.deepEqual(screenNames('own', lines, ['x', 'blocked trading', 'Ivan Listed']), hit)
  assert.deepEqual(screenNames('own', lines, ['x', 'y']), { outcome: 'clear', list: 'own' })
  assert.deepEqual(screenNames('own', lines, []), { outcome: 'clear', list: 'own' })
  assert.deepEqual(screenNames('own', [], ['Blocked Trading']), { outcome: 'clear', list: 'own' })
})

test('without a list of its own an operator sees every payee; an empty list lets everybody through', async () => {
  const outcomeOf = async (lines: readonly string[] | undefined) => {
    const said = await ownChecks(lines).screen(['Anybody'])
    return said === 'unknown' ? said : said.outcome
  }
  assert.equal(await outcomeOf(undefined), 'hit')
  assert.equal(await outcomeOf([]), 'clear')
  assert.equal(await outcomeOf(['Anybody']), 'hit')
})

test('banks of the sandbox answer by the end of a number; without a service nobody answers', async () => {
  const account = (number: string) => ({ number, country: 'NL', name: 'Anybody' })
  const answers = await Promise.all(
    ['10001', '19002', '19003', '19009'].map((n) => sandboxChecks().checkName(account(n))),
  )
  assert.deepEqual(answers, ['match', 'no-match', 'close-match', 'not-possible'])
  assert.equal(await ownChecks([]).checkName(account('1')), undefined)
})
