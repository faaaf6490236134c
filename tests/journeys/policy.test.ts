import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, agreed, type Person, people } from './story.ts'

/** Policy is edited by two people, and what they decide is what payers are quoted and the public reads. */

type Method = Readonly<Record<string, unknown>> & { readonly code: string }

const fees = async ({ url }: TestServer) => (await (await fetch(`${url}/v1/fees`)).json()) as { methods: Method[] }
const cardFee = async (server: TestServer) => (await fees(server)).methods.find(({ code }) => code === 'card')?.fee

interface Section {
  readonly version: number
  readonly numbers: readonly { readonly name: string; readonly value: unknown }[]
  readonly versions: readonly { readonly state: string; readonly differences: readonly { readonly number: string }[] }[]
}

async function section(who: Person, name = 'payments'): Promise<Section> {
  return (await who.get(`/v1/policies/${name}`)) as unknown as Section
}

/** The methods in effect, with another fee of cards. */
async function withCardFee(who: Person, bps: number): Promise<object> {
  const { numbers } = await section(who)
  const methods = numbers.find(({ name }) => name === 'methods')?.value as Method[]
  const other = methods.map((each) => (each.code === 'card' ? { ...each, fee: { kind: 'percent', bps } } : each))
  return { values: { methods: other }, reason: 'the acquirer charges less' }
}

async function quotedFee(buyer: Person, order: string): Promise<number | undefined> {
  const { data } = (await buyer.get(`${order}/payment-quotes`)) as unknown as {
    data: { method: string; fee: { amount: number } }[]
  }
  return data.find(({ method }) => method === 'card')?.fee.amount
}

test('a fee is changed by two people, from its day on, for quotes and everybody', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const order = await agreed(who)
  const admin = await signedInAs(server, 'usr_operator_admin')
  const second = await signedInAs(server, 'usr_operator_compliance')
  assert.deepEqual(await cardFee(server), { kind: 'percent', bps: 299 })
  const before = await quotedFee(who.buyer, order)
  const { now } = (await admin.get('/v1/test-clock')) as { now: string }
  const from = new Date(Date.parse(now) + 2 * 86_400_000).toISOString()
  const proposed = await admin.post('/v1/policies/payments/versions', {
    ...(await withCardFee(admin, 100)),
    effective_from: from,
  })
  assert.equal(proposed.version, 1)
  const approval = '/v1/policies/payments/versions/1/approval'
  for (const [person, code] of [
    [admin, 'same-person'],
    [who.staff, 'person-needed'],
    [who.buyer, 'not-found'],
    [await signedInAs(server, 'usr_operator_support'), 'not-allowed'],
  ] as const)
    assert.equal((await person.ask('POST', approval, { body: {} })).body.code, code)
  assert.equal((await section(admin)).versions[0]?.state, 'proposed')
  await second.post(approval)
  assert.equal((await second.ask('POST', approval, { body: {} })).body.code, 'policy-approved')
  assert.deepEqual(
    (await section(admin)).versions[0]?.differences.map(({ number }) => number),
    ['methods'],
  )
  assert.equal(await quotedFee(who.buyer, order), before)
  await advance(who, 'P3D')
  assert.deepEqual(await cardFee(server), { kind: 'percent', bps: 100 })
  const after = await quotedFee(who.buyer, order)
  assert.ok(before !== undefined && after !== undefined && after < before, `${before} then ${after}`)
  // What was quoted is what is taken.
  const begun = await who.buyer.post(`${order}/payments`, { method: 'card', token: 'card-ok' })
  assert.equal(begun.fee, after)
  assert.deepEqual(await server.broken(), [])
})

test('numbers of any section are edited alike, and what cannot be is refused by name', async (t: TestContext) => {
  const server = await startServer(t)
  const [admin, second] = [
    await signedInAs(server, 'usr_operator_admin'),
    await signedInAs(server, 'usr_operator_compliance'),
  ]
  const { data } = (await admin.get('/v1/policies')) as unknown as { data: { section: string }[] }
  const names = data.map((each) => each.section)
  const sections = [
    'catalogue',
    'checks',
    'claims',
    'credit',
    'credit-lines',
    'escrow',
    'exchange',
    'files',
    'inspections',
    'messages',
    'orders',
    'parties',
    'payments',
    'payouts',
    'performance',
    'points',
    'quotations',
    'reconciliation',
    'reviews',
    'scorecard',
    'search',
    'vetting',
    'vouchers',
    'webhooks',
  ]
  assert.deepEqual(names.toSorted(), sections)
  for (const [name, values, number] of [
    ['orders', { window: 'soon' }, 'window'],
    ['orders', { nothing: 1 }, 'nothing'],
    ['escrow', { transactionFeeBps: 10_001 }, 'transactionFeeBps'],
    ['payments', { methods: [{ code: 'cheque' }] }, 'methods'],
    ['payments', { feeBans: 'none' }, 'feeBans'],
  ] as const) {
    const asked = { body: { values, reason: 'try' } }
    const { status, body } = await admin.ask('POST', `/v1/policies/${name}/versions`, asked)
    assert.deepEqual([status, body.code, (body.data as { number: string }).number], [422, 'policy-invalid', number])
  }
  await admin.post('/v1/policies/escrow/versions', { values: { transactionFeeBps: 150 }, reason: 'a better year' })
  await second.post('/v1/policies/escrow/versions/1/approval')
  const shown = (await (await fetch(`${server.url}/v1/fees`)).json()) as { transaction_fee: { bps: number } }
  assert.equal(shown.transaction_fee.bps, 150)
  assert.deepEqual(await server.broken(), [])
})

longTest(
  'a Dutch buyer pays the tax of the operator’s country on the fee, an American none',
  async (t: TestContext) => {
    const server = await startServer(t)
    const { staff, supplier, stranger, buyer, nobody } = people(server)
    const american = await agreed({ staff, supplier, stranger, buyer, nobody })
    const quotes = async (who: Person, order: string) =>
      (await who.get(`${order}/payment-quotes?funding=commercial`)) as unknown as {
        data: { method: string; fee: { amount: number }; fee_tax: { amount: number }; tax_kind: string }[]
      }
    const ofCard = ({ data }: Awaited<ReturnType<typeof quotes>>) => data.find(({ method }) => method === 'card')
    assert.deepEqual(ofCard(await quotes(buyer, american))?.tax_kind, 'out-of-scope')
    const dutch = await agreed(
      { staff, supplier, stranger: buyer, buyer: stranger, nobody },
      {},
      { buyer: 'cmp_buyer_nl', supplier: 'cmp_supplier_cn' },
    )
    const found = ofCard(await quotes(stranger, dutch))
    assert.equal(found?.tax_kind, 'standard')
    assert.equal(found?.fee_tax.amount, Math.round((found?.fee.amount ?? 0) * 0.21))
  },
)
