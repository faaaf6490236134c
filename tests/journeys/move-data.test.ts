import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { verifyRecord } from '@surety/record-format'
import type pg from 'pg'
import { checkData } from '../../server/entry/check-data.ts'
import { checkFiles } from '../../server/entry/check-files.ts'
import { exportData, importData } from '../../server/entry/move-data.ts'
import { openFiles } from '../../server/platform/files/files.ts'
import { temporaryFolder, testDatabase } from '../database.ts'
import { longTest } from '../long.ts'
import { atRest } from './fuzz.ts'
import { kettlesFound, listKettle } from './kettle.ts'
import { startServer, type TestServer } from './server.ts'
import { demoSignIn } from './sign-in.ts'
import { advance, attached, funded, hasStatus, type People, people } from './story.ts'

type Queried = Pick<pg.Client, 'query'>

/** What belongs to one server stays behind, and how far reminders have looked moves on by itself. */
const ofOneServer = ['platform.leases', 'platform.migrations', 'notices.reminders', 'directory.document_log']

/** Each table with the hash of all its rows. */
async function contents(client: Queried): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query(`select format('%I.%I', table_schema, table_name) as name
    from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') order by 1`)
  const found: Record<string, string> = {}
  for (const { name } of rows.filter((row) => !ofOneServer.includes(row.name))) {
    const { rows: all } = await client.query(`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ''
      order by t::text collate "C")), '') as hash from ${name} t`)
    found[name] = all[0].hash
  }
  return found
}

function folderOf(t: TestContext): string {
  const folder = temporaryFolder()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A server with a product that is found, an order that is paid and shipped, and its export. */
async function exported(t: TestContext) {
  const server = await startServer(t)
  const who = people(server)
  await listKettle(server, who)
  const own = await funded(who)
  const shipment = { lines: [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' })), carrier: 'Sea' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { ...shipment, tracking_number: 'T1', proof: 'carrier' })
  await attached(who.supplier, own, { name: 'list.txt', type: 'text/plain', bytes: 'packing list' })
  await demoSignIn(server, 'usr_buyer_us_admin')
  await server.pool.query(`insert into auth."twoFactor" (id, secret, "backupCodes", "userId")
    values ('one', 'kept', 'kept', 'usr_buyer_us_admin')`)
  // What the shipment set off comes to rest first.
  await atRest(server)
  const file = join(folderOf(t), 'all.gz')
  const rows = await exportData(server.databaseUrl, file)
  return { server, own, lot: String(lot), file, rows }
}

/** A migrated database in which nothing is. */
const empty = async (t: TestContext) => {
  const { url, client } = await testDatabase(t)
  return { url, client: await client() }
}

async function readsOn({ url }: Pick<TestServer, 'url'>, own: string, lot: string): Promise<People> {
  const who = people({ url })
  const { ok } = await verifyRecord(await who.buyer.get(`${own}/record`))
  assert.ok(ok)
  const happened_at = String((await who.staff.get('/v1/test-clock')).now)
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  return who
}

test('the whole data moves to another database, and an order goes on there to its payout', async (t: TestContext) => {
  const { server, own, lot, file, rows } = await exported(t)
  const { url, client } = await empty(t)
  assert.equal(await importData(url, file), rows)
  assert.deepEqual(await contents(client), await contents(server.pool))
  assert.deepEqual((await checkData(url)).broken, [])
  // The file is named there; its bytes are copied beside the export.
  const { asked, missing } = await checkFiles(url, await openFiles(folderOf(t)))
  assert.deepEqual([asked, missing.length], [1, 1])
  assert.deepEqual((await checkFiles(url, await openFiles(server.dataFolder))).missing, [])
  const there = await server.goOn(url)
  assert.deepEqual(await kettlesFound(there), ['8.25'])
  const { rows: numbers } = await client.query(
    "select nextval('directory.document_changes') > max(change_no) as goes_on from directory.documents",
  )
  assert.equal(numbers[0].goes_on, true)
  await demoSignIn(there, 'usr_buyer_us_admin')
  const who = await readsOn(there, own, lot)
  const path = '/v1/companies/cmp_supplier_cn'
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'NHW' }
  const { bank_account } = await who.supplier.post(`${path}/bank-accounts`, account)
  await who.staff.post(`${path}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P30D')
  await who.supplier.post(`${path}/payouts`, { bank_account, amount: 100_000, currency: 'USD' })
  await advance(who, 'P5D')
  const { payouts } = (await who.supplier.get(`${path}/payouts`)) as { payouts?: readonly { state: string }[] }
  assert.deepEqual(
    payouts?.map(({ state }) => state),
    ['settled'],
  )
  assert.deepEqual((await checkData(url)).broken, [])
})

longTest('what is no whole export is refused and leaves nothing', async (t: TestContext) => {
  const { file } = await exported(t)
  const { url, client } = await empty(t)
  const before = await contents(client)
  const [packed, text] = [readFileSync(file), gunzipSync(readFileSync(file)).toString()]
  const lines = text.trimEnd().split('\n')
  const changed: Readonly<Record<string, Buffer | string>> = {
    'an empty file': '',
    'no export': gzipSync('{"format":"other"}\n'),
    'no gzip': 'hello',
    'cut in the middle': packed.subarray(0, packed.length / 2),
    'cut at the end': packed.subarray(0, packed.length - 9),
    'a whole gzip without its last table': gzipSync(`${lines.slice(0, -2).join('\n')}\n`),
    'a whole gzip without a table': gzipSync(`${lines.filter((_, n) => n !== 5).join('\n')}\n`),
    'a line cut': gzipSync(text.slice(0, text.length / 2)),
    'garbled bytes': Buffer.from(packed.map((byte, n) => (n > 2000 && n < 2010 ? byte ^ 0x55 : byte))),
    'a table twice': gzipSync(`${[...lines.slice(0, 3), lines[2], ...lines.slice(3)].join('\n')}\n`),
    'another schema': gzipSync(text.replace('"migrations":["', '"migrations":["x')),
    'a table that is not ours': gzipSync(text.replace('"table":"', '"table":"pg_catalog.')),
  }
  for (const [what, bytes] of Object.entries(changed)) {
    const bad = join(folderOf(t), 'bad.gz')
    writeFileSync(bad, bytes)
    await assert.rejects(importData(url, bad), Error, what)
    assert.deepEqual(await contents(client), before, what)
  }
  await assert.rejects(importData(url, `${file}.nowhere`), /ENOENT/)
})

longTest('data goes into an empty database only', async (t: TestContext) => {
  const { server, file } = await exported(t)
  const before = await contents(server.pool)
  await assert.rejects(importData(server.databaseUrl, file), /not empty/)
  assert.deepEqual(await contents(server.pool), before)
})
