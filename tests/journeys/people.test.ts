import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { longTest } from '../long.ts'
import { startServer, type TestServer } from './server.ts'
import { newcomer } from './sign-in.ts'
import { advance, atPage, type Body, type Person, people, terms, until } from './story.ts'

const coded = ({ status, body }: { status: number; body: Body }) => [status, body.code ?? null]

/** A person at a page, who can be told by the id. */
async function arrives(server: TestServer, name: string): Promise<Person & { readonly userId: string }> {
  const userId = `usr_${name}`
  const cookie = await newcomer(server, { userId, name, address: `${name}@people.example` })
  return { ...atPage(server.url, cookie), userId }
}

/** Ada brings her company and asks others in. */
async function founded(t: TestContext) {
  const server = await startServer(t)
  const ada = await arrives(server, 'ada')
  const company = String(
    (await ada.post('/v1/me/companies', { name: 'Ada Trade', country: 'NL', kinds: ['buyer'] })).company,
  )
  const path = `/v1/companies/${company}`
  const ask = async (name: string, ...roles: string[]) =>
    String((await ada.post(`${path}/invitations`, { address: `${name}@people.example`, roles })).invitation)
  const joins = async (name: string, ...roles: string[]) => {
    const invitation = await ask(name, ...roles)
    const who = await arrives(server, name)
    await who.post(`${path}/invitations/${invitation}/acceptance`)
    return who
  }
  return { server, ada, company, path, ask, joins }
}

test('a person who is asked by mail joins, and works in the company with his roles at once', async (t: TestContext) => {
  const { server, ada, company, path, ask } = await founded(t)
  const invitation = await ask('bo', 'viewer')
  const mails = async () =>
    (await server.pool.query("select body from platform.mails where address = 'bo@people.example'")).rows
  const [mail] = await until(mails, ({ length }) => length > 0, 'the mail')
  assert.match(mail?.body, new RegExp(`/invitations/${company}/${invitation}`))
  const [bo, cleo] = [await arrives(server, 'bo'), await arrives(server, 'cleo')]
  assert.equal(((await bo.get('/v1/me')).invitations as readonly unknown[]).length, 1)
  assert.equal((await bo.ask('GET', path)).status, 404)
  const accept = `${path}/invitations/${invitation}/acceptance`
  assert.deepEqual(coded(await cleo.ask('POST', accept, { body: {} })), [403, 'invitation-for-another'])
  await bo.post(accept)
  assert.deepEqual(coded(await bo.ask('POST', accept, { body: {} })), [409, 'invitation-closed'])
  assert.deepEqual((await bo.get('/v1/me')).company, company)
  const draft = { body: { buyer: company, supplier: 'cmp_supplier_cn', terms } }
  assert.deepEqual(coded(await bo.ask('POST', '/v1/orders', draft)), [403, 'not-allowed'])
  await ada.post(`${path}/members/${bo.userId}/roles`, { roles: ['purchaser'] })
  assert.equal((await bo.ask('POST', '/v1/orders', draft)).status, 201)
})

test('an invitation that was declined, taken back or is over opens nothing', async (t: TestContext) => {
  const { server, ada, path, ask } = await founded(t)
  const bo = await arrives(server, 'bo')
  const accept = (id: string) => bo.ask('POST', `${path}/invitations/${id}/acceptance`, { body: {} })
  const declined = await ask('bo', 'viewer')
  const again = await ada.ask('POST', `${path}/invitations`, {
    body: { address: 'Bo@People.example', roles: ['viewer'] },
  })
  assert.deepEqual(coded(again), [409, 'invitation-open'])
  await bo.post(`${path}/invitations/${declined}/refusal`)
  const back = await ask('bo', 'viewer')
  await ada.post(`${path}/invitations/${back}/revocation`)
  const over = await ask('bo', 'viewer')
  await advance(people(server), 'P60D')
  for (const id of [declined, back, over]) assert.deepEqual(coded(await accept(id)), [409, 'invitation-closed'], id)
  const strange = { address: 'x@people.example', roles: ['sales'] }
  assert.deepEqual(coded(await ada.ask('POST', `${path}/invitations`, { body: strange })), [422, 'role-unknown'])
  const { data } = (await ada.get(`${path}/invitations`)) as { data?: readonly { state: string }[] }
  assert.deepEqual(data?.map(({ state }) => state).toSorted(), ['declined', 'expired', 'withdrawn'])
})

