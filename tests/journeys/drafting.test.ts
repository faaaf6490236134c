import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { startServer } from './server.ts'
import { drafted, people, terms } from './story.ts'

/** What a draft is made from, and what of it the other side never learns. */

interface Version {
  readonly version: number
  readonly author: string
  readonly content: { readonly total: number; readonly remarks: string | null }
}

test('a version that was never sent is its own side’s alone, in every answer and for good', async (t: TestContext) => {
  const who = people(await startServer(t))
  const canary = 'at most 7,777 for us'
  const own = await drafted(who, { remarks: canary, freight: 777_700 })
  await who.buyer.post(`${own}/terms`, { terms: { ...terms, remarks: 'second try' } })
  await who.buyer.post(`${own}/terms`, { terms })
  for (const part of ['', '/terms', '/record', '/timeline', '/coverage'])
    assert.equal((await who.supplier.ask('GET', own + part)).status, 404, part)
  const { hash } = await who.buyer.post(`${own}/proposal`)
  const seen = (await who.supplier.get(`${own}/terms`)).data as readonly Version[]
  assert.deepEqual(
    seen.map(({ version }) => version),
    [3],
  )
  const versions = (await who.buyer.get(`${own}/terms`)).data as readonly Version[]
  assert.deepEqual(
    versions.map(({ version, content }) => [version, content.remarks]),
    [
      [3, null],
      [2, 'second try'],
      [1, canary],
    ],
  )
  await who.supplier.post(`${own}/acceptance`, { hash })
  const secret = String((versions[2] as unknown as { hash: string }).hash)
  for (const part of ['', '/terms', '/record', '/timeline', '/coverage']) {
    const said = JSON.stringify(await who.supplier.get(own + part))
    for (const word of [canary, 'second try', secret, String(versions[2]?.content.total)])
      assert.ok(!said.includes(word), `${part || 'the order'} tells ${word}`)
  }
})

test('a counter shows beside what it answers', async (t: TestContext) => {
  const who = people(await startServer(t))
  const own = await drafted(who)
  await who.buyer.post(`${own}/proposal`)
  await who.supplier.post(`${own}/proposal`, { terms: { ...terms, freight: 20_000 } })
  for (const person of [who.buyer, who.supplier]) {
    const { data } = await person.get(`${own}/terms`)
    const said = (data as readonly Version[]).map(({ version, author }) => [version, author])
    assert.deepEqual(said, [
      [2, 'supplier'],
      [1, 'buyer'],
    ])
  }
  assert.equal((await who.stranger.ask('GET', `${own}/terms`)).status, 404)
})

test('a supplier is found by words, a buyer by the whole name, a suspended one by nothing', async (t: TestContext) => {
  const who = people(await startServer(t))
  const found = async (name: string) => {
    const { data } = await who.buyer.get(`/v1/directory?name=${encodeURIComponent(name)}`)
    return (data as readonly { company: string }[]).map(({ company }) => company)
  }
  const { name } = (await who.supplier.get('/v1/companies/cmp_supplier_cn')) as { name: string }
  const words = name.split(' ')
  for (const asked of [name, words.at(-1)?.slice(0, 4) ?? '', [...words].reverse().join(' ').toUpperCase()])
    assert.deepEqual(await found(asked), ['cmp_supplier_cn'], asked)
  const { name: buyer } = (await who.stranger.get('/v1/companies/cmp_buyer_nl')) as { name: string }
  assert.deepEqual(await found(buyer.toLowerCase()), ['cmp_buyer_nl'])
  assert.deepEqual(await found(buyer.slice(0, 5)), [])
  for (const none of ['%%', "' & !", ':* | a', '  ', 'cmp_supplier_cn']) assert.deepEqual(await found(none), [], none)
  await who.staff.post('/v1/companies/cmp_supplier_cn/suspension', { reason: 'a test' })
  assert.deepEqual(await found(name), [])
  assert.equal((await who.nobody.ask('GET', '/v1/directory?name=ab')).status, 401)
})
