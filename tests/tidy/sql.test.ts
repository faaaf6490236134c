import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataOf, isTest, moduleOf, type Source, sourceAt, sources } from './sources.ts'

interface Exception {
  readonly file: string
  readonly schema: string
  readonly reason: string
}

const { sql: exceptions } = dataOf<{ readonly sql: readonly Exception[] }>('ladder.json')

/** A module's schema is called like the module; `auth` belongs to sign-in, `platform` to the executor. */
const SCHEMAS = [
  ...['ledger', 'escrow', 'parties', 'payments', 'payouts', 'orders', 'policy', 'rates', 'claims', 'credit'],
  ...[
    'invoices',
    'reconciliation',
    'messages',
    'inspections',
    'record',
    'notices',
    'performance',
    'directory',
    'platform',
    'auth',
  ],
  'transaction_center',
]
const NAMED = new RegExp(`\\b(?:from|join|into|update|table)\\s+(?:only\\s+)?(${SCHEMAS.join('|')})\\.`, 'gi')

const strange = (files: readonly Source[]) =>
  files
    .filter(({ path }) => moduleOf(path) !== undefined && !isTest(path))
    .flatMap(({ path, text }) => {
      const schemas = [...text.matchAll(NAMED)].map(([, schema = '']) => schema.toLowerCase())
      const others = [...new Set(schemas)].filter((schema) => schema !== moduleOf(path)?.replaceAll('-', '_'))
      return others
        .filter((schema) => !exceptions.some((each) => each.file === path && each.schema === schema))
        .map((schema) => `${path} names ${schema}`)
    })

test("a module's SQL names only its own schema", () => {
  assert.deepEqual(strange(sources), [])
  const planted = sourceAt('server/modules/orders/orders.store.ts', 'select 1 from payouts.payouts')
  assert.notDeepEqual(strange([planted]), [])
})

test('every exception is needed and says why', () => {
  for (const { file, schema, reason } of exceptions) {
    assert.ok(reason.length > 20, `${file} ${schema}`)
    const text = sources.find(({ path }) => path === file)?.text ?? ''
    assert.match(
      text,
      new RegExp(`\\b(from|join|into|update)\\s+${schema}\\.`, 'i'),
      `${file} no longer names ${schema}`,
    )
  }
})

const SPREAD = /\b(select|insert into|update|delete from)\b[^'"]*\b(from|into|update|set)\s+[a-z_]+\.[a-z_]+/i
/** SQL stands in stores and jobs, not in rules and use cases. */
const misplaced = (files: readonly Source[]) =>
  files
    .filter(({ path }) => moduleOf(path) !== undefined && !isTest(path) && !/\.(store|jobs)\.ts$/.test(path))
    .filter(({ text }) => SPREAD.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(({ path }) => path)

test("a module's SQL stands in its store", () => {
  assert.deepEqual(misplaced(sources), [])
  const text = 'const q = `select * from orders.orders`'
  assert.notDeepEqual(misplaced([sourceAt('server/modules/orders/ship-lot.ts', text)]), [])
})
