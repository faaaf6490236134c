interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
}

/** What fits where: texts by the pattern that the API has for them. */
const fitting: readonly (readonly [start: string, text: string])[] = [
  ['^[A-Z]{3}', 'USD'],
  ['^[A-Z]{2}', 'CN'],
  ['^[0-9a-f]{64}', '0'.repeat(64)],
  ['^\\d{4}-', '2027-01-01'],
  ['^\\d{6,12}', '847130'],
  ['^\\d', '1'],
  ['^[A-Z0-9]{1,3}', 'C62'],
]

/** A body that a schema takes. */
export function fittingBody(schema: object): unknown {
  return fittingValue(schema as Schema)
}

/** A value that a schema takes. */
function fittingValue(schema: Schema): unknown {
  if ('const' in schema) return schema.const
  if (schema.anyOf !== undefined) return fittingValue(schema.anyOf[0] ?? {})
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, each]) => [name, fittingValue(each)]),
      )
    case 'array':
      return [fittingValue(schema.items ?? {})]
    case 'integer':
      return Math.max(1, schema.minimum ?? 1)
    case 'string':
      return fitting.find(([start]) => schema.pattern?.startsWith(start))?.[1] ?? 'text'
    default:
      return null
  }
}

const strange: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e3,
  1.5,
  2 ** 63,
  1e308,
  '',
  'NaN',
  'a\u0000b',
  '\ud800',
  'x'.repeat(20_000),
  '9'.repeat(400),
  '-1',
  '2026-02-30',
  '../../etc/passwd',
  [],
  [null],
  {},
  { __proto__: { admin: true }, constructor: 1 },
]

/** Every path to a value inside, as lists of names. */
function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return at.length === 0 ? [] : [at]
  const inside = Object.entries(value).flatMap(([name, each]) => placesIn(each, [...at, name]))
  return at.length === 0 ? inside : [at, ...inside]
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  const copy = structuredClone(value) as Record<string, unknown>
  const next = replaced(copy[name], rest, by)
  if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

const garbage: readonly (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '"text"',
  '[]',
  '123',
  '{"a":1}garbage',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{}}}',
  `${'['.repeat(50_000)}`,
  `{"a":${'{"a":'.repeat(2000)}1${'}'.repeat(2001)}`,
  '<?xml version="1.0"?><Order/>',
  Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]),
]

/** Bodies that a schema does not expect: garbage, then one thing at a time wrong in a body that fits. */
export function strangeBodies(schema: object): readonly unknown[] {
  const fits = fittingValue(schema as Schema)
  const unknown = { ...(fits as object), unknown_field: 1 }
  const places = placesIn(fits)
  // Every place gets some of the strange values, in turn: all of them at each would be thousands of requests.
  const each = Math.max(1, Math.ceil(60 / Math.max(1, places.length)))
  const wrong = places.flatMap((place, i) => [
    replaced(fits, place, undefined),
    ...Array.from({ length: Math.min(each, strange.length) }, (_, n) =>
      replaced(fits, place, strange[(i * 7 + n) % strange.length]),
    ),
  ])
  return [...garbage, ...(typeof fits === 'object' && fits !== null ? [unknown, fits] : []), ...wrong]
}
