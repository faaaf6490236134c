import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { startServer } from './server.ts'
import { signedInAs } from './sign-in.ts'
import { type Body, people, until } from './story.ts'

/** A supplier shows itself: a picture, a draft, a version, the former one again; staff take a part down. */

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const said = {
  introductions: [{ language: 'en', text: 'We bend and weld brackets since 1998.' }],
  ...{ pictures: [], makes: ['metal-parts'], goods: ['Brackets'], markets: ['NL'], languages: ['en'] },
  ...{ capacity: [], certificates: [{ name: 'ISO 9001' }] },
}

test('a storefront from its first picture to what staff take down', async (t: TestContext) => {
  const server = await startServer(t)
  const { supplier } = people(server)
  const own = `${server.url}/v1/suppliers/cmp_supplier_cn/storefront`
  const shown = async () => ((await (await fetch(own)).json()) as { storefront: Body | null }).storefront
  assert.equal(await shown(), null)
  const upload = (bytes: Buffer) =>
    fetch(`${server.url}/v1/storefront-files?name=works.png`, {
      method: 'POST',
      headers: { authorization: `Bearer ${demoKey('cmp_supplier_cn')}`, 'content-type': 'application/octet-stream' },
      body: bytes as unknown as string,
    })
  assert.equal((await upload(Buffer.from('<svg onload="x()"></svg>'))).status, 415)
  const { file } = (await (await upload(png)).json()) as { file: string }
  const save = async (more: object) =>
    (await supplier.ask('PUT', '/v1/storefront', { body: { ...said, ...more } })).body
  const publish = async (hash: unknown) => supplier.post('/v1/storefront/publication', { hash })
  const wrong = await save({ goods: ['Ask sales@brackets.com'] })
  await assert.rejects(() => publish(wrong.hash), /storefront-invalid/)
  const { faults } = (await supplier.get('/v1/storefront')) as { faults: readonly Body[] }
  assert.deepEqual(
    faults.map(({ field, why }) => [field, why]),
    [['goods', 'contact']],
  )
  const first = await save({ logo: file })
  await publish(first.hash)
  assert.equal((await shown())?.logo, file)
  const picture = () => fetch(`${server.url}/v1/storefront-files/${file}`)
  assert.deepEqual([(await picture()).status, (await picture()).headers.get('content-type')], [200, 'image/png'])
  await publish((await save({ goods: ['Clamps'] })).hash)
  assert.deepEqual((await shown())?.goods, ['Clamps'])
  await supplier.post('/v1/storefront/versions/1/return')
  assert.deepEqual([(await shown())?.goods, (await shown())?.version], [['Brackets'], 1])

  const { data: versions, next_cursor } = await supplier.get('/v1/storefront/versions?limit=1')
  const more = await supplier.get(`/v1/storefront/versions?limit=1&cursor=${next_cursor}`)
  assert.deepEqual(
    [versions, more.data].map((page) => (page as readonly Body[]).map(({ version, shown: is }) => [version, is])),
    [[[2, false]], [[1, true]]],
  )
  const staff = await signedInAs(server, 'usr_operator_compliance')
  const desk = '/v1/companies/cmp_supplier_cn/storefront'
  const { parts } = (await staff.get(desk)) as { parts: readonly { field: string; part: string }[] }
  const part = parts.find(({ field }) => field === 'logo')?.part
  assert.equal(part, file)
  await staff.post(`${desk}/removals`, { version: 1, part, reason: 'It is the mark of another company.' })
  assert.deepEqual([(await shown())?.logo, (await picture()).status], [null, 404])
  const { removals } = (await supplier.get('/v1/storefront')) as { removals: readonly Body[] }
  assert.equal(removals[0]?.reason, 'It is the mark of another company.')
  const seller = await signedInAs(server, 'usr_supplier_cn_admin')
  await until(
    async () =>
      ((await seller.get('/v1/notices')).data as readonly { code: string; page: string }[]).map((n) => n.code),
    (codes) => codes.includes('storefront.part-taken-down'),
    'the supplier to be told',
  )
  await staff.post(`${desk}/removals/${part}/restoration`)
  assert.equal((await shown())?.logo, file)
  await supplier.post('/v1/storefront/taking-off')
  assert.equal(await shown(), null)
  assert.deepEqual(await server.broken(), [])
})
