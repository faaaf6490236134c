import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { validateXML } from 'xmllint-wasm'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, until } from './story.ts'
import { supplierPath, wholeLife } from './whole-life.ts'

/** Statements as files: each says the same as the screen and the ledger. */

interface Balances {
  readonly balance: number
}

async function fileOf({ url }: TestServer, path: string, company = 'cmp_supplier_cn') {
  const headers = { authorization: `Bearer ${demoKey(company)}` }
  const answer = await fetch(`${url}${path}`, { headers })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

const cents = (text: string) => Math.round(Number(text) * 100)

/** What the supplier has by the ledger's own balances. */
async function byLedger({ pool }: TestServer): Promise<number> {
  const { rows } = await pool.query(`select coalesce(sum(case when key like 'assets:%' then -value else value end), 0)
    as balance from ledger.balances where root_id = 'cmp_supplier_cn'`)
  return Number(rows[0].balance)
}

async function asked(t: TestContext) {
  const server = await startServer(t)
  const { who } = await wholeLife(server)
  const now = String((await who.staff.get('/v1/test-clock')).now)
  const first = new Date(Date.parse(now) - 60 * 86_400_000).toISOString().slice(0, 10)
  const last = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10)
  const days = `currency=USD&from=${first}&until=${last}`
  const statement = (await who.supplier.get(`${supplierPath}/statement?${days}`)) as {
    opening?: Balances
    closing?: Balances
    movements?: number
    totals?: readonly { amount: { amount: number } }[]
  }
  const file = (format: string, more = '') =>
    fileOf(server, `${supplierPath}/statement-file?${days}&format=${format}${more}`)
  return { server, who, statement, file, days }
}

test('screen, ledger, CSV, XLSX and camt.053 say the same sums', async (t: TestContext) => {
  const { server, statement, file } = await asked(t)
  const closing = statement.closing?.balance ?? 0
  assert.equal(closing, await byLedger(server))
  const moved = statement.totals?.reduce((sum, { amount }) => sum + amount.amount, 0) ?? 0
  assert.equal((statement.opening?.balance ?? 0) + moved, closing)

  const csv = await file('csv')
  assert.match(csv.headers.get('content-disposition') ?? '', /^attachment; filename="surety-USD-.*\.csv"$/)
  const lines = csv.bytes
    .toString('utf8')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  const at = (name: string) => lines[0]?.indexOf(name) ?? -1
  const of = (name: string) => lines.slice(2, -1).map((line) => cents(line[at(name)] ?? ''))
  assert.equal(lines.length, (statement.movements ?? 0) + 3)
  assert.equal(
    of('amount').reduce((sum, each) => sum + each, 0),
    moved,
  )
  assert.equal(cents(lines.at(-1)?.[at('balance')] ?? ''), closing)
  assert.equal(of('balance').at(-1), closing)

  const schema = readFileSync('tests/data/iso20022/camt.053.001.08.xsd', 'utf8')
  const camt = (await file('camt053')).bytes.toString('utf8')
  const valid = await validateXML({
    xml: [{ fileName: 'camt.xml', contents: camt }],
    schema: [{ fileName: 'camt.053.001.08.xsd', contents: schema }],
  })
  assert.deepEqual(valid.errors, [])
  const entries = [...camt.matchAll(/<Ntry>.*?<Amt Ccy="USD">([\d.]+)<\/Amt><CdtDbtInd>(\w+)</g)]
  assert.equal(
    entries.reduce((sum, [, amount = '', side]) => sum + (side === 'DBIT' ? -1 : 1) * cents(amount), 0),
    moved,
  )
  assert.match(camt, new RegExp(`CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${(closing / 100).toFixed(2)}<`))

  const journal = (await file('journal')).bytes.toString('utf8').trim().split('\r\n').slice(1)
  const column = (n: number) => journal.reduce((sum, line) => sum + cents(line.split(',')[n] || '0'), 0)
  assert.ok(column(4) > 0)
  assert.equal(column(4), column(5))
})