longTest('one administrator always stays, and nobody changes his own roles', async (t: TestContext) => {
  const { ada, path, joins } = await founded(t)
  const bo = await joins('bo', 'viewer')
  const change = (by: Person, of: string, ...roles: string[]) =>
    by.ask('POST', `${path}/members/${of}/roles`, { body: { roles } })
  const remove = (by: Person, of: string) => by.ask('POST', `${path}/members/${of}/removal`, { body: {} })
  assert.deepEqual(coded(await change(ada, ada.userId, 'viewer')), [403, 'own-roles'])
  assert.deepEqual(coded(await remove(ada, ada.userId)), [409, 'last-admin'])
  assert.deepEqual(coded(await change(bo, bo.userId, 'admin')), [403, 'not-allowed'])
  assert.deepEqual(coded(await remove(bo, ada.userId)), [403, 'not-allowed'])
  assert.equal((await change(ada, bo.userId, 'admin')).status, 201)
  // Both take the other's office away at once: one of them stays.
  const both = await Promise.all([change(ada, bo.userId, 'viewer'), change(bo, ada.userId, 'viewer')])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 403])
  const { data } = (await ada.get(`${path}/members`)) as { data?: readonly { roles: readonly string[] }[] }
  assert.equal(data?.filter(({ roles }) => roles.includes('admin')).length, 1)
})

longTest(
  'who was removed, or left, is out at once: of the company, its orders and its streams',
  async (t: TestContext) => {
    const { server, ada, company, path, joins } = await founded(t)
    const [bo, cleo] = [await joins('bo', 'purchaser'), await joins('cleo', 'purchaser')]
    const draft = { body: { buyer: company, supplier: 'cmp_supplier_cn', terms } }
    const { order } = (await bo.ask('POST', '/v1/orders', draft)).body
    await ada.post(`${path}/members/${bo.userId}/removal`)
    await cleo.post(`${path}/members/${cleo.userId}/removal`)
    for (const gone of [bo, cleo]) {
      for (const read of [path, `${path}/members`, `/v1/orders/${order}`, `/v1/orders/${order}/events`])
        assert.equal((await gone.ask('GET', read)).status, 404, read)
      assert.equal((await gone.ask('POST', '/v1/orders', draft)).status, 404)
      assert.equal((await gone.ask('POST', `/v1/orders/${order}/proposal`, { body: {} })).status, 404)
    }
    assert.equal((await bo.get('/v1/me')).company, null)
    assert.equal((await server.pool.query(`select 1 from platform.timeline where root_id = $1`, [company])).rowCount, 7)
  },
)

longTest('a key is its company’s, with its scopes, until it is revoked or over', async (t: TestContext) => {
  const { server, ada, company, path, joins } = await founded(t)
  const bo = await joins('bo', 'purchaser')
  const key = { name: 'shop', scopes: ['purchaser'] }
  assert.deepEqual(coded(await bo.ask('POST', `${path}/api-keys`, { body: key })), [403, 'not-allowed'])
  const strange = { ...key, scopes: ['mediator'] }
  assert.deepEqual(coded(await ada.ask('POST', `${path}/api-keys`, { body: strange })), [422, 'role-unknown'])
  const { api_key, secret } = await ada.post(`${path}/api-keys`, key)
  const ask = (body: object) =>
    fetch(`${server.url}/v1/orders`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'idempotency-key': JSON.stringify(body).length.toString(),
      },
      body: JSON.stringify({ buyer: company, supplier: 'cmp_supplier_cn', terms, ...body }),
    })
  assert.equal((await ask({})).status, 201)
  await ada.post(`${path}/api-keys/${api_key}/revocation`)
  // What is read may be believed for a moment more; nothing is written.
  assert.equal((await ask({ source_reference: 'late' })).status, 403)
  assert.ok(!JSON.stringify(await ada.get(`${path}/api-keys`)).includes(String(secret)))
})
