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
  readonly cause: 'lot' | 'price' | 'objection'
  readonly lot: string | null
  readonly total: { readonly amount: number; readonly currency: string }
  readonly answer: 'accepted' | 'objected' | null
}

const company = '/v1/companies/cmp_supplier_cn'
const legal = {
  ...{ legal_name: 'Ningbo Harbour Works Co., Ltd.', address_lines: ['1 Zhongshan East Road'], city: 'Ningbo' },
  tax_number: '91110000600037341L',
}

async function agreed(supplier: Person): Promise<string> {
  await supplier.post(`${company}/legal-details`, legal)
  const { text_hash } = await supplier.get(`${company}/self-billing-agreements`)
  return String((await supplier.post(`${company}/self-billing-agreements`, { text_hash })).agreement)
}

const documents = async (who: Person, own: string) =>
  (await who.get(`/v1/self-billed-invoices?order=${own.split('/').at(-1)}`)).data as readonly Seen[]

const drawn = (who: Person, own: string, count: number) =>
  until(
    () => documents(who, own),
    (found) => found.length >= count,
    `${count} documents`,
  )

async function ship(supplier: Person, own: string, ...quantities: readonly string[]): Promise<string> {
  const lines = quantities.map((quantity, i) => ({ line: i + 1, quantity })).filter(({ quantity }) => quantity !== '0')
  const shipment = { lines, carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  return String((await supplier.post(`${own}/shipments`, shipment)).lot)
}

async function file(server: TestServer, path: string, by: string) {
  const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${demoKey(by)}` } })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('each lot is invoiced for its supplier, and all lots are the order to the cent', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const before = await funded(who)
  await agreed(who.supplier)
  const own = await funded(who)
  const { total, lines } = await orderOf(who.buyer, own)
  const [quantity = 0, other = 0] = lines.map((line) => Number(line.quantity))
  const third = Math.floor(quantity / 3)
  await ship(who.supplier, own, '1')
  await ship(who.supplier, own, String(third), '1')
  await ship(who.supplier, own, String(quantity - 1 - third), String(other - 1))
  const all = await drawn(who.supplier, own, 3)
  assert.deepEqual(
    all.map(({ kind, cause }) => [kind, cause]),
    Array.from({ length: 3 }, () => ['invoice', 'lot']),
  )
  assert.equal(
    all.reduce((sum, each) => sum + each.total.amount, 0),
    total,
  )
  assert.deepEqual(
    all.map(({ number }) => number).toSorted(),
    [1, 2, 3].map((n) => `SB-${year(all)}-00000${n}`),
  )
  assert.deepEqual(await documents(who.buyer, own), all)
  // An order that was agreed before is the supplier's own to invoice.
  await ship(who.supplier, before, '1')
  const [first] = all
  assert.ok(first)
  for (const path of [`/v1/self-billed-invoices/${first.invoice}`, `${own}/documents`])
    assert.equal((await who.stranger.ask('GET', path)).status, 404, path)
  assert.deepEqual(await documents(who.stranger, own), [])
  const xml = (await file(server, `/v1/self-billed-invoices/${first.invoice}.xml`, 'cmp_buyer_us')).bytes.toString()
  assert.match(xml, /<cbc:InvoiceTypeCode>389<.*<cbc:Note>Self-billing</)
  assert.deepEqual([await schemaFaults('Invoice', xml), brokenRules(xml)], [[], []])
  const pdf = await file(server, `/v1/self-billed-invoices/${first.invoice}.pdf?language=zh`, 'cmp_supplier_cn')
  assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-')
  const { data } = (await who.buyer.get(`${own}/documents`)) as { data?: readonly { kind: string }[] }
  assert.equal(data?.filter(({ kind }) => kind === 'self-billed-invoice').length, 6)
  assert.deepEqual(await documents(who.supplier, before), [])
  assert.deepEqual(await server.broken(), [])
})

const year = ([one]: readonly Seen[]) => one?.number.split('-')[1]

async function orderOf(who: Person, own: string) {
  const [order, terms] = [await who.get(own), await who.get(`${own}/terms`)]
  const [version] = (terms as { data?: readonly { content: { lines: readonly { quantity: string }[] } }[] }).data ?? []
  return { total: (order.total as { amount: number }).amount, lines: version?.content.lines ?? [] }
}

longTest('the supplier objects in time: the invoice is withdrawn; silence accepts', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const agreement = await agreed(who.supplier)
  const own = await funded(who)
  await ship(who.supplier, own, '1')
  await ship(who.supplier, own, '1')
  const [second, first] = await drawn(who.supplier, own, 2)
  assert.ok(first && second)
  const answer = (id: string, word: 'acceptance' | 'objection', by = who.supplier) =>
    by.ask('POST', `${own}/self-billed-invoices/${id}/${word}`, {
      body: word === 'objection' ? { reason: 'The price is another.' } : {},
    })
  const codeOf = async (asked: ReturnType<typeof answer>) => (await asked).body.code
  assert.equal(await codeOf(answer(first.invoice, 'objection', who.buyer)), 'not-allowed')
  assert.equal((await answer(first.invoice, 'objection')).status, 201)
  assert.equal(await codeOf(answer(first.invoice, 'acceptance')), 'invoice-answered')
  const [credit] = await drawn(who.buyer, own, 3)
  assert.deepEqual([credit?.kind, credit?.cause, credit?.total], ['credit-note', 'objection', first.total])
  assert.equal(await codeOf(answer(credit?.invoice ?? '', 'objection')), 'not-open-to-objection')
  const path = `/v1/self-billed-invoices/${credit?.invoice}`
  const whole = (await who.buyer.get(path)) as { corrects?: readonly { number: string }[] }
  assert.deepEqual(
    whole.corrects?.map(({ number }) => number),
    [first.number],
  )
  const xml = (await file(server, `${path}.xml`, 'cmp_buyer_us')).bytes.toString()
  assert.match(xml, /<cbc:CreditNoteTypeCode>261</)
  assert.deepEqual([await schemaFaults('CreditNote', xml), brokenRules(xml)], [[], []])

  await who.supplier.post(`${company}/self-billing-agreements/${agreement}/end`)
  await ship(who.supplier, own, '1')
  await advance(who, 'P15D')
  const byTime = async () => (await who.buyer.get(`/v1/self-billed-invoices/${second.invoice}`)).answered_by
  await until(byTime, (by) => by === 'time', 'acceptance by silence')
  assert.equal(await codeOf(answer(second.invoice, 'objection')), 'invoice-answered')
  // Nothing was drawn up for what was shipped after the end.
  assert.equal((await documents(who.buyer, own)).length, 3)
  assert.deepEqual(await server.broken(), [])
})
