import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startServer } from './server.ts'
import { agreed, hasStatus, people, until } from './story.ts'

interface Seen {
  readonly payments: readonly { readonly state: string; readonly reason: string | null }[]
}

test('a declined card is tried again at the quoted fee, and finance sees what waits for a second person', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'card', token: 'card-declined-lost' })
  const seen = async () => ((await who.buyer.get(own)) as unknown as Seen).payments[0]
  const failed = await until(seen, (found) => found?.state === 'failed', 'the decline')
  assert.equal(failed?.reason, 'lost-card')

  const again = `${own}/payments/${payment}/attempts`
  assert.equal((await who.stranger.ask('POST', again, { body: {} })).status, 404)
  const number = await who.buyer.ask('POST', again, { body: { token: '4111111111111111' } })
  assert.equal(number.body.code, 'card-number-refused')
  assert.deepEqual(await who.buyer.post(again, { token: 'card-ok' }), { payment, attempt: 2 })
  await hasStatus(who, own, 'in-production')
  const late = await who.buyer.ask('POST', again, { body: {} })
  assert.deepEqual([late.status, late.body.code], [409, 'wrong-state'])

  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'NHW' }
  const { bank_account } = await who.supplier.post('/v1/companies/cmp_supplier_cn/bank-accounts', account)
  for (const path of ['/v1/bank-accounts', '/v1/payouts'])
    assert.equal((await who.supplier.ask('GET', path)).status, 404, path)
  const { data } = (await who.staff.get('/v1/bank-accounts')) as unknown as {
    data: { id: string; ends_with: string }[]
  }
  assert.deepEqual(
    data.map(({ id, ends_with }) => [id, ends_with]),
    [[bank_account, '7890']],
  )
  assert.deepEqual((await who.staff.get('/v1/payouts')).data, [])
})
