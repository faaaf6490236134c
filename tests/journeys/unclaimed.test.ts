import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, type Body, hasStatus, people, until, wire } from './story.ts'

const listOf = (found: Body) => found.data as readonly Body[]

longTest('what a supplier names no account for in three years is unclaimed, when two people say so', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const lines = [{ name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '22.50', amount: 225_000 }]
  const own = await agreed(who, { lines, freight: 0 })
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  await advance(who, 'P31D')
  for (let n = 0; n < 2; n += 1) await advance(who, 'P550D')
  const finance = await signedInAs(server, 'usr_operator_finance')
  const admin = await signedInAs(server, 'usr_operator_admin')
  const found = await until(
    () => finance.get('/v1/unclaimed'),
    (page) => listOf(page).length > 0,
    'money to be unclaimed',
  )
  const money = listOf(found).find(({ owner }) => owner === 'cmp_supplier_cn')
  assert.equal(money?.state, 'due')
  const path = '/v1/unclaimed/cmp_supplier_cn/USD/proposal'
  await finance.post(path, { grounds: 'two letters came back' })
  assert.equal((await finance.ask('POST', `${path}/approval`)).body.code, 'same-person')
  await admin.post(`${path}/approval`)
  const after = listOf(await finance.get('/v1/unclaimed')).find(({ owner }) => owner === 'cmp_supplier_cn')
  assert.deepEqual([after?.state, after?.amount], ['unclaimed', money?.amount])
  assert.equal((await who.supplier.ask('GET', '/v1/unclaimed')).status, 404)
  assert.deepEqual(await server.broken(), [])
})
