import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultFeeBans } from './fee-ban.rules.ts'
import { feeBansFault, methodsFault } from './method-check.rules.ts'
import { defaultMethods } from './method-policy.rules.ts'

const card = { code: 'card', name: 'Card', fee: { kind: 'percent', bps: 299 } }
const timed = { time: { kind: 'within', most: 'PT3H' }, finality: { kind: 'at-once' } }
const method = (more: object) => [{ ...card, ...timed, ...more }]
const bands = (...upTo: number[]) => {
  return { fee: { kind: 'banded', currency: 'USD', bands: upTo.map((each) => ({ upTo: each, fee: 1 })) } }
}

test('the methods and bans that the product comes with can be policy', () => {
  assert.equal(methodsFault(defaultMethods), undefined)
  assert.equal(feeBansFault(defaultFeeBans), undefined)
  assert.equal(methodsFault(method({ limitUsd: 1, currencies: ['USD'], countries: ['US'] })), undefined)
  assert.equal(methodsFault(method(bands(1, 2))), undefined)
  assert.equal(feeBansFault([]), undefined)
})

const wrong: readonly [name: string, methods: unknown, why: RegExp][] = [
  ['no list', {}, /list/],
  ['an empty list: nobody could pay', [], /list/],
  ['a method twice', [...method({}), ...method({})], /once/],
  ['no method', ['card'], /a method/],
  ['an unknown method', method({ code: 'cheque' }), /no such method/],
  ['a field that nobody knows', method({ feee: 1 }), /no field feee/],
  ['no name', method({ name: ' ' }), /name/],
  ['a fee above everything', method({ fee: { kind: 'percent', bps: 10_001 } }), /fee/],
  ['a fee in parts of a cent', method({ fee: { kind: 'percent', bps: 0.5 } }), /fee/],
  ['a fee below nothing', method({ fee: { kind: 'fixed', amounts: { USD: -1 } } }), /fee/],
  ['a fee of another kind', method({ fee: { kind: 'free' } }), /fee/],
  ['bands that fall', method(bands(2, 1)), /fee/],
  ['bands that do not rise', method(bands(1, 1)), /fee/],
  ['no bands', method(bands()), /fee/],
  ['a time in months', method({ time: { kind: 'within', most: 'P1M' } }), /time/],
  ['a time that runs backwards', method({ time: { kind: 'working-days', from: 5, to: 4 } }), /time/],
  ['no finality', method({ finality: {} }), /finality/],
  ['a currency in small letters', method({ currencies: ['usd'] }), /currencies/],
  ['a country of three letters', method({ countries: ['USA'] }), /countries/],
  ['countries of no currency', method({ local: { dollar: ['US'] } }), /local/],
  ['a limit of nothing', method({ limitUsd: 0 }), /limitUsd/],
]
for (const [name, methods, why] of wrong)
  test(`methods cannot be ${name}`, () => assert.match(methodsFault(methods) ?? '', why))

for (const [name, bans] of [
  ['no list', {}],
  ['a country of three letters', [{ countries: ['USA'], funding: ['debit'], reason: 'x' }]],
  ['an unknown funding', [{ countries: ['US'], funding: ['cash'], reason: 'x' }]],
  ['no reason', [{ countries: ['US'], funding: ['debit'], reason: ' ' }]],
] as const)
  test(`bans of fees cannot be: ${name}`, () => assert.ok(feeBansFault(bans)))
