import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { lineWithDraws } from './credit-draws.ts'
import { startServer, type TestServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { advance, type Body, people, person, until } from './story.ts'

/** What is due is collected by the buyer's leave: over HTTP, by a provider that answers late, twice or never. */

const TOTAL = 120_000
const line = '/v1/credit-lines/crl_buyer_us'

async function started(t: TestContext, draws: Parameters<typeof lineWithDraws>[2]) {
  const server = await startServer(t)
  await lineWithDraws(server, 'cmp_buyer_us', draws)
  const [buyer, finance] = await Promise.all([
    signedInAs(server, 'usr_buyer_us_admin'),
    signedInAs(server, 'usr_operator_finance'),
  ])
  const mandates = async () => (await buyer.get(`${line}/mandates`)).mandates as readonly Body[]
  const allowed = async (token: string, method = 'card') => {
    const { consent } = (await buyer.get(`${line}/mandates`)) as { consent: { version: string } }
    await buyer.post(`${line}/mandates`, { method, consent: consent.version, token })
    const [found] = await until(mandates, ([newest]) => newest?.state !== 'asked', 'the provider to keep it')
    return found as Body
  }
  const of = async (draw: string) => (await buyer.get(`/v1/credit-draws/${draw}/collections`)).data as readonly Body[]
  const isNow = (draw: string, state: string) =>
    until(
      () => of(draw),
      ([newest]) => newest?.state === state,
      `the collection of ${draw} to be ${state}`,
    )
  const owed = async (draw: string) => {
    const { account } = (await buyer.get(`/v1/credit-draws/${draw}`)) as { account: { owed: { total: Body } } }
    return Number(account.owed.total.amount)
  }
  const told = async () => ((await buyer.get('/v1/notices?limit=100')).data as readonly Body[]).map(({ code }) => code)
  return { server, buyer, finance, who: people(server), mandates, allowed, of, isNow, owed, told }
}

/** What does not hold, but for the holds of orders that these draws are without. */
const brokenIn = async (server: TestServer) =>
  (await server.broken()).filter((each) => !each.startsWith('escrow.account-is-frozen-plus-free'))

async function switched({ provider }: TestServer, path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${provider.apiKey}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  assert.equal((await fetch(`${provider.url}/test/${path}`, init)).status, 200)
}

test('set up, told, declined, tried again and collected, with every news told twice', async (t) => {
  const it = await started(t, { drw_a: ['net-60', 45] })
  const { server, who } = it
  await switched(server, 'delivery', { mode: 'twice' })
  const mandate = await it.allowed('card-short-once')
  assert.deepEqual([mandate.state, mandate.label], ['active', 'visa •• 9979'])
  await advance(who, 'P6D')
  const [told] = (await it.isNow('drw_a', 'announced')) as readonly [Body & { readonly amount: Body }]
  assert.deepEqual(
    [told.label, told.may_leave_out, told.amount],
    ['visa •• 9979', true, { amount: TOTAL, currency: 'USD' }],
  )
  await until(it.told, (codes) => codes.includes('collection.announced'), 'the notice')
  await advance(who, 'P10D')
  const [waits] = await it.isNow('drw_a', 'waits')
  assert.deepEqual([waits?.reason, waits?.tries], ['insufficient-funds', 1])
  assert.ok(!(await it.told()).includes('draw.reminded'), 'reminded of what is collected')
  assert.equal(await it.owed('drw_a'), TOTAL)
  await advance(who, 'P4D')
  await it.isNow('drw_a', 'collected')
  assert.equal(await it.owed('drw_a'), 0)
  const { data: payments } = (await it.buyer.get('/v1/credit-draws/drw_a/repayments')) as { data: readonly Body[] }
  assert.deepEqual(
    payments.map(({ state }) => state),
    ['final', 'failed'],
  )
  assert.deepEqual(await brokenIn(server), [])
})

test('by the provider’s page; one left out, the rest revoked; a stranger finds nothing', async (t) => {
  const it = await started(t, { drw_b: ['net-60', 52], drw_c: ['net-60', 52] })
  const { buyer, who, server } = it
  const other = await signedInAs(server, 'usr_buyer_nl_admin')
  const { consent } = (await buyer.get(`${line}/mandates`)) as { consent: { version: string } }
  const asking = { method: 'card', consent: consent.version }
  assert.equal((await other.ask('POST', `${line}/mandates`, { body: asking })).status, 404)
  assert.equal((await other.ask('GET', `${line}/mandates`)).status, 404)
  const program = person(server.url, demoKey('cmp_buyer_us'))
  const alone = await program.ask('POST', `${line}/mandates`, { body: asking })
  assert.deepEqual([alone.status, alone.body.code], [403, 'person-needed'])
  await buyer.post(`${line}/mandates`, asking)
  const [asked] = await until(it.mandates, ([newest]) => typeof newest?.page === 'string', 'the page')
  await fetch(`${asked?.page}/card-ok`, { method: 'POST', redirect: 'manual' })
  const [active] = await until(it.mandates, ([newest]) => newest?.state === 'active', 'the mandate')
  await it.isNow('drw_b', 'announced')
  const [told] = await it.isNow('drw_c', 'announced')
  await buyer.post(`/v1/credit-draws/drw_b/collections/${told?.due}/leaving-out`)
  await buyer.post(`${line}/mandates/${active?.mandate}/revocation`)
  const again = await buyer.ask('POST', `${line}/mandates/${active?.mandate}/revocation`)
  assert.deepEqual([again.status, again.body.code], [409, 'mandate-ended'])
  await advance(who, 'P12D')
  const states = await Promise.all(['drw_b', 'drw_c'].map(async (draw) => (await it.of(draw))[0]?.state))
  assert.deepEqual(states, ['left-out', 'ended'])
  assert.deepEqual([await it.owed('drw_b'), await it.owed('drw_c')], [TOTAL, TOTAL])
  const kept = await fetch(`${server.provider.url}/mandates/${encodeURIComponent(`crl_buyer_us.${active?.mandate}`)}`, {
    headers: { authorization: `Bearer ${server.provider.apiKey}` },
  })
  assert.equal(((await kept.json()) as Body).state, 'ended')
  assert.deepEqual(await brokenIn(server), [])
})

longTest('late, lost, closed, not allowed: each ends as it must, and staff read it', async (t) => {
  const it = await started(t, { drw_d: ['net-60', 52], drw_e: ['net-60', 30] })
  const { server, who, finance } = it
  await it.allowed('card-timeout')
  assert.equal((await it.mandates())[0]?.state, 'active')
  await switched(server, 'delivery', { mode: 'silent' })
  await advance(who, 'P9D')
  await until(
    () => it.owed('drw_d'),
    (owed) => owed === 0,
    'the answer that came late',
  )
  await switched(server, 'delivery', { mode: 'once' })
  await it.allowed('card-lost-later')
  await advance(who, 'P22D')
  await it.isNow('drw_e', 'ended')
  const [lost] = await it.mandates()
  assert.deepEqual([lost?.state, lost?.reason], ['stopped', 'lost-card'])
  await advance(who, 'P2D')
  const desk = (await finance.get('/v1/credit-draws')).data as readonly (Body & { readonly collection: Body })[]
  assert.deepEqual(desk[0]?.collection.reason, 'lost-card')
  const closes = await it.allowed('card-closes')
  await advance(who, 'P21D')
  await until(it.mandates, (all) => all.some((m) => m.mandate === closes.mandate && m.state === 'stopped'), 'its bank')
  assert.deepEqual((await it.mandates())[0]?.reason, 'instrument-closed')
  assert.deepEqual(await brokenIn(server), [])
})
