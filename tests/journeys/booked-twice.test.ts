import assert from 'node:assert/strict'
import { longTest } from '../long.ts'
import { debit, type PaymentOrder, stands, takeOut, wait, world } from './payouts-by-bank.ts'
import { until } from './story.ts'

longTest('a payment booked twice, or with another amount, is a case; bank and books stay equal', async (t) => {
  const w = await world(t)
  const { finance, admin } = w
  const { payout } = await takeOut(w, 300_000)
  await wait(w, 1)
  const { payment_batch } = await finance.post('/v1/payment-batches', { bank: 'house-usd' })
  await admin.post(`/v1/payment-batches/${payment_batch}/release`)
  await stands(w, payout, 'sent')
  const [order] = (await finance.get(`/v1/payment-batches/${payment_batch}`)).payment_orders as readonly PaymentOrder[]
  const inner = `<TxDtls><Refs><EndToEndId>${order?.end_to_end_id}</EndToEndId></Refs></TxDtls>`
  const send = (n: number, amount: number) =>
    finance.ask('POST', `/v1/bank-files?name=out${n}.xml`, {
      body: debit(n, amount, inner),
      headers: { 'content-type': 'application/octet-stream' },
    })
  const cased = (count: number) =>
    until(
      async () => (await finance.get('/v1/bank-cases')).data as { id: string; kind: string; amount: object }[],
      (found) => found.length === count,
      `${count} cases`,
    )
  // One after the other: files that come at once are read in any order.
  assert.equal((await send(1, 300_500)).status, 202)
  await cased(1)
  assert.equal((await send(2, 300_000)).status, 202)
  const cases = await cased(2)
  const said = cases.map(({ kind, amount }) => [kind, amount])
  const usd = (amount: number) => ({ amount, currency: 'USD' })
  assert.deepEqual(said.sort(), [
    ['debit-differs', usd(-500)],
    ['payment-repeated', usd(-300_000)],
  ])
  const account = async () => {
    const accounts = (await finance.get('/v1/client-accounts')).data as {
      name: string
      booked: object
      unexplained: object
    }[]
    const { booked, unexplained } = accounts.find(({ name }) => name === 'house-usd') ?? {}
    return { booked, unexplained }
  }
  assert.deepEqual(await account(), { booked: usd(-300_000), unexplained: usd(-300_500) })
  const charge = cases.find(({ kind }) => kind === 'debit-differs')
  const closing = { step: 'close', resolution: 'charge', reason: 'the bank took it' }
  const { statement } = charge as unknown as { statement: string }
  await finance.post(`/v1/bank-statements/${statement}/cases/${charge?.id}/steps`, closing)
  assert.deepEqual(await account(), { booked: usd(-300_500), unexplained: usd(-300_000) })
  assert.deepEqual(await w.server.broken(), [])
})
