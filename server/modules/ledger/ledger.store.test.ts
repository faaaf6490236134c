import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ledgerChecks, postingTable, transferTable } from './ledger.store.ts'
import { transferKinds } from './transfer-kind.rules.ts'

const migration = readFileSync(new URL('../../migrations/0002_ledger.sql', import.meta.url), 'utf8')
const sqlTypes = { text: 'text', bigint: 'bigint', integer: 'integer', instant: 'timestamptz' } as const

const columnsOf = (table: string): ReadonlyMap<string, string> => {
  const [, body = ''] = migration.split(`CREATE TABLE ${table} (`)
  const lines = body.slice(0, body.indexOf('\n)')).matchAll(/^ {2}([a-z_]+) ([a-z]+)/gm)
  return new Map([...lines].map(([, name = '', type = '']) => [name, type]))
}

for (const { type, columns } of [transferTable, postingTable]) {
  test(`${type.name}: every field has its column, and no column is without a field`, () => {
    const table = columnsOf(type.name)
    const expected = new Map([
      ['root_id', 'text'],
      ['id', 'text'],
    ])
    for (const [field, kind] of Object.entries(columns)) {
      const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      if (kind !== 'root' && kind !== 'id') expected.set(column, sqlTypes[kind as keyof typeof sqlTypes])
    }
    assert.deepEqual([...table].sort(), [...expected].sort())
  })
}

test('balances have the shape of every counter', () => {
  assert.deepEqual(Object.fromEntries(columnsOf('ledger.balances')), {
    root_id: 'text',
    key: 'text',
    value: 'bigint',
    floor: 'bigint',
    ceiling: 'bigint',
  })
})

for (const table of ['ledger.transfers', 'ledger.postings']) {
  test(`${table} refuses every change and removal`, () => {
    assert.match(migration, new RegExp(`BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}\\s`))
  })
}

test('the invariants have names of their own and give ids', () => {
  assert.equal(new Set(ledgerChecks.map((check) => check.name)).size, ledgerChecks.length)
  for (const { name, sql } of ledgerChecks) {
    assert.match(name, /^ledger\.[a-z-]+$/)
    assert.match(sql, /^SELECT .*\bid\b/)
    assert.doesNotMatch(sql, /;/)
  }
})

test('every kind is known to the invariants', () => {
  const known = ledgerChecks.find((check) => check.name === 'ledger.kind-is-known')?.sql ?? ''
  for (const { kind } of transferKinds) assert.ok(known.includes(`'${kind}'`), kind)
})

test('the floors in the table are those of the accounts', () => {
  const set = ledgerChecks.find((check) => check.name === 'ledger.floors-are-set')?.sql ?? ''
  for (const family of ['assets:recovery:', 'liabilities:escrow:', 'liabilities:payable:'])
    assert.ok(set.includes(family))
  for (const family of ['assets:bank:', 'assets:provider:', 'liabilities:tax:', 'income:'])
    assert.ok(!set.includes(family))
})
