import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../kernel/use-case.ts'
import { identityOf, readKey, saidIn } from './idempotency.ts'

const ann: Actor = { kind: 'key', company: 'cmp_a', person: 'key_a', roles: [] }
const bob: Actor = { ...ann, company: 'cmp_b' }
const nobody: Actor = { kind: 'user', roles: [] }
const colleague: Actor = { ...ann, person: 'key_2' }

test('keys are 1 to 255 visible characters', () => {
  assert.equal(readKey(undefined), undefined)
  for (const key of ['a', '~', '!'.repeat(255)]) assert.equal(readKey(key), key)
  for (const key of ['', ' ', 'a b', 'é', '\t', 'k'.repeat(256), ['a', 'b']]) assert.equal(readKey(key), false)
})

type Asked = readonly [actor: Actor, method: string, url: string, said: string, key: string | undefined]
const first: Asked = [ann, 'POST', '/v1/x', '{}', 'k']
const others: readonly (readonly [what: string, asked: Asked, sameId: boolean, sameFingerprint: boolean])[] = [
  ['the same', first, true, true],
  ['a colleague', [colleague, 'POST', '/v1/x', '{}', 'k'], true, true],
  ['another body', [ann, 'POST', '/v1/x', '[]', 'k'], true, false],
  ['another query', [ann, 'POST', '/v1/x?a=1', '{}', 'k'], true, false],
  ['another company', [bob, 'POST', '/v1/x', '{}', 'k'], false, true],
  ['another path', [ann, 'POST', '/v1/y', '{}', 'k'], false, false],
  ['another method', [ann, 'PUT', '/v1/x', '{}', 'k'], false, false],
  ['another key', [ann, 'POST', '/v1/x', '{}', 'l'], false, true],
  ['no key', [ann, 'POST', '/v1/x', '{}', undefined], false, true],
]

for (const [what, asked, sameId, sameFingerprint] of others)
  test(`${what}: ${sameId ? 'the same command' : 'another command'}`, () => {
    const [one, other] = [identityOf(...first), identityOf(...asked)]
    assert.equal(one.id === other.id, sameId)
    assert.equal(one.fingerprint === other.fingerprint, sameFingerprint)
  })

test('without a key every command is its own; who is not known shares no key with another', () => {
  const bare = () => identityOf(ann, 'POST', '/v1/x', '{}', undefined).id
  assert.notEqual(bare(), bare())
  const said = (text: string) => identityOf(nobody, 'POST', '/v1/x', text, 'k').id
  assert.equal(said('a'), said('a'))
  assert.notEqual(said('a'), said('b'))
})

test('what is said is the same however it is written', () => {
  assert.equal(saidIn({ b: 1, a: [1.0, 'x'] }), saidIn(JSON.parse('{"a":[1,"\\u0078"], "b":1e0}')))
  assert.equal(saidIn(undefined), 'null')
  assert.equal(saidIn(Buffer.from('<a/>')), saidIn(Buffer.from('<a/>')))
})

const kept: readonly unknown[] = ['\\u0000', 'C:\\u0000', '\\ud800', '💣', { '\\u0000': 1 }]
const refused: readonly unknown[] = ['\u0000', ['\ud800'], { a: { '\u0000': 1 } }, { a: ['x', '\udc00x'] }, Infinity]

test('a text that only looks like a NUL is kept, a real one is not', () => {
  for (const value of kept) assert.notEqual(saidIn(value), undefined, JSON.stringify(value))
  for (const value of refused) assert.equal(saidIn(value), undefined, JSON.stringify(value))
})

test('every JSON value is said or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const said = saidIn(value)
      assert.ok(said === undefined || typeof said === 'string')
    }),
  )
})
