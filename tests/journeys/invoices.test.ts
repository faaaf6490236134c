import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { demoKey } from '../../server/entry/seed.ts'
import { longTest } from '../long.ts'
import { brokenRules } from '../ubl/business-rules.ts'
import { schemaFaults } from '../ubl/schemas.ts'
import { startServer, type TestServer } from './server.ts'
import { advance, funded, type Person, people, until } from './story.ts'

interface Seen {
  readonly invoice: string
  readonly number: string
  readonly kind: 'invoice' | 'credit-note'
  readonly company: string
  readonly order: string | null
  readonly fees: readonly string[]
  readonly total: { readonly amount: number; readonly currency: string }
}

async function documents(who: Person, query = ''): Promise<readonly Seen[]> {
  return (await who.get(`/v1/invoices${query}`)).data as readonly Seen[]
}

const issued = (who: Person, count: number) =>
  until(
    () => documents(who),
    (found) => found.length >= count,
    `${count} documents`,
  )

async function file(server: TestServer, company: string, path: string) {
  const headers = { authorization: `Bearer ${demoKey(company)}` }
  const answer = await fetch(`${server.url}${path}`, { headers })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}

test("a card's fee is invoiced to the buyer, and credited when the supplier gives up", async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const [invoice] = await issued(who.buyer, 1)
  assert.ok(invoice)
  assert.deepEqual(
    [invoice.kind, invoice.number.slice(0, 3), invoice.order, invoice.fees],
    ['invoice', 'NL-', own.split('/').at(-1), ['processing']],
  )
  assert.deepEqual(await documents(who.supplier), [])
  await who.supplier.post(`${own}/cancellation`)
  const [credit] = await issued(who.buyer, 2)
  assert.deepEqual([credit?.kind, credit?.total], ['credit-note', invoice.total])
  const whole = await who.buyer.get(`/v1/invoices/${credit?.invoice}`)
  assert.deepEqual(
    (whole.corrects as { number: string }[]).map(({ number }) => number),
    [invoice.number],
  )
  // What the buyer was credited is charged to who was at fault.
  const [charged] = await issued(who.supplier, 1)
  assert.deepEqual([charged?.kind, charged?.total], ['invoice', invoice.total])
  assert.deepEqual(await server.broken(), [])
})

longTest("the supplier's transaction fee is invoiced when money is released", async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  const { offer } = await who.buyer.post(`${own}/cancellation-offers`, { supplier_keeps: 100_000 })
  await who.supplier.post(`${own}/cancellation-offers/${offer}/answer`, { answer: 'accept' })
  const [invoice] = await issued(who.supplier, 1)
  assert.deepEqual([invoice?.fees, invoice?.total], [['transaction'], { amount: 2_000, currency: 'USD' }])
  assert.deepEqual(await server.broken(), [])
})

longTest('documents are files: a PDF that repeats, and UBL that is valid', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const own = await funded(who)
  await issued(who.buyer, 1)
  await who.supplier.post(`${own}/cancellation`)
  for (const { invoice, kind } of await issued(who.buyer, 2)) {
    const pdf = await file(server, 'cmp_buyer_us', `/v1/invoices/${invoice}.pdf`)
    assert.deepEqual([pdf.status, pdf.type, pdf.bytes.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-'])
    assert.deepEqual((await file(server, 'cmp_operator', `/v1/invoices/${invoice}.pdf`)).bytes, pdf.bytes)
    const chinese = await file(server, 'cmp_buyer_us', `/v1/invoices/${invoice}.pdf?language=zh`)
    assert.notDeepEqual(chinese.bytes, pdf.bytes)
    const xml = await file(server, 'cmp_buyer_us', `/v1/invoices/${invoice}.xml`)
    assert.deepEqual([xml.status, xml.type], [200, 'application/xml'])
    const text = xml.bytes.toString()
    assert.deepEqual(await schemaFaults(kind === 'invoice' ? 'Invoice' : 'CreditNote', text), [])
    assert.deepEqual(brokenRules(text), [])
    for (const path of ['', '.pdf', '.xml'])
      for (const stranger of ['cmp_supplier_cn', 'cmp_buyer_nl'])
        assert.equal(
          (await file(server, stranger, `/v1/invoices/${invoice}${path}`)).status,
          404,
          `${stranger} ${path}`,
        )
  }
})

longTest('lists are narrowed, and turned page by page', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const [first] = [await funded(who), await funded(who), await funded(who)]
  const all = await issued(who.buyer, 3)
  const order = first.split('/').at(-1)
  assert.deepEqual(
    (await documents(who.buyer, `?order=${order}`)).map((each) => each.order),
    [order],
  )
  assert.deepEqual(await documents(who.buyer, '?kind=credit-note'), [])
  assert.deepEqual(await documents(who.buyer, '?until=2020-01-01'), [])
  // Whose list it is cannot be chosen, but by staff.
  assert.equal((await documents(who.stranger, '?company=cmp_buyer_us')).length, 0)
  assert.equal((await documents(who.staff, '?company=cmp_buyer_us')).length, 3)
  const page = await who.buyer.get('/v1/invoices?limit=2')
  const next = await who.buyer.get(`/v1/invoices?limit=2&cursor=${page.next_cursor}`)
  const paged = [...(page.data as Seen[]), ...(next.data as Seen[])].map(({ invoice }) => invoice)
  assert.deepEqual(
    paged,
    all.map(({ invoice }) => invoice),
  )
})

const numbers = (found: readonly Seen[]) => found.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)

longTest('two servers that issue at once leave no number out and give none twice', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  await server.anotherWork()
  await server.anotherWork()
  const there = people(await server.another())
  const ORDERS = 12
  await Promise.all(Array.from({ length: ORDERS }, (_, n) => funded(n % 2 === 0 ? who : there)))
  const found = await issued(who.buyer, ORDERS)
  assert.deepEqual(
    numbers(found),
    Array.from({ length: ORDERS }, (_, n) => n + 1),
  )
  assert.deepEqual(await server.broken(), [])
})

longTest(
  'what a company states stands on later documents only; a tax number has its digits',
  async (t: TestContext) => {
    const server = await startServer(t)
    const who = people(server)
    await funded(who)
    const [before] = await issued(who.buyer, 1)
    const path = '/v1/companies/cmp_buyer_us/legal-details'
    const details = {
      legal_name: 'Lakeside Outfitters of Illinois',
      address_lines: ['2 Lake Shore Drive'],
      city: 'Chicago',
    }
    const wrong = await who.buyer.ask('POST', path, { body: { ...details, tax_number: '1' } })
    assert.deepEqual([wrong.status, wrong.body.code, wrong.body.data], [422, 'company-invalid', { field: 'taxNumber' }])
    await who.buyer.post(path, { ...details, tax_number: '12-3456789' })
    assert.equal((await who.stranger.ask('POST', path, { body: details })).status, 404)
    const { legal } = (await who.buyer.get('/v1/companies/cmp_buyer_us')) as { legal: { tax_number: string } }
    assert.equal(legal.tax_number, '123456789')
    await funded(who)
    const [after] = await issued(who.buyer, 2)
    const names = async (each?: Seen) =>
      ((await who.buyer.get(`/v1/invoices/${each?.invoice}`)).recipient as { name: string }).name
    assert.deepEqual(
      [await names(before), await names(after)],
      ['Lakeside Outfitters, Inc.', 'Lakeside Outfitters of Illinois'],
    )
    await advance(who, 'P1D')
    assert.deepEqual(await server.broken(), [])
  },
)
