import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { schemaFaults } from '../ubl/schemas.ts'
import { startServer, type TestServer } from './server.ts'
import { agreed, drafted, funded, type Person, people, until } from './story.ts'

interface Made {
  readonly kind: string
  readonly name: string
  readonly type: string
  readonly href: string
}

const documents = async (who: Person, own: string) => (await who.get(`${own}/documents`)).data as readonly Made[]

async function file({ url }: TestServer, company: string, path: string) {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${demoKey(company)}` } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, name: answer.headers.get('content-disposition'), bytes }
}

test('an order has its contract, its receipt and its invoice; each opens for whom it is', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const seen = await until(
    () => documents(who.buyer, own),
    (found) => found.some(({ kind }) => kind === 'invoice'),
    'the invoice',
  )
  assert.deepEqual(
    seen.map(({ kind }) => kind),
    ['contract', 'order', 'receipt', 'invoice', 'invoice'],
  )
  for (const { href, type } of seen) {
    const { status, bytes, name } = await file(server, 'cmp_buyer_us', href)
    assert.equal(status, 200, href)
    assert.equal(bytes.subarray(0, 5).toString(), type === 'application/pdf' ? '%PDF-' : '<?xml', href)
    assert.match(name ?? '', /^attachment; filename="[\w.-]+\.(pdf|xml)"$/)
    assert.equal((await file(server, 'cmp_buyer_nl', href)).status, 404, href)
  }
  // The supplier sees what was agreed, not what the buyer paid for his method.
  assert.deepEqual(
    (await documents(who.supplier, own)).map(({ kind }) => kind),
    ['contract', 'order'],
  )
  const receipt = seen.find(({ kind }) => kind === 'receipt')
  assert.equal((await file(server, 'cmp_supplier_cn', receipt?.href ?? '')).status, 404)
})

longTest('the same contract is the same bytes, in three languages', async (t: TestContext) => {
  const server = await startServer(t)
  const own = await agreed(people(server))
  const contract = (company: string, language: string) =>
    file(server, company, `${own}/contract.pdf?language=${language}`).then(({ bytes }) => bytes)
  const all = await Promise.all(['en', 'zh', 'es'].map((language) => contract('cmp_buyer_us', language)))
  assert.equal(new Set(all.map((bytes) => bytes.toString('base64'))).size, 3)
  assert.deepEqual(await contract('cmp_supplier_cn', 'en'), all[0])
  assert.equal((await file(server, 'cmp_buyer_us', `${own}/contract.pdf?language=xx`)).status, 400)
})

longTest('what is still being written is its author’s alone', async (t: TestContext) => {
  const server = await startServer(t)
  const own = await drafted(people(server))
  assert.equal((await file(server, 'cmp_buyer_us', `${own}/contract.pdf`)).status, 200)
  for (const path of ['contract.pdf', 'order.xml', 'documents'])
    assert.equal((await file(server, 'cmp_supplier_cn', `${own}/${path}`)).status, 404, path)
})

longTest('an order in UBL is imported again as the same order', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await agreed(who)
  const { bytes } = await file(server, 'cmp_buyer_us', `${own}/order.xml`)
  assert.deepEqual(await schemaFaults('Order', bytes.toString()), [])
  const headers = { 'content-type': 'application/xml' }
  const path = '/v1/orders/imports?buyer=cmp_buyer_us&supplier=cmp_supplier_cn'
  const { status, body } = await who.buyer.ask('POST', path, { body: bytes, headers })
  assert.equal(status, 201, JSON.stringify(body))
  const contentOf = async (order: string) => {
    const { terms } = (await who.buyer.get(order)) as { terms: { content: Record<string, unknown> } }
    const { lines, freight, total, incoterm, incoterm_place, mode, currency } = terms.content
    const named = lines as readonly { name: string; quantity: string; amount: number }[]
    const goods = named.map(({ name, quantity, amount }) => [name, quantity, amount])
    return { goods, freight, total, incoterm, incoterm_place, mode, currency }
  }
  assert.deepEqual(await contentOf(`/v1/orders/${body.order}`), await contentOf(own))
})
