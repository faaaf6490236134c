import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { badgeKinds } from '../../server/modules/parties/check.rules.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, people, terms, until } from './story.ts'

const DAY_MS = 86_400_000

/** Checks over HTTP: dated, limited by policy, revoked with a reason, announced before they end. */

interface Shown {
  readonly badge: boolean
  readonly checks: readonly { readonly check: string; readonly kind: string; readonly standing: string }[]
}

test('a check is written, announced, revoked and made anew; the badge follows', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const { company } = await who.staff.post('/v1/companies', { name: 'Dated Works', country: 'CN', kinds: ['supplier'] })
  const path = `/v1/companies/${company}`
  const look = async () => (await who.staff.get(path)) as unknown as Shown
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const checked_at = new Date(Date.parse(now) - 300 * DAY_MS).toISOString()
  const check = { scope: 'all', checker: 'SGS', checker_kind: 'firm', result: 'passed', checked_at }
  for (const kind of badgeKinds)
    await who.staff.post(`${path}/checks`, { kind, ...check, reference: 'R-7', evidence: ['ab'.repeat(32)] })
  assert.equal((await look()).badge, true)
  const tooLong = { kind: 'sanctions', ...check, expires_at: '2099-01-01T00:00:00Z' }
  const refused = await who.staff.ask('POST', `${path}/checks`, { body: tooLong })
  assert.deepEqual([refused.status, refused.body.code], [422, 'check-invalid'])
  const first = (await look()).checks.find(({ kind }) => kind === 'registration')
  assert.deepEqual(await ending(), [])
  await advance(who, 'P40D')
  assert.deepEqual((await ending()).toSorted(), badgeKinds.toSorted(), 'all four end within a month')
  const revoked = { reason: 'The register struck it off.' }
  await who.staff.post(`${path}/checks/${first?.check}/revocation`, revoked)
  const after = await look()
  assert.deepEqual(
    [after.badge, after.checks.find(({ kind }) => kind === 'registration')?.standing],
    [false, 'revoked'],
  )
  await advance(who, 'P26D')
  assert.ok((await look()).checks.every(({ standing }) => standing === 'revoked' || standing === 'expired'))
  assert.deepEqual(await server.broken(), [])

  async function ending() {
    const { data } = (await who.staff.get('/v1/checks/ending?limit=100')) as unknown as {
      data: readonly { company: string; kind: string }[]
    }
    return data.filter((each) => each.company === company).map(({ kind }) => kind)
  }
})

longTest('who is suspended takes no new order, and what runs goes on', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const open = await agreedOrder()
  const { as_of: _then, ...before } = await who.buyer.get(`/v1/orders/${open}/coverage`)
  await who.staff.post('/v1/companies/cmp_supplier_cn/suspension', { reason: 'Papers are looked into.' })
  const { order, hash } = await proposed()
  const barred = await who.supplier.ask('POST', `/v1/orders/${order}/acceptance`, { body: { hash } })
  assert.deepEqual([barred.status, barred.body.code], [403, 'not-allowed'])
  const { actions } = (await who.buyer.get(`/v1/orders/${open}`)) as unknown as { actions: readonly string[] }
  assert.ok(actions.includes('start-payment'), String(actions))
  const { as_of: _now, ...cover } = await who.buyer.get(`/v1/orders/${open}/coverage`)
  assert.deepEqual(cover, before)

  async function proposed() {
    const made = await who.buyer.post('/v1/orders', { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms })
    const { hash } = await who.buyer.post(`/v1/orders/${made.order}/proposal`)
    return { order: String(made.order), hash }
  }
  async function agreedOrder() {
    const { order, hash } = await proposed()
    await who.supplier.post(`/v1/orders/${order}/acceptance`, { hash })
    return order
  }
})

longTest('an account that is closed takes its check along, and not that of another account', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const path = '/v1/companies/cmp_supplier_cn'
  const first = await approved('6222021234567890')
  const second = await approved('6222021234567891')
  const stands = async () => {
    const { checks, badge } = (await who.staff.get(path)) as unknown as {
      checks: readonly { kind: string; reference: string | null; standing: string }[]
      badge: boolean
    }
    const of = (account: unknown) => checks.find(({ reference }) => reference === account)?.standing
    return { first: of(first), second: of(second), badge }
  }
  await until(stands, ({ second: found }) => found === 'valid', 'the check of the account')
  await who.supplier.post(`${path}/bank-accounts/${second}/closing`)
  await until(stands, ({ second: found }) => found === 'revoked', 'the end of the check')
  assert.deepEqual(await stands(), { first: 'valid', second: 'revoked', badge: true })
  await who.staff.post(`${path}/suspension`, { reason: 'Looked into.', step: 'no-new-orders' })
  const { suspension, waiting } = (await who.supplier.get(path)) as unknown as {
    suspension: { step: string; reason: string; since: string; appeal_until: string }
    waiting: unknown
  }
  assert.deepEqual([suspension.step, suspension.reason, waiting], ['no-new-orders', 'Looked into.', null])
  assert.equal(Date.parse(suspension.appeal_until) - Date.parse(suspension.since), 14 * 86_400_000)
  assert.deepEqual(await server.broken(), [])

  async function approved(number: string) {
    const account = { number, country: 'CN', currency: 'USD', name: 'Ningbo Harbor Tools Co.', bank_code: 'ICBKCNBJ' }
    const { bank_account } = await who.supplier.post(`${path}/bank-accounts`, account)
    await who.staff.post(`${path}/bank-accounts/${bank_account}/approval`)
    return bank_account
  }
})
