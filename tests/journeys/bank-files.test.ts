import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { validateXML } from 'xmllint-wasm'
import { sha256Hex } from '../../server/kernel/canonical.ts'
import { longTest } from '../long.ts'
import { account, debit, type PaymentOrder, stands, supplier, takeOut, wait, world } from './payouts-by-bank.ts'
import { signedInAs } from './sign-in.ts'
import { advance, until } from './story.ts'

const schema = readFileSync('tests/data/iso20022/pain.001.001.09.xsd', 'utf8')

function report(name: string, ids: Readonly<Record<string, string>>): string {
  const text = readFileSync(`tests/data/iso20022/pain.002-${name}.xml`, 'utf8')
  return Object.entries(ids).reduce((all, [key, value]) => all.replaceAll(`{${key}}`, value), text)
}

const xml = { 'content-type': 'application/xml' }

test('payouts go out as a file that two people made; the bank rejects one and takes the other', async (t) => {
  const w = await world(t)
  const { who, finance, admin } = w
  const [one, two] = [await takeOut(w, 300_000), await takeOut(w, 100_000)]
  await wait(w, 2)
  const { payment_batch, orders } = await finance.post('/v1/payment-batches', { bank: 'house-usd' })
  assert.equal(orders, 2)
  const path = `/v1/payment-batches/${payment_batch}`
  assert.equal((await finance.ask('GET', `${path}/file`)).status, 404, 'nobody has the file before it is released')
  assert.equal((await finance.ask('POST', `${path}/release`)).body.code, 'same-person')
  const cancelled = await who.supplier.ask('POST', `${supplier}/payouts/${one.payout}/cancellation`)
  assert.equal(cancelled.body.code, 'in-batch')
  await admin.post(`${path}/release`)
  await stands(w, one.payout, 'sent')
  const file = await finance.get(`${path}/file`)
  const { errors } = await validateXML({ xml: [{ fileName: 'f.xml', contents: String(file.xml) }], schema: [schema] })
  assert.deepEqual(errors, [])
  assert.match(String(file.xml), /<StrtNm>Beilun Road 88<\/StrtNm><TwnNm>Ningbo<\/TwnNm><Ctry>CN<\/Ctry>/)
  const again = await finance.get(`${path}/file`)
  assert.deepEqual([again.xml, again.sha256], [file.xml, sha256Hex(String(file.xml))])
  await finance.post(`${path}/delivery`)
  const batch = await finance.get(path)
  assert.equal(batch.file_hash, file.sha256)
  const list = batch.payment_orders as readonly PaymentOrder[]
  const idOf = (payout: unknown) => list.find((each) => each.pays === payout)?.end_to_end_id ?? ''
  const ids = { message: String(batch.message_id), first: idOf(one.payout), second: idOf(two.payout) }
  const body = report('partly', { ...ids, information: 'x', at: String((await who.staff.get('/v1/test-clock')).now) })
  const said = await finance.ask('POST', '/v1/payment-status-reports', { body, headers: xml })
  assert.deepEqual(
    [said.status, said.body.standing, said.body.rejected, said.body.unknown],
    [201, 'partly-accepted', 1, 0],
  )
  const failed = await stands(w, one.payout, 'failed')
  assert.equal(failed.reason, 'account-closed')
  assert.equal((await stands(w, two.payout, 'sent')).trace, list.find((each) => each.pays === two.payout)?.uetr)
  const same = await finance.ask('POST', '/v1/payment-status-reports', { body, headers: xml })
  assert.deepEqual(same.body, said.body)
  const nonsense = await finance.ask('POST', '/v1/payment-status-reports', { body: '<a/>', headers: xml })
  assert.equal(nonsense.body.code, 'not-a-status-report')
  assert.deepEqual(await w.server.broken(), [])
})

longTest('one debit for a whole file settles each payment in it; what fits nothing is a case', async (t) => {
  const w = await world(t)
  const { finance, admin } = w
  const [one, two] = [await takeOut(w, 300_000), await takeOut(w, 100_000)]
  await wait(w, 2)
  const { payment_batch } = await finance.post('/v1/payment-batches', { bank: 'house-usd' })
  await admin.post(`/v1/payment-batches/${payment_batch}/release`)
  await stands(w, two.payout, 'sent')
  const information = String((await finance.get(`/v1/payment-batches/${payment_batch}`)).message_id).replace(/^M/, 'I')
  const batch = `<Btch><PmtInfId>${information}</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>`
  const cases = async () => (await finance.get('/v1/bank-cases')).data as { kind: string; said: string }[]
  const unknown = `<TxDtls><Refs><EndToEndId>SRT${'0'.repeat(32)}</EndToEndId></Refs></TxDtls>`
  for (const [n, amount, inner, kind] of [
    [1, 399_999, batch, 'payment-differs'],
    [2, 400_000, batch, undefined],
    [3, 400_000, batch, 'payment-repeated'],
    [4, 1_000, unknown, 'payment-unknown'],
  ] as const) {
    const before = (await cases()).length
    const sent = await finance.ask('POST', `/v1/bank-files?name=out${n}.xml`, {
      body: debit(n, amount, inner),
      headers: { 'content-type': 'application/octet-stream' },
    })
    assert.equal(sent.status, 202, JSON.stringify(sent.body))
    await until(
      () => finance.get(`/v1/bank-files/${sent.body.file}`),
      (found) => found.state === 'read',
      'the file to be read',
    )
    if (kind === undefined) {
      assert.equal((await stands(w, one.payout, 'settled')).state, 'settled')
      await stands(w, two.payout, 'settled')
    } else
      assert.deepEqual(
        (await cases()).slice(before).map((each) => each.kind),
        [kind],
      )
  }
  assert.equal((await finance.get(`/v1/payment-batches/${payment_batch}`)).standing, 'settled')
  assert.deepEqual(await w.server.broken(), [])
})

