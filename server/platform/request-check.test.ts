import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TSchema, Type } from 'typebox'
import { mayLeaveOut, requestCheck } from './request-check.ts'

const closed = { additionalProperties: false }
const line = Type.Object(
  { n: Type.Integer({ minimum: 1 }), name: Type.Optional(Type.String({ maxLength: 3 })) },
  closed,
)
const body = Type.Object({ amount: Type.Integer({ minimum: 0, maximum: 1e15 }), lines: Type.Array(line) }, closed)
const faultsOf = requestCheck({ body })
const faults = (value: unknown) => faultsOf({ params: {}, query: {}, body: value }).map(({ field }) => field)

const bodies: readonly (readonly [body: unknown, fields: readonly string[]])[] = [
  [{ amount: 0, lines: [] }, []],
  [{ amount: 1e15, lines: [{ n: 1, name: 'abc' }] }, []],
  [{ amount: 1e15 + 1, lines: [] }, ['body/amount']],
  [{ amount: -1, lines: [] }, ['body/amount']],
  [{ amount: '1', lines: [] }, ['body/amount']],
  [{ amount: null, lines: [] }, ['body/amount']],
  [{ amount: [1], lines: [] }, ['body/amount']],
  [{ amount: true, lines: [] }, ['body/amount']],
  [{ amount: 1, lines: { n: 1 } }, ['body/lines']],
  [{ amount: 1, lines: [{ n: 1 }, { n: 0, name: 'abcd' }] }, ['body/lines/1/n', 'body/lines/1/name']],
  [{ amount: 1, lines: [{}] }, ['body/lines/0/n']],
  [{ amount: 1, lines: [], 'x/~': 1 }, ['body/x~1~0']],
  [{}, ['body/amount', 'body/lines']],
  [undefined, ['body']],
  [null, ['body']],
]

for (const [given, fields] of bodies)
  test(`${JSON.stringify(given)}: ${fields.join(' ') || 'as documented'}`, () =>
    assert.deepEqual(faults(given), fields))

test('what is wrong is said in words', () => {
  const said = (schema: TSchema, value: unknown) =>
    requestCheck({ body: Type.Object({ x: schema }, closed) })({ params: {}, query: {}, body: { x: value } })[0]
      ?.message
  const words: readonly (readonly [schema: TSchema, value: unknown, message: string])[] = [
    [Type.Integer(), '12', 'must be a whole number'],
    [Type.Integer({ minimum: 1 }), 0, 'must be at least 1'],
    [Type.Integer({ maximum: 9 }), 10, 'must be at most 9'],
    [Type.String(), 5, 'must be a text'],
    [Type.String({ minLength: 1 }), '', 'must have at least 1 characters'],
    [Type.String({ maxLength: 1 }), 'ab', 'must have at most 1 characters'],
    [Type.String({ pattern: '^a' }), 'b', 'must have the documented form: ^a'],
    [Type.Array(Type.String(), { minItems: 1 }), [], 'must have at least 1 entries'],
    [Type.Array(Type.String(), { maxItems: 0 }), ['a'], 'must have at most 0 entries'],
    [Type.Boolean(), 'true', 'must be true or false'],
    [Type.Union([Type.Literal('a'), Type.Literal('b')]), 'c', 'must be one of: a, b'],
    [
      Type.Union([Type.Object({ a: Type.Null() }), Type.Object({ b: Type.Null() })]),
      {},
      'is none of the documented choices',
    ],
  ]
  for (const [schema, value, message] of words) assert.equal(said(schema, value), message)
})

test('whatever else an amount is given as, it is refused and not changed', () => {
  const wrong = fc
    .jsonValue()
    .filter((value) => !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1e15))
  fc.assert(
    fc.property(wrong, (amount) => {
      const sent = { amount, lines: [] }
      const before = JSON.stringify(sent)
      assert.notDeepEqual(faults(sent), [])
      assert.equal(JSON.stringify(sent), before)
    }),
  )
})

test('faults are few, however many there are', () => {
  const unknown = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`f${n}`, n]))
  assert.ok(faults({ amount: 1, lines: [], ...unknown }).length <= 20)
})

test('a path parameter is a text of at most 64 characters, with a schema or without', () => {
  const inPath = (id: string) => requestCheck({})({ params: { id }, query: {}, body: undefined })
  assert.deepEqual(inPath('x'.repeat(64)), [])
  for (const id of ['x'.repeat(65), 'a\u0000']) assert.equal(inPath(id)[0]?.field, 'path/id')
})

test('a query is closed even where its schema is not', () => {
  const check = requestCheck({ query: Type.Object({ n: Type.Optional(Type.Integer()) }) })
  const found = (query: Record<string, unknown>) =>
    check({ params: {}, query, body: undefined }).map(({ field }) => field)
  assert.deepEqual(found({ n: '12' }), [])
  assert.deepEqual(found({ m: '12' }), ['query/m'])
  for (const n of ['', ' 1', '0x1', '1.0', 'NaN', '9'.repeat(17)]) assert.deepEqual(found({ n }), ['query/n'], n)
})

test('a body may be left out when it is optional or needs nothing', () => {
  assert.equal(mayLeaveOut(Type.Optional(body)), true)
  assert.equal(mayLeaveOut(Type.Object({ a: Type.Optional(Type.Null()) })), true)
  assert.equal(mayLeaveOut(body), false)
  assert.equal(mayLeaveOut(undefined), false)
})