longTest('a workbook opens, a PDF is the same bytes each time, in Chinese too', async (t: TestContext) => {
  const { who, statement, file } = await asked(t)
  // The last day is over: nothing more is added.
  await advance(who, 'P3D')
  const workbook = (await file('xlsx')).bytes
  assert.equal(workbook.subarray(0, 2).toString(), 'PK')
  const { inflateRawSync } = await import('node:zlib')
  const sheet = partOf(workbook, 'xl/worksheets/sheet1.xml', inflateRawSync)
  assert.equal([...sheet.matchAll(/<row /g)].length, (statement.movements ?? 0) + 3)
  assert.ok(sheet.includes(`<v>${((statement.closing?.balance ?? 0) / 100).toFixed(2)}</v>`))
  assert.deepEqual((await file('xlsx')).bytes, workbook)
  const [one, two, chinese] = [await file('pdf'), await file('pdf'), await file('pdf', '&language=zh')]
  assert.equal(one.bytes.subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual(one.bytes, two.bytes)
  assert.notDeepEqual(one.bytes, chinese.bytes)
})

/** One file of a ZIP, by its central directory. */
function partOf(zip: Buffer, name: string, inflate: (bytes: Buffer) => Buffer): string {
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const length = zip.readUInt16LE(at + 28)
    if (zip.subarray(at + 46, at + 46 + length).toString() !== name) continue
    const [size, offset] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
    const bytes = zip.subarray(start, start + size)
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflate(bytes)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}

longTest(
  'a name that a spreadsheet would run is a text; strangers and bad days get no file',
  async (t: TestContext) => {
    const { server, who, days } = await asked(t)
    await server.pool.query(`update parties.companies set name = '=HYPERLINK("x")' where root_id = 'cmp_buyer_us'`)
    const path = `${supplierPath}/statement-file?${days}`
    const { bytes } = await fileOf(server, `${path}&format=csv`)
    assert.ok(bytes.toString('utf8').includes(`"'=HYPERLINK(""x"")"`))
    assert.equal((await fileOf(server, `${path}&format=csv`, 'cmp_buyer_nl')).status, 404)
    assert.equal((await fileOf(server, `${path}&format=doc`)).status, 400)
    const future = `${supplierPath}/statement?currency=USD&from=2999-01-01&until=2999-01-02`
    assert.equal((await who.supplier.ask('GET', future)).body.code, 'period-in-the-future')
  },
)

longTest('a monthly export comes by itself, is told of, and can be taken', async (t: TestContext) => {
  const { server, who } = await asked(t)
  const path = `${supplierPath}/export-schedules`
  const { schedule } = await who.supplier.post(path, { every: 'month', format: 'csv', currency: 'USD' })
  const again = await who.supplier.ask('POST', path, { body: { every: 'month', format: 'csv', currency: 'USD' } })
  assert.equal(again.body.code, 'schedule-exists')
  await advance(who, 'P32D')
  const made = await until(
    async () => (await who.supplier.get(`${supplierPath}/exports`)).data as readonly { file: string }[],
    (all) => all.length > 0,
    'the export',
  )
  const file = await fileOf(server, made[0]?.file ?? '')
  assert.equal(file.status, 200)
  assert.match(file.bytes.toString('utf8'), /opening-balance[\s\S]*closing-balance/)
  assert.equal((await fileOf(server, made[0]?.file ?? '', 'cmp_buyer_nl')).status, 404)
  const { rows } = await server.pool.query(`select company_id from notices.notices where code = 'export.made'`)
  assert.deepEqual([...new Set(rows.map((row) => row.company_id))], ['cmp_supplier_cn'])
  await who.supplier.post(`${path}/${schedule}/removal`)
  assert.deepEqual((await who.supplier.get(path)).data, [])
})

longTest('views are kept under a name, accounts get the company’s own codes', async (t: TestContext) => {
  const { who, file } = await asked(t)
  const views = `${supplierPath}/saved-views`
  const { view } = await who.supplier.post(views, { name: 'Payouts', query: { family: 'payout' } })
  await who.supplier.post(views, { name: ' Payouts ', query: { family: 'payout', state: 'done' } })
  const kept = (await who.supplier.get(views)).data as readonly { view: string; query: object }[]
  assert.deepEqual(
    kept.map((each) => [each.view, each.query]),
    [[view, { family: 'payout', state: 'done' }]],
  )
  await who.supplier.post(`${views}/${view}/removal`)
  assert.deepEqual((await who.supplier.get(views)).data, [])
  const mapping = `${supplierPath}/account-mapping`
  const bad = await who.supplier.ask('POST', mapping, { body: { accounts: { bank: '=1+1' } } })
  assert.equal(bad.body.code, 'account-code-invalid')
  await who.supplier.post(mapping, { accounts: { bank: '1010', trade: 'Debtors' } })
  assert.match((await file('journal')).bytes.toString('utf8'), /,1010,bank,/)
})

longTest('the trial balance is exact at any of ten instants, and the clearing ages add up', async (t: TestContext) => {
  const { server, who } = await asked(t)
  const { rows } = await server.pool.query<{ first: string; last: string }>(
    'select min(recorded_at) as first, max(recorded_at) as last from ledger.transfers',
  )
  const [first, last] = [Date.parse(rows[0]?.first ?? ''), Date.parse(rows[0]?.last ?? '')]
  for (let n = 0; n < 10; n += 1) {
    const at = new Date(first + Math.floor(Math.random() * (last - first + 2))).toISOString()
    const balance = (await who.staff.get(`/v1/trial-balance?at=${at}`)) as unknown as Trial
    const counted = await server.pool.query(
      `select -sum(p.amount) filter (where p.account like 'liabilities:payable:%') as payable,
        sum(p.amount) filter (where p.account like 'assets:provider:%') as provider from ledger.postings p
        join ledger.transfers t on t.root_id = p.root_id and t.id = p.transfer_id where t.recorded_at <= $1`,
      [at],
    )
    const sum = (prefix: string) =>
      balance.data.filter(({ account }) => account.startsWith(prefix)).reduce((all, row) => all + row.balance, 0)
    assert.equal(sum('liabilities:payable'), -Number(counted.rows[0].payable ?? 0), at)
    assert.equal(sum('assets:provider'), Number(counted.rows[0].provider ?? 0), at)
    assert.equal(sum(''), 0, at)
    for (const { debit, credit } of balance.totals) assert.equal(debit, credit)
  }
  const { data } = (await who.staff.get('/v1/clearing-accounts')) as { data?: readonly Record<string, number>[] }
  assert.ok((data?.length ?? 0) > 0)
  for (const { balance, day = 0, three_days = 0, week = 0, older = 0 } of data ?? [])
    assert.equal(day + three_days + week + older, balance)
  const kept = (await who.staff.get('/v1/safeguarding')) as { data?: readonly { over: number; state: string }[] }
  for (const { over, state } of kept.data ?? []) assert.equal(state, over >= 0 ? 'covered' : 'short')
  await browse(who.staff)
})

interface Trial {
  readonly data: readonly { readonly account: string; readonly balance: number }[]
  readonly totals: readonly { readonly debit: number; readonly credit: number }[]
}

/** From the accounts to the postings to the transfer. */
async function browse(staff: { get(path: string): Promise<{ readonly [field: string]: unknown }> }): Promise<void> {
  const accounts = (await staff.get('/v1/ledger-accounts?prefix=liabilities:payable&limit=100')).data as readonly {
    account: string
  }[]
  const own = accounts.find(({ account }) => account.endsWith('cmp_supplier_cn'))?.account ?? ''
  const first = (await staff.get(`/v1/ledger-postings?account=${own}&limit=1`)) as {
    data?: readonly { transfer: string }[]
    next_cursor?: string
  }
  const then = (await staff.get(
    `/v1/ledger-postings?account=${own}&limit=1&cursor=${first.next_cursor}`,
  )) as typeof first
  assert.notEqual(first.data?.[0]?.transfer, then.data?.[0]?.transfer)
  const transfer = (await staff.get(`/v1/transfers/${then.data?.[0]?.transfer}`)) as {
    postings?: readonly { amount: number }[]
  }
  assert.equal(
    transfer.postings?.reduce((sum, { amount }) => sum + amount, 0),
    0,
  )
}