longTest('a payout says of the money of which orders it consists; each cent is in one payout only', async (t) => {
  const w = await world(t)
  const ids: unknown[] = []
  for (const amount of [100_000, 250_000]) ids.push((await takeOut(w, amount)).payout)
  type Item = { readonly order: string; readonly amount: { amount: number }; readonly released: { amount: number } }
  const items = await Promise.all(
    ids.map(async (id) => (await w.who.supplier.get(`${supplier}/payouts/${id}`)).items as readonly Item[]),
  )
  const net = items[0]?.[0]?.released.amount ?? 0
  assert.deepEqual(
    items.map((each) => each.map(({ order, amount }) => [order, amount.amount])),
    [
      [[w.orders[0], 100_000]],
      [
        [w.orders[0], net - 100_000],
        [w.orders[1], 350_000 - net],
      ],
    ],
  )
  const stranger = await w.who.stranger.ask('GET', `${supplier}/payouts/${ids[0]}`)
  const missing = await w.who.supplier.ask('GET', `${supplier}/payouts/pyt_none`)
  assert.deepEqual([stranger.status, missing.status], [404, 404])
})

longTest(
  'what the bank would not take is refused before anything is reserved; a discarded batch lets go',
  async (t) => {
    const w = await world(t, { name: '宁波港湾工程' })
    const asked = { bank_account: w.bankAccount, amount: 100_000, currency: 'USD' }
    const latin = await w.who.supplier.ask('POST', `${supplier}/payouts`, { body: asked })
    assert.deepEqual([latin.status, latin.body.code], [422, 'holder-not-latin'])
    const { bank_account } = await w.who.supplier.post(`${supplier}/bank-accounts`, { ...account, town: undefined })
    await w.who.staff.post(`${supplier}/bank-accounts/${bank_account}/approval`)
    await advance(w.who, 'P2D')
    const other = { ...asked, bank_account }
    const townless = await w.who.supplier.ask('POST', `${supplier}/payouts`, { body: other })
    assert.equal(townless.body.code, 'address-missing')
    await w.who.supplier.post(`${supplier}/bank-accounts/${bank_account}/address`, { town: 'Ningbo' })
    await w.who.supplier.post(`${supplier}/payouts`, other)
    await wait(w, 1)
    const { payment_batch } = await w.finance.post('/v1/payment-batches', { bank: 'house-usd' })
    await w.finance.post(`/v1/payment-batches/${payment_batch}/discarding`)
    await wait(w, 1)
    assert.deepEqual(await w.server.broken(), [])
  },
)

longTest('a holder on the list: blocked at once, decided by two people of compliance', async (t) => {
  const w = await world(t, { name: 'Blocked Trading' })
  const { payout } = await takeOut(w, 100_000)
  await stands(w, payout, 'blocked')
  const compliance = await signedInAs(w.server, 'usr_operator_compliance')
  const { data } = await compliance.get('/v1/screenings')
  assert.deepEqual(
    (data as readonly { id: string; matched: string }[]).map(({ id, matched }) => [id, matched]),
    [[payout, 'Blocked Trading']],
  )
  const path = `${supplier}/payouts/${payout}/screening`
  assert.equal((await w.finance.ask('POST', `${path}/clearance`, { body: { grounds: 'x' } })).status, 403)
  await compliance.post(`${path}/clearance`, { grounds: 'Registered in Ningbo, the listed one in Minsk.' })
  assert.equal((await compliance.ask('POST', `${path}/clearance/approval`)).body.code, 'same-person')
  await w.admin.post(`${path}/clearance/approval`)
  await stands(w, payout, 'approved')
  await wait(w, 1)
  assert.deepEqual(await w.server.broken(), [])
})

longTest('money goes out by itself on its day, to an account that can be closed', async (t) => {
  const w = await world(t)
  const asked = { currency: 'USD', cadence: 'daily', bank_account: w.bankAccount }
  const { next_at } = await w.who.supplier.post(`${supplier}/payout-schedules`, asked)
  assert.match(String(next_at), /T06:00:00\.000Z$/)
  await advance(w.who, 'P4D')
  await wait(w, 1)
  const money = await w.who.supplier.get(`${supplier}/payouts`)
  assert.deepEqual((money.schedules as readonly { cadence: string }[])[0]?.cadence, 'daily')
  assert.equal((money.payouts as readonly object[]).length, 1)
  const checked = (money.bank_accounts as readonly { name_check: string }[])[0]?.name_check
  assert.equal(checked, 'match')
  await w.who.staff.post(`${supplier}/bank-accounts/${w.bankAccount}/name-check`, { result: 'close-match' })
  await w.who.supplier.post(`${supplier}/bank-accounts/${w.bankAccount}/closing`)
  const again = { bank_account: w.bankAccount, amount: 1_000, currency: 'USD' }
  const refused = await w.who.supplier.ask('POST', `${supplier}/payouts`, { body: again })
  assert.equal(refused.body.code, 'account-not-usable')
  await w.finance.post('/v1/paying-accounts/house-usd/closing')
  assert.deepEqual(await w.server.broken(), [])
})
