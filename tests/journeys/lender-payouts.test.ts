import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { buyerOfLender, type Found, fileSent, funded, payable, remittances, repaid, stands } from './lender-story.ts'
import { debit, type PaymentOrder } from './payouts-by-bank.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, until } from './story.ts'

/** What buyers repaid on a lender's draws goes on to it: over HTTP, by file of the bank, with statements to it. */

const TOTAL = 543_331

async function standing({ finance }: Found): Promise<Body | undefined> {
  return ((await finance.get('/v1/lender-standings')).data as readonly Body[])[0]
}

/** Two of finance see that the bank's file pays it, and its statement books it. */
async function booked(found: Found, n: number): Promise<void> {
  const { finance } = found
  const { payment_orders } = await fileSent(found)
  const { payout, amount } = await stands(found, 'sent')
  const order = (payment_orders as readonly PaymentOrder[]).find(({ pays }) => pays === payout?.id)
  const inner = `<TxDtls><Refs><EndToEndId>${order?.end_to_end_id}</EndToEndId></Refs></TxDtls>`
  const sent = await finance.ask('POST', `/v1/bank-files?name=out${n}.xml`, {
    body: debit(n, amount.amount, inner),
    headers: { 'content-type': 'application/octet-stream' },
  })
  assert.equal(sent.status, 202, JSON.stringify(sent.body))
  await stands(found, 'settled')
}

test('what a buyer repaid is passed on by file, booked, and acknowledged draw by draw', async (t: TestContext) => {
  const found = await buyerOfLender(t)
  const { who, server, finance, buyer } = found
  const { own, draw } = await funded(found)
  await repaid(found, draw, 43_331, 500_000)
  await advance(who, 'P4D')
  assert.deepEqual(await remittances(found), [], 'without an approved account nothing goes out')
  const declared = (await standing(found))?.account as Body
  assert.deepEqual([declared.state, declared.ends_with, declared.holder], ['declared', '6789', 'Sandbox Lender Inc.'])
  await payable(found)
  await advance(who, 'P4D')
  const first = await stands(found, 'approved')
  assert.equal(first.amount.amount, 43_331)
  await booked(found, 1)
  const told = await until(found.statements, ({ length }) => length === 1, 'the statement')
  const key = `${own.split('/').at(-1)}.${draw}`
  const [statement] = told as unknown as readonly { draws: readonly { draw: string; money: readonly Body[] }[] }[]
  assert.deepEqual(
    statement?.draws.map((each) => [each.draw, each.money.map((m) => [m.kind, m.amount])]),
    [[key, [['repaid', 43_331]]]],
  )
  await until(
    () => remittances(found),
    ([newest]) => newest?.told_at !== null,
    'its acknowledgement',
  )
  await repaid(found, draw, 500_000, 0)
  await finance.post('/v1/lenders/sandbox/remittances')
  const second = await stands(found, 'approved')
  assert.equal(second.amount.amount, 500_000)
  await finance.post('/v1/lenders/sandbox/remittances')
  await advance(who, 'P4D')
  assert.equal((await remittances(found)).length, 2, 'what is passed on is not passed on again')
  const seen = (await finance.get(`/v1/lenders/sandbox/remittances/${second.id}`)) as { parts: readonly Body[] }
  assert.deepEqual(
    seen.parts.map((part) => part.draw),
    [draw],
  )
  const is = await standing(found)
  assert.deepEqual(
    [is?.owed, is?.collected, is?.passed_on, is?.paid, is?.on_its_way],
    [0, TOTAL, TOTAL, 43_331, 500_000],
  )
  assert.equal((await buyer.ask('GET', '/v1/lender-standings')).status, 404)
  assert.equal((await buyer.ask('GET', `/v1/lenders/sandbox/remittances/${second.id}`)).status, 404)
  assert.deepEqual(await server.broken(), [])
})

test('a cancelled order gives its draw back to the lender; rejected it is paid once more', async (t) => {
  const found = await buyerOfLender(t)
  const { who, server, finance, second } = found
  await payable(found)
  const { own } = await funded(found)
  await who.supplier.post(`${own}/cancellation`)
  await advance(who, 'P4D')
  const first = await stands(found, 'approved')
  assert.equal(first.amount.amount, TOTAL)
  const pay = `/v1/lenders/sandbox/remittances/${first.id}/payment`
  assert.equal((await finance.ask('POST', pay)).body.code, 'wrong-state', 'it is on its way')
  const batch = await fileSent(found)
  await stands(found, 'sent')
  const [order] = batch.payment_orders as readonly PaymentOrder[]
  const report = readFileSync('tests/data/iso20022/pain.002-rejected.xml', 'utf8')
  const ids = {
    message: String(batch.message_id),
    first: order?.end_to_end_id ?? '',
    at: String((await who.staff.get('/v1/test-clock')).now),
  }
  const body = Object.entries(ids).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), report)
  const said = await finance.ask('POST', '/v1/payment-status-reports', {
    body,
    headers: { 'content-type': 'application/xml' },
  })
  assert.equal(said.status, 201, JSON.stringify(said.body))
  await stands(found, 'failed')
  assert.deepEqual(await server.broken(), [])
  assert.equal((await who.supplier.ask('POST', pay)).status, 404)
  const both = await Promise.all([finance.ask('POST', pay), second.ask('POST', pay)])
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409], 'two at once pay once')
  await stands(found, 'approved')
  await booked(found, 2)
  await until(found.statements, ({ length }) => length === 1, 'the statement')
  assert.equal((await finance.ask('POST', pay)).body.code, 'wrong-state')
  const { data } = await (await signedInAs(server, 'usr_operator_auditor')).get('/v1/lender-standings')
  assert.equal((data as readonly Body[])[0]?.paid, TOTAL)
  assert.deepEqual(await server.broken(), [])
})
