import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { testDatabase } from '../../tests/database.ts'
import { migrate, migrationsHash, readMigrations } from './migrations.ts'

const FIRST = 'CREATE SCHEMA platform; CREATE TABLE platform.things (id int)'
const SECOND = 'ALTER TABLE platform.things ADD COLUMN name text'

function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-migrations-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}

const steps = (t: TestContext, files: Readonly<Record<string, string>>) => readMigrations(folderWith(t, files))

async function emptyDatabase(t: TestContext) {
  const database = await testDatabase(t, { migrations: [] })
  return { url: database.url, client: await database.client() }
}

const badFolders: readonly [name: string, files: readonly string[], code: string][] = [
  ['does not start at 1', ['0002_two.sql'], 'migration-gap'],
  ['leaves a number out', ['0001_one.sql', '0003_three.sql'], 'migration-gap'],
  ['has a number twice', ['0001_one.sql', '0001_uno.sql'], 'migration-gap'],
  ['has a name without number', ['0001_one.sql', 'two.sql'], 'migration-misnamed'],
  ['has capitals in a name', ['0001_One.sql'], 'migration-misnamed'],
]

for (const [name, files, code] of badFolders) {
  test(`a folder that ${name} is refused`, (t) => {
    const folder = folderWith(t, Object.fromEntries(files.map((file) => [file, 'SELECT 1'])))
    assert.throws(() => readMigrations(folder), { code })
  })
}

test('the hash of a schema changes with any byte', (t) => {
  const one = steps(t, { '0001_a.sql': 'SELECT 1' })
  assert.equal(migrationsHash(one), migrationsHash(steps(t, { '0001_a.sql': 'SELECT 1' })))
  assert.notEqual(migrationsHash(one), migrationsHash(steps(t, { '0001_a.sql': 'SELECT 2' })))
})

test('migrations are applied once, in order, and recorded', async (t) => {
  const { url, client } = await emptyDatabase(t)
  const one = steps(t, { '0001_first.sql': FIRST })
  const two = steps(t, { '0001_first.sql': FIRST, '0002_second.sql': SECOND })
  assert.equal(await migrate(url, one), 1)
  assert.equal(await migrate(url, one), 0)
  assert.equal(await migrate(url, two), 1)
  assert.equal(await migrate(url, two), 0)
  await client.query(`INSERT INTO platform.things VALUES (1, 'one')`)
  const rows = await client.query('SELECT number, name, sha256, applied_at FROM platform.migrations ORDER BY number')
  assert.deepEqual(
    rows.rows.map(({ number, name, sha256 }) => ({ number, name, sha256 })),
    two.map(({ number, name, sha256 }) => ({ number, name, sha256 })),
  )
  assert.ok(rows.rows[0].applied_at instanceof Date)
})

test('servers that start together migrate one after the other', async (t) => {
  const { url } = await emptyDatabase(t)
  const migrations = steps(t, { '0001_first.sql': FIRST, '0002_second.sql': SECOND })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, migrations)))
  assert.deepEqual(applied.sort(), [0, 0, 0, 2])
})

test('a migration that fails leaves nothing of itself, and what was before stays', async (t) => {
  const { url, client } = await emptyDatabase(t)
  const broken = steps(t, { '0001_first.sql': FIRST, '0002_broken.sql': `${SECOND}; SELECT 1 / 0` })
  await assert.rejects(migrate(url, broken), { code: 'migration-failed', message: /Migration 2 \(broken\).*zero/ })
  const columns = await client.query(`SELECT 1 FROM information_schema.columns WHERE table_name = 'things'`)
  assert.equal(columns.rowCount, 1)
  assert.equal(await migrate(url, steps(t, { '0001_first.sql': FIRST, '0002_second.sql': SECOND })), 1)
})

test('a changed past, and a database of a newer version, are refused', async (t) => {
  const { url } = await emptyDatabase(t)
  await migrate(url, steps(t, { '0001_first.sql': FIRST, '0002_second.sql': SECOND }))
  const changed = steps(t, { '0001_first.sql': `${FIRST} `, '0002_second.sql': SECOND })
  await assert.rejects(migrate(url, changed), { code: 'migration-changed', message: /Migration 1 \(first\)/ })
  const older = steps(t, { '0001_first.sql': FIRST })
  await assert.rejects(migrate(url, older), { code: 'database-too-new', message: /migration 2 \(second\)/ })
})

test('a database that is not there is named without its password', async () => {
  await assert.rejects(migrate('postgres://me:hush@127.0.0.1:1/surety', []), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'database-unreachable')
    assert.match(error.message, /postgres:\/\/me:\*\*\*@127\.0\.0\.1:1\/surety cannot be reached.*ECONNREFUSED/)
    return true
  })
})

test('a database that refuses us says why', async (t) => {
  const { url } = await emptyDatabase(t)
  const wrong = new URL(url)
  wrong.password = 'wrong'
  await assert.rejects(migrate(wrong.href, []), { code: 'database-refused', message: /password authentication failed/ })
})

const message = (type: string, ...parts: readonly (Buffer | string)[]) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** Speaks just enough of the protocol to be an old server: a real one of that age is not at hand. */
function oldServer(t: TestContext): Promise<number> {
  const ready = message('Z', 'I')
  const text = (value: string) => Buffer.concat([Buffer.from([0, 0, 0, value.length]), Buffer.from(value)])
  const column = (name: string, oid: number) =>
    Buffer.concat([
      Buffer.from(`${name}\0`),
      Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, oid, 0, 4, 255, 255, 255, 255, 0, 0]),
    ])
  const columns = message('T', Buffer.from([0, 2]), column('number', 23), column('shown', 25))
  const row = message('D', Buffer.from([0, 2]), text('140011'), text('14.11'))
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]))
      socket.once('data', () => socket.write(Buffer.concat([columns, row, message('C', 'SELECT 1\0'), ready])))
    })
    socket.on('error', () => undefined)
  })
  t.after(() => server.close())
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port))
  })
}

test('a server older than PostgreSQL 15 is refused', async (t) => {
  const url = `postgres://me@127.0.0.1:${await oldServer(t)}/surety`
  await assert.rejects(migrate(url, []), { code: 'database-too-old', message: /PostgreSQL 14\.11; Surety needs 15/ })
})
