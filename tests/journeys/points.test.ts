import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, funded, hasStatus, type People, people, until } from './story.ts'

type SignedIn = Awaited<ReturnType<typeof signedInAs>>
/** USD minor units: what the sandbox begins with. */
const SET_ASIDE = 200_000_000

const listOf = (found: Body) => found.data as readonly Body[]

interface PointsSeen {
  readonly buyer: { readonly points: number }
  readonly supplier: { readonly points: number; readonly barred_until: string | null }
  readonly data: readonly { readonly point: string; readonly rule: string; readonly order: string }[]
}

const pointsOf = async (by: { get(path: string): Promise<Body> }, company: string) =>
  (await by.get(`/v1/companies/${company}/points`)) as unknown as PointsSeen

async function decided(who: People, own: string, claim: unknown, verdict: object, by = who.supplier): Promise<void> {
  const path = `${own}/claims/${claim}`
  await advance(who, 'P4D')
  await by.post(`${path}/escalation`)
  await who.staff.post(`${path}/mediator`)
  await who.staff.post(`${path}/evidence-round`)
  const { evidence } = await by.post(`${path}/evidence`, { kind: 'words', text: 'See for yourself.' })
  await advance(who, 'P6D')
  const said = { ...verdict, clauses: ['terms/1/lines'], evidence: [evidence], reasons: 'The file shows it.' }
  await who.staff.post(`${path}/decision`, said)
  await advance(who, 'P8D')
}

/** The balance is due since its goods are ready, and for long. */
async function unpaid(who: People): Promise<string> {
  const instalments = [
    { kind: 'initial', amount: 143_331, event: 'agreement' },
    { kind: 'balance', amount: 400_000, event: 'goods-ready' },
  ]
  const own = await funded(who, { instalments })
  await who.supplier.post(`${own}/readiness`)
  await advance(who, 'P50D')
  return own
}

test('a default is decided, the deposit is split, and its points are the buyer’s alone to read', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await unpaid(who)
  const { claim } = await who.supplier.post(`${own}/default-case`, { keeps: 100_000, text: 'Sold as scrap.' })
  const seen = listOf(await who.buyer.get(`${own}/claims`))[0] as {
    lines: { line: number; amount: { amount: number } }[]
  }
  const parts = seen.lines.map(({ line }, n) => ({ line, amount: n === 0 ? 43_331 : 0 }))
  await decided(who, own, claim, { parts, finding: 'buyer', fee_bearer: 'buyer' })
  await hasStatus(who, own, 'cancelled')
  const mine = await until(
    () => pointsOf(who.buyer, 'cmp_buyer_us'),
    ({ data }) => data.length > 0,
    'the points',
  )
  assert.deepEqual([mine.buyer.points, mine.supplier.points, mine.data[0]?.rule], [6, 0, 'in-default'])
  assert.equal((await pointsOf(who.staff, 'cmp_buyer_us')).buyer.points, 6)
  for (const other of [who.supplier, who.stranger, who.nobody])
    assert.ok([401, 404].includes((await other.ask('GET', '/v1/companies/cmp_buyer_us/points')).status))
  await takenBack(server, mine.data[0]?.point ?? '')
  assert.equal((await pointsOf(who.buyer, 'cmp_buyer_us')).buyer.points, 0)
  await until(
    () => who.buyer.get(`${own}/claims`),
    (page) => (listOf(page)[0] as { state: string }).state === 'closed',
    'the refund of the deposit',
  )
  assert.deepEqual(await server.broken(), [])
})

/** Two persons of staff take points of the buyer back. */
async function takenBack(server: TestServer, point: string): Promise<void> {
  const who = people(server)
  const path = `/v1/companies/cmp_buyer_us/points/${point}/taking-back`
  const reason = { reason: 'He was ill.' }
  assert.equal((await who.staff.ask('POST', path, { body: reason })).body.code, 'person-needed')
  const admin = await signedInAs(server, 'usr_operator_admin')
  assert.deepEqual((await admin.post(path, reason)).state, 'waits')
  assert.equal((await admin.ask('POST', path, { body: reason })).body.code, 'same-person')
  assert.equal((await who.supplier.ask('POST', path, { body: reason })).status, 404)
  const compliance = await signedInAs(server, 'usr_operator_compliance')
  assert.deepEqual((await compliance.post(path, reason)).state, 'taken-back')
}

const supplierPath = '/v1/companies/cmp_supplier_cn'

