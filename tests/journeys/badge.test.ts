import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type SignedBadge, verifyBadge } from '@surety/record-format'
import { verifyFile } from '../../server/entry/verify-file.ts'
import { badgeKinds, verificationKinds } from '../../server/modules/parties/check.rules.ts'
import { nodeCheck } from '../../server/platform/note-signer.ts'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, agreed, people, terms } from './story.ts'

/** The badge as everybody sees it: without signing in, signed, and gone with the first check that ends. */

async function shown({ url }: TestServer, company: string) {
  const path = `${url}/v1/suppliers/${company}/badge`
  const [signed, image] = await Promise.all([fetch(path), fetch(`${path}.svg`)])
  return { signed, badge: (await signed.json()) as SignedBadge, image, svg: await image.text() }
}

async function keysOf({ url }: TestServer): Promise<readonly string[]> {
  const { data } = (await (await fetch(`${url}/v1/record/keys`)).json()) as { data: readonly { key: string }[] }
  return data.map(({ key }) => key)
}

test('the badge is signed with the key of the record, and verifies without us', async (t: TestContext) => {
  const server = await startServer(t)
  const { badge, signed, image, svg } = await shown(server, 'cmp_supplier_cn')
  const keys = await keysOf(server)
  const found = await verifyBadge(badge, { keys, at: badge.made_at, checkSignature: nodeCheck })
  assert.deepEqual([found.ok, found.isCurrent, found.isExpectedKey], [true, true, true])
  assert.deepEqual(badge.checks.map(({ kind }) => kind).toSorted(), verificationKinds.toSorted())
  for (const { headers } of [signed, image]) {
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.equal(headers.get('access-control-allow-origin'), '*')
  }
  assert.match(String(image.headers.get('content-type')), /^image\/svg\+xml/)
  assert.match(svg, /badge until/)
  const folder = mkdtempSync(join(tmpdir(), 'badge-'))
  const said: string[] = []
  const verify = async (document: object, key = keys[0] ?? '') => {
    const file = join(folder, 'badge.json')
    writeFileSync(file, JSON.stringify(document))
    return verifyFile({ file, keys: [key] }, (text) => said.push(text))
  }
  assert.equal(await verify(badge), 0)
  assert.match(said.join('\n'), /Genuine: badge of Ningbo Harbour Works/)
  assert.equal(await verify({ ...badge, name: 'Ningbo Harbor Works' }), 1)
  assert.equal(await verify(badge, 'another.example+00000000+AQ=='), 1)
})

longTest('with the first check that ends the badge is gone everywhere, and cover stays', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const order = await agreed(who)
  const id = order.split('/').at(-1) ?? ''
  const cover = async () => {
    const { covered, promises } = (await who.buyer.get(`${order}/coverage`)) as Record<string, unknown>
    return { covered, promises }
  }
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const expires_at = new Date(Date.parse(now) + 86_400_000).toISOString()
  const check = { scope: 'all', checker: 'us', result: 'passed', checked_at: now, expires_at }
  await who.staff.post('/v1/companies/cmp_supplier_cn/checks', { kind: 'sanctions', ...check })
  const before = await everywhere()
  assert.deepEqual(before, { json: true, image: true, directory: true, order: expires_at })
  const covered = await cover()
  await advance(who, 'P1D')
  const began = performance.now()
  assert.deepEqual(await everywhere(), { json: false, image: false, directory: false, order: null })
  assert.ok(performance.now() - began < 60_000)
  assert.deepEqual(await cover(), covered)
  const asked = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms }
  const { order: next } = await who.buyer.post('/v1/orders', asked)
  const { hash } = await who.buyer.post(`/v1/orders/${next}/proposal`)
  const refused = await who.supplier.ask('POST', `/v1/orders/${next}/acceptance`, { body: { hash } })
  assert.deepEqual([refused.status, refused.body.code], [409, 'no-badge'])
  assert.deepEqual(await server.broken(), [])

  async function everywhere() {
    const { badge, svg } = await shown(server, 'cmp_supplier_cn')
    const { data } = (await who.buyer.get('/v1/directory?name=Ningbo')) as unknown as { data: { badge: boolean }[] }
    const { supplier_badge_until } = (await who.buyer.get(`/v1/orders/${id}`)) as Record<string, unknown>
    return {
      json: badge.badge,
      image: /badge until/.test(svg),
      directory: data[0]?.badge,
      order: supplier_badge_until,
    }
  }
})

longTest('the badge says what is open, and nothing that is not everybody’s', async (t: TestContext) => {
  const server = await startServer(t)
  const { staff } = people(server)
  const { company } = await staff.post('/v1/companies', { name: 'New <Works>', country: 'CN', kinds: ['supplier'] })
  const path = String(company)
  const { now } = (await staff.get('/v1/test-clock')) as { now: string }
  const check = { scope: 'HRB 1', checker: 'Ann', result: 'passed', checked_at: now }
  for (const kind of badgeKinds) await staff.post(`/v1/companies/${path}/checks`, { kind, ...check })
  await staff.post(`/v1/companies/${path}/checks`, { kind: 'on-site-audit', ...check, result: 'failed' })
  await staff.post(`/v1/companies/${path}/checks`, { kind: 'tax-exemption', ...check, scope: 'secret' })
  const { badge, svg } = await shown(server, path)
  assert.deepEqual(badge.checks.map(({ kind }) => kind).toSorted(), badgeKinds.toSorted())
  assert.deepEqual(badge.limit_left, { from: 0, below: 1, currency: 'USD' })
  assert.deepEqual(badge.open_breaches, { claims: 0, unpaid: false })
  assert.match(svg, /New &lt;Works&gt;/)
  await staff.post(`/v1/companies/${path}/suspension`, { reason: 'Papers are looked into.' })
  assert.deepEqual((await shown(server, path)).badge.takes_orders, false)
  for (const other of ['cmp_buyer_us', 'cmp_operator', 'cmp_none'])
    assert.equal((await fetch(`${server.url}/v1/suppliers/${other}/badge`)).status, 404, other)
  const script = await fetch(`${server.url}/v1/badge.js`)
  assert.match(String(script.headers.get('content-type')), /^text\/javascript/)
  const text = await script.text()
  assert.doesNotThrow(() => new Function(text))
})
