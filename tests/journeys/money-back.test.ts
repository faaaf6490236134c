import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { validateXML } from 'xmllint-wasm'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { type SignedIn, signedInAs } from './sign-in.ts'
import { statementOf } from './statements.ts'
import { agreed, type Body, hasStatus, type People, people, until } from './story.ts'

const schema = readFileSync('tests/data/iso20022/pain.001.001.09.xsd', 'utf8')
const client = {
  name: 'house-usd',
  number: 'GB33BUKB20201555555555',
  currency: 'USD',
  holder: 'Surety',
  bank_name: 'B',
}
const paying = {
  ...{ name: 'house-usd', currency: 'USD', number: 'GB33BUKB20201555555555', bic: 'BUKBGB22' },
  ...{ holder: 'Surety Operations', town: 'London', country: 'GB' },
}

interface Desk {
  readonly who: People
  readonly finance: SignedIn
  readonly admin: SignedIn
  readonly compliance: SignedIn
  readonly broken: () => Promise<unknown>
}

/** A house whose own bank takes dollars and pays them by file. */
async function desk(t: TestContext): Promise<Desk> {
  const server = await startServer(t)
  const who = people(server)
  const finance = await signedInAs(server, 'usr_operator_finance')
  const admin = await signedInAs(server, 'usr_operator_admin')
  const compliance = await signedInAs(server, 'usr_operator_compliance')
  await finance.post('/v1/client-accounts', client)
  await finance.post('/v1/paying-accounts', paying)
  await admin.post('/v1/paying-accounts/house-usd/approval')
  return { who, finance, admin, compliance, broken: () => server.broken() }
}

async function handIn({ who }: Desk, text: string): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream' }
  const { status, body } = await who.staff.ask('POST', '/v1/bank-files?name=day.xml', { body: text, headers })
  assert.equal(status, 202, JSON.stringify(body))
  const read = (file: Body) => file.state !== 'waiting'
  const file = await until(() => who.staff.get(`/v1/bank-files/${body.file}`), read, 'the file to be read')
  assert.equal(file.state, 'read', JSON.stringify(file))
}

interface Transfer {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly end_to_end_id: string
  readonly uetr: string
}

/** Builds, releases and delivers what waits; answers its transfers, and the file as it went. */
async function sendFile({ finance, admin }: Desk, count: number) {
  const waits = (found: Body) => (found.data as { orders_waiting: number }[])[0]?.orders_waiting === count
  await until(() => finance.get('/v1/paying-accounts'), waits, `${count} to wait`)
  const { payment_batch } = await finance.post('/v1/payment-batches', { bank: 'house-usd' })
  const path = `/v1/payment-batches/${payment_batch}`
  await admin.post(`${path}/release`)
  const { xml } = await finance.get(`${path}/file`)
  const { errors } = await validateXML({ xml: [{ fileName: 'f.xml', contents: String(xml) }], schema: [schema] })
  assert.deepEqual(errors, [])
  await finance.post(`${path}/delivery`)
  const { payment_orders } = await finance.get(path)
  return { transfers: payment_orders as unknown as readonly Transfer[], xml: String(xml) }
}

const refundsOf = async ({ who }: Desk, own: string) =>
  (await who.buyer.get(own)).refunds as readonly { state: string; trace: string | null }[]

test('a wire that is refunded goes out by the bank that booked it; the buyer follows it to its UETR', async (t) => {
  const house = await desk(t)
  const { who, finance } = house
  const own = await agreed(who)
  const order = await who.buyer.get(own)
  const { amount } = order.total as { amount: number }
  const nobody = { amount: 7_000, text: 'whose is it', payer: 'Somebody Ltd' }
  await handIn(house, statementOf([{ amount, text: `ref. ${order.wire_reference}` }, nobody]))
  await hasStatus(who, own, 'in-production')
  await who.supplier.post(`${own}/cancellation`)
  const [wire] = (await who.staff.get('/v1/wires')).data as readonly Body[]
  await finance.post(`/v1/wires/${wire?.id}/return`)
  const { transfers, xml } = await sendFile(house, 2)
  assert.deepEqual(transfers.map(({ kind }) => kind).toSorted(), ['refund', 'wire-return'])
  assert.match(xml, /<Nm>Lakeside Outfitters<\/Nm><PstlAdr><TwnNm>Koln<\/TwnNm><Ctry>DE<\/Ctry><\/PstlAdr>/)
  const refund = transfers.find(({ kind }) => kind === 'refund')
  const sent = await until(
    () => refundsOf(house, own),
    ([one]) => one?.state === 'sent',
    'the refund to be sent',
  )
  assert.equal(sent[0]?.trace, refund?.uetr, 'the buyer sees the UETR')
  const debits = transfers.map(({ kind, end_to_end_id: endToEnd }) => {
    const back = kind === 'refund' ? amount : 7_000
    return { amount: back, text: 'out', side: 'DBIT', endToEnd } as const
  })
  await handIn(house, statementOf(debits, 10_000 + amount + 7_000, 2))
  await until(
    () => refundsOf(house, own),
    ([one]) => one?.state === 'settled',
    'the refund to be settled',
  )
  const none = (found: Body) => (found.data as unknown[]).length === 0
  await until(() => who.staff.get('/v1/wires'), none, 'the wire to be gone')
  const [account] = (await who.staff.get('/v1/client-accounts')).data as readonly Body[]
  assert.deepEqual(account?.difference, { amount: 0, currency: 'USD' })
  assert.deepEqual(await house.broken(), [])
})

longTest('a refund to a name on the list is blocked until two people of compliance have looked', async (t) => {
  const house = await desk(t)
  const { who, finance, admin, compliance } = house
  const own = await agreed(who)
  const order = await who.buyer.get(own)
  const { amount } = order.total as { amount: number }
  await handIn(house, statementOf([{ amount, text: 'by its name', payer: 'Blocked Trading Ltd' }]))
  const [wire] = (await who.staff.get('/v1/wires')).data as readonly Body[]
  await who.staff.post(`${own}/wire-allocations`, { wire: wire?.id })
  await hasStatus(who, own, 'in-production')
  await who.supplier.post(`${own}/cancellation`)
  await until(
    () => refundsOf(house, own),
    ([one]) => one?.state === 'blocked',
    'the refund to be blocked',
  )
  const [hit] = (await finance.get('/v1/screenings')).data as readonly Body[]
  assert.deepEqual([hit?.kind, hit?.name], ['refund', 'Blocked Trading Ltd'])
  const path = `${own}/refunds/${hit?.id}/screening`
  await compliance.post(`${path}/clearance`, { grounds: 'another one of the same name' })
  assert.equal((await compliance.ask('POST', `${path}/clearance/approval`)).body.code, 'same-person')
  await admin.post(`${path}/clearance/approval`)
  await until(
    () => refundsOf(house, own),
    ([one]) => one?.state === 'requested',
    'the refund to go on',
  )
  const seen = JSON.stringify(await who.buyer.get(`${own}/timeline`))
  assert.equal(/screening|Blocked Trading/.test(seen), false, 'no list is told to either side')
  assert.deepEqual(await house.broken(), [])
})