/** The supplier takes out all that he has earned. */
async function takenOut(who: People): Promise<void> {
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'NHW' }
  const { bank_account } = await who.supplier.post(`${supplierPath}/bank-accounts`, account)
  await who.staff.post(`${supplierPath}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P2D')
  const money = async () => {
    const { balances } = (await who.supplier.get(`${supplierPath}/payouts`)) as unknown as {
      balances: readonly { account: string; balance: { amount: number; currency: string } }[]
    }
    return balances.find((each) => each.account.startsWith('liabilities:payable:'))?.balance
  }
  await who.supplier.post(`${supplierPath}/payouts`, { bank_account, ...(await money()) })
  await until(money, (left) => (left?.amount ?? 0) === 0, 'the payout')
}

longTest('a decision beyond hold and payable: the guarantee advances it, the supplier owes it', async (t) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who, { release_plan: [{ step: 'received', share_bps: 10_000 }] })
  const lines = [
    { line: 1, quantity: '100' },
    { line: 2, quantity: '10' },
  ]
  const carried = { carrier: 'Ocean', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { lines, ...carried })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  await takenOut(who)
  const asked = { reason: 'poor-quality', remedy: 'refund', text: 'They leak.' }
  const goods = { lines: [{ line: 1, lot, quantity: '10' }] }
  const { claim } = await who.buyer.post(`${own}/claims`, { ...asked, ...goods })
  const parts = [{ line: 1, amount: 20_000 }]
  await decided(who, own, claim, { parts, finding: 'supplier', fee_bearer: 'buyer' }, who.buyer)
  const path = `${own}/claims/${claim}/guarantee`
  assert.deepEqual((await who.staff.ask('POST', path)).body.code, 'person-needed')
  const finance = await signedInAs(server, 'usr_operator_finance')
  const award = async () => listOf(await finance.get('/v1/guarantee'))[0] as unknown as Award | undefined
  assert.deepEqual([(await award())?.owed.amount, (await award())?.why_not], [20_000, null])
  assert.deepEqual((await finance.post(path)).advanced, 20_000)
  assert.deepEqual([(await award())?.owed.amount, (await award())?.advanced.amount], [0, 20_000])
  await ownMoneyMoves(server, finance, 20_000)
  const [debt] = listOf(await finance.get('/v1/debts'))
  assert.deepEqual([debt?.company, debt?.debt], ['cmp_supplier_cn', { amount: 20_000, currency: 'USD' }])
  for (const [by, list] of [
    [who.supplier, '/v1/guarantee'],
    [who.buyer, '/v1/debts'],
  ] as const)
    assert.equal((await by.ask('GET', list)).status, 404)
  await until(
    async () => (await who.buyer.get(own)) as unknown as { hold: object; refunds: readonly { state: string }[] },
    ({ refunds }) => refunds.length > 0 && refunds.every(({ state }) => state === 'settled'),
    'the refund to reach the card',
  )
  const points = await pointsOf(who.supplier, 'cmp_supplier_cn')
  assert.deepEqual([points.supplier.points, points.data[0]?.rule], [6, 'decided-against'])
  // Nothing of it is paid in two weeks: the company is closed.
  await advance(who, 'P15D')
  assert.equal((await pointsOf(who.supplier, 'cmp_supplier_cn')).data[0]?.rule, 'breach-unpaid')
  assert.equal((await who.supplier.get(supplierPath)).state, 'closed')
  assert.deepEqual(await server.broken(), [])
})

/** The fund bears what was advanced; more is put aside by two people, and the ledger has it. */
async function ownMoneyMoves(server: TestServer, finance: SignedIn, borne: number): Promise<void> {
  const free = SET_ASIDE - borne
  const usd = (amount: number) => ({ amount, currency: 'USD' })
  const looked = await finance.get('/v1/guarantee')
  assert.deepEqual(looked.fund, [{ fund: usd(SET_ASIDE), bears: usd(borne), free: usd(free) }])
  assert.equal(looked.ceiling_usd, free * 5)
  const move = { step: 'pay-in', currency: 'USD', amount: 500, reason: 'More orders.' }
  const path = '/v1/guarantee/fund-moves'
  const asked = await finance.post(path, move)
  assert.equal((await finance.ask('POST', `${path}/${asked.move}/agreement`)).body.code, 'same-person')
  const admin = await signedInAs(server, 'usr_operator_admin')
  assert.equal((await admin.post(`${path}/${asked.move}/agreement`)).state, 'done')
  const after = await finance.get('/v1/guarantee')
  assert.deepEqual([after.ceiling_usd, after.waiting], [(free + 500) * 5, null])
  const back = { ...move, step: 'give-back', amount: borne }
  const most = { ...move, step: 'take-out', amount: SET_ASIDE }
  assert.equal((await finance.ask('POST', path, { body: back })).body.code, 'above-fund')
  assert.equal((await finance.ask('POST', path, { body: most })).body.code, 'above-fund')
}

interface Award {
  readonly owed: { readonly amount: number }
  readonly advanced: { readonly amount: number }
  readonly why_not: string | null
}
