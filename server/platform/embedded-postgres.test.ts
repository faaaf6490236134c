import assert from 'node:assert/strict'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { temporaryFolder } from '../../tests/database.ts'
import { processMark } from './data-lock.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { embeddedUrl, prepareDataFolder } from './embedded-postgres-cluster.ts'
import { packageFolder, runnerOf } from './embedded-postgres-files.ts'

const isRoot = process.getuid?.() === 0

function folderFor(t: TestContext): string {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** A running server holds no process open, so waiting for its end needs something that does. */
async function kill(server: EmbeddedPostgres): Promise<void> {
  const open = setInterval(() => undefined, 1000)
  process.kill(server.pid, 'SIGKILL')
  await server.ended
  clearInterval(open)
}

test('the embedded server: settings, second opener, restart with data, crash, orphan', async (t) => {
  const folder = folderFor(t)
  const first = await startEmbeddedPostgres({ folder })
  t.after(() => first.stop())

  await t.test('it writes to disk, checks its pages, listens on loopback only', async () => {
    const names = [
      'fsync',
      'data_checksums',
      'listen_addresses',
      'unix_socket_directories',
      'dynamic_shared_memory_type',
    ]
    const values = await ask(first.url, `SELECT ${names.map((name) => `current_setting('${name}')`).join(', ')}`)
    assert.deepEqual(values, ['on', 'on', '127.0.0.1', '', 'mmap'])
    assert.equal(existsSync(join(folder, 'postgres-18/PG_VERSION')), true)
    assert.equal(embeddedUrl(folder), first.url)
  })
  await t.test('a stranger without the password stays outside; the password file is closed', async () => {
    await assert.rejects(ask(first.url.replace(/:[^:@]*@/, ':guess@'), 'SELECT 1'), /password authentication failed/)
    assert.equal(statSync(join(folder, 'database-password')).mode & 0o777, 0o600)
  })
  await t.test('as root it runs as somebody else', { skip: !isRoot || process.platform !== 'linux' }, () => {
    const [, uid] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${first.pid}/status`, 'utf8')) ?? []
    assert.notEqual(Number(uid), 0)
  })
  await t.test('a second opener is refused and harms nothing', async () => {
    const message = new RegExp(`already in use by process ${process.pid}\\b`)
    await assert.rejects(startEmbeddedPostgres({ folder }), { code: 'data-folder-in-use', message })
    assert.deepEqual(await ask(first.url, 'SELECT 1'), [1])
  })
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
  await first.stop()
  await first.stop()
  assert.equal(existsSync(join(folder, 'lock')), false)
  assert.equal(embeddedUrl(folder), undefined)

  const second = await startEmbeddedPostgres({ folder })
  t.after(() => second.stop())
  await t.test('data and port survive a restart', async () => {
    assert.equal(second.url, first.url)
    assert.deepEqual(await ask(second.url, 'SELECT n FROM kept'), [7])
  })
  await t.test('kill -9 of the database loses nothing that was acknowledged', async () => {
    await ask(second.url, 'INSERT INTO kept VALUES (8)')
    await kill(second)
    const third = await startEmbeddedPostgres({ folder })
    assert.deepEqual(await ask(third.url, 'SELECT n FROM kept ORDER BY n'), [7, 8])
    await third.stop()
  })
})

test('a postmaster number that is another program now does not stop the start', async (t) => {
  const folder = folderFor(t)
  const first = await startEmbeddedPostgres({ folder, fsync: false })
  await kill(first)
  const file = join(folder, 'postgres-18/postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.ppid)))
  writeFileSync(join(folder, 'lock'), `${process.ppid}\nof another boot\n`)
  const second = await startEmbeddedPostgres({ folder, fsync: false })
  assert.deepEqual(await ask(second.url, 'SELECT 1'), [1])
  assert.notEqual(processMark(process.ppid), undefined)
  await second.stop()
})

test('under a folder that only root enters, the files stand elsewhere and are found again', {
  skip: !isRoot,
}, async (t) => {
  const closed = join(folderFor(t), 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const folder = join(closed, 'data')
  const first = await startEmbeddedPostgres({ folder, fsync: false, throwaway: true })
  t.after(() => first.stop())
  await ask(first.url, 'CREATE TABLE kept AS SELECT 9 AS n')
  await first.stop()
  const second = await startEmbeddedPostgres({ folder, fsync: false })
  assert.deepEqual(await ask(second.url, 'SELECT n FROM kept'), [9])
  const [data] = await ask(second.url, `SELECT current_setting('data_directory')`)
  await second.stop()
  assert.match(String(data), /^\/var\/lib\/surety\/data-/)
  rmSync(join(String(data), '..'), { recursive: true, force: true })
})

test('a data folder that cannot be written, or has too long a path, is named', (t) => {
  const parent = folderFor(t)
  writeFileSync(join(parent, 'file'), '')
  const refused = { code: 'data-folder-not-writable', message: /cannot be written.*Set SURETY_DATA/ }
  assert.throws(() => prepareDataFolder(join(parent, 'file/data')), refused)
  assert.throws(() => prepareDataFolder(join(parent, 'file')), refused)
  if (!isRoot) {
    chmodSync(parent, 0o500)
    assert.throws(() => prepareDataFolder(parent), refused)
    chmodSync(parent, 0o700)
  }
  assert.throws(() => prepareDataFolder(`/tmp/${'x'.repeat(100)}`), { code: 'data-folder-path-too-long' })
})

test('a system without an embedded server is named, with the way out', () => {
  const refused = { code: 'no-embedded-database', message: /DATABASE_URL/ }
  assert.throws(() => packageFolder('win32', 'x64'), refused)
  assert.throws(() => packageFolder('linux', 'riscv64'), refused)
  assert.throws(() => packageFolder('darwin', process.platform === 'darwin' ? 'ia32' : 'arm64'), refused)
})

test('root hands the database to the owner of the folder, else to nobody', { skip: !isRoot }, (t) => {
  const folder = folderFor(t)
  const runnerFor = (uid: number, gid: number) => {
    chownSync(folder, uid, gid)
    return runnerOf(folder)
  }
  const nobody = { uid: 65_534, gid: 65_534 }
  assert.deepEqual(runnerFor(0, 0), nobody)
  assert.deepEqual(runnerFor(1, 1), { uid: 1, gid: 1 })
  assert.deepEqual(runnerFor(987_654, 987_654), nobody, 'a user without a name cannot run PostgreSQL')
})
