import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  assuranceLimitTable,
  escrowChecks,
  freezeTable,
  guaranteeTable,
  holdTable,
  orderExposureTable,
  releaseTable,
  remedyTable,
} from './escrow.store.ts'

const migration = readFileSync(new URL('../../migrations/0003_escrow.sql', import.meta.url), 'utf8')

const folder = new URL('../../migrations/', import.meta.url)
const later = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** What stands between the parentheses of a table, with the columns that came later. */
const bodyOf = (table: string): string => {
  const [, body = ''] = migration.split(`CREATE TABLE ${table} (`)
  const added = later.flatMap((sql) => [
    ...sql.matchAll(new RegExp(`ALTER TABLE ${table}\\s+ADD COLUMN ([^;]+);`, 'g')),
  ])
  return [body.slice(0, body.indexOf('\n)')), ...added.map(([, column]) => `  ${column},`)].join('\n')
}
const columnsOf = (table: string): ReadonlyMap<string, string> => {
  const lines = bodyOf(table).matchAll(/^ {2}"?([a-z_]+)"? ([a-z]+)/gm)
  return new Map([...lines].map(([, name = '', type = '']) => [name, type]))
}

const tables = [
  holdTable,
  freezeTable,
  releaseTable,
  remedyTable,
  guaranteeTable,
  orderExposureTable,
  assuranceLimitTable,
]

for (const { type, columns } of tables) {
  test(`${type.name}: every field has its column, and no column is without a field`, () => {
    const expected = new Map([
      ['root_id', 'text'],
      ['id', 'text'],
    ])
    for (const [field, kind] of Object.entries(columns)) {
      const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      if (kind !== 'root' && kind !== 'id') expected.set(column, kind === 'instant' ? 'timestamptz' : kind)
    }
    assert.deepEqual([...columnsOf(type.name)].sort(), [...expected].sort())
  })

  test(`${type.name}: no amount below zero`, () => {
    const amounts = Object.entries(columns).filter(([, kind]) => kind === 'bigint')
    for (const [field] of amounts) {
      const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      assert.match(bodyOf(type.name), new RegExp(`${column}"? bigint NOT NULL CHECK \\("?${column}"? (>|BETWEEN 0)`))
    }
  })
}

test('exposures have the shape of every counter', () => {
  assert.deepEqual([...columnsOf('escrow.exposures').keys()], ['root_id', 'key', 'value', 'floor', 'ceiling'])
})

test('hot tables leave room on the page', () => {
  for (const table of ['escrow.holds', 'escrow.exposures']) {
    const [, body = ''] = migration.split(`CREATE TABLE ${table} (`)
    assert.match(body.slice(0, body.indexOf(';')), /fillfactor = 50/)
  }
})

test('the invariants have names of their own and give ids', () => {
  assert.equal(new Set(escrowChecks.map((check) => check.name)).size, escrowChecks.length)
  for (const { name, sql } of escrowChecks) {
    assert.match(name, /^escrow\.[a-z-]+$/)
    assert.match(sql, /^SELECT .*\bid\b/)
    assert.doesNotMatch(sql, /;/)
  }
})
