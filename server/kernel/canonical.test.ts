import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalJson, fingerprint, sha256Hex } from './canonical.ts'
import type { Json } from './use-case.ts'

const texts: readonly [value: Json, text: string][] = [
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ 10: 1, 9: 2, é: 3, z: 4 }, '{"10":1,"9":2,"z":4,"é":3}'],
  [[1e21, 1e-7, 0.1, -0, 10 ** 15], '[1e+21,1e-7,0.1,0,1000000000000000]'],
  ['\u20ac$\u000f\nA\'B"\\', '"€$\\u000f\\nA\'B\\"\\\\"'],
  [
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
]
for (const [value, text] of texts) test(`canonical: ${text}`, () => assert.equal(canonicalJson(value), text))

test('what JSON cannot hold is a bug', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n])
    assert.throws(() => canonicalJson(value as never))
})

test('sha256 of text and of its bytes is the published one', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  assert.equal(sha256Hex('abc'), abc)
  assert.equal(sha256Hex(new TextEncoder().encode('abc')), abc)
})

test('property: the order of keys does not change the fingerprint, a value does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse()) as Json
      assert.equal(fingerprint(value as Json), fingerprint(turned))
      assert.notEqual(fingerprint({ value: value as Json }), fingerprint({ value: [value as Json] }))
      const back = JSON.parse(canonicalJson(value as Json))
      assert.equal(canonicalJson(back), canonicalJson(value as Json))
    }),
  )
})
