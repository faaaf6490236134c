import { randomUUID } from 'node:crypto'
import { demoKey } from '../server/entry/seed.ts'

/** Orders in several states, made over the API of the sandbox, so that pictures show what people see. */

const goods = (name: string, quantity: string, price: string, amount: number) => ({
  name,
  quantity,
  unit: 'C62',
  unit_price: price,
  amount,
})

const pumps = {
  currency: 'USD',
  zone: 'Asia/Shanghai',
  lines: [
    {
      ...goods(
        'Centrifugal pump, stainless steel, with a name that is long enough to wrap',
        '100',
        '482.00',
        4_820_000,
      ),
      description: 'Flow 12 m³/h, head 32 m',
      quality: [
        { attribute: 'Flow at 32 m', target: '12', unit: 'm³/h', tolerance: '± 0.5', test: 'ISO 9906, grade 2' },
        { attribute: 'Surface', target: 'no scratch deeper than 0.1 mm', aqlClass: 'minor' },
      ],
    },
    goods('Gasket set', '200', '3.35', 67_000),
  ],
  freight: 120_050,
  mode: 'sea',
  incoterm: 'FOB',
  incoterm_place: 'Ningbo',
  ship_by: { kind: 'days', days: 30, after: 'initial' },
  instalments: [
    { kind: 'initial', amount: 1_000_000, event: 'agreement' },
    { kind: 'balance', amount: 4_007_050, event: 'goods-ready' },
  ],
}

const yen = {
  currency: 'JPY',
  lines: [goods('Loom', '3', '12500000', 37_500_000)],
  mode: 'sea',
  incoterm: 'CIF',
  incoterm_place: 'Yokohama',
  ship_by: { kind: 'date', date: '2027-12-01' },
}

function caller(address: string, company: string) {
  return async (path: string, body: object = {}): Promise<Record<string, string>> => {
    const isFile = body instanceof Uint8Array
    const headers = {
      authorization: `Bearer ${demoKey(company)}`,
      'content-type': isFile ? 'application/octet-stream' : 'application/json',
      'idempotency-key': randomUUID(),
    }
    const answer = await fetch(address + path, { method: 'POST', headers, body: isFile ? body : JSON.stringify(body) })
    const said = (await answer.json()) as Record<string, string>
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(said)}`)
    return said
  }
}

async function funded(address: string, order: string, hash: string): Promise<void> {
  const [buyer, supplier] = [caller(address, 'cmp_buyer_us'), caller(address, 'cmp_supplier_cn')]
  await supplier(`/v1/orders/${order}/acceptance`, { hash })
  await buyer(`/v1/orders/${order}/payments`, { method: 'card', token: 'card-ok', funding: 'commercial' })
  const read = { headers: { authorization: `Bearer ${demoKey('cmp_buyer_us')}` } }
  for (let n = 0; n < 100; n += 1) {
    const seen = (await (await fetch(`${address}/v1/orders/${order}`, read)).json()) as { status: string }
    if (seen.status !== 'agreed') return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${order} was never funded`)
}

/** What both sides write on an order, one of it marked, one translated, and what the buyer asks staff. */
async function talk(address: string, order: string, file = ''): Promise<void> {
  const [buyer, supplier] = [caller(address, 'cmp_buyer_us'), caller(address, 'cmp_supplier_cn')]
  const path = `/v1/orders/${order}/messages`
  const said = { thread: 'order', text: '两台已装船，装箱单见附件，箱号 MSCU6639870。', files: [file] }
  const { message } = await supplier(path, said)
  const text = 'Two are on board, see the packing list, container MSCU6639870.'
  await supplier(`${path}/${message}/translations`, { language: 'en', text, by: 'machine' })
  await buyer(path, {
    thread: 'order',
    text: 'Thank you. When does the third one leave? Its place is ready since Monday.',
  })
  await supplier(path, {
    thread: 'order',
    text: 'Next week. For spare parts just write me on WhatsApp +86 138 0013 8000',
  })
  await buyer(path, {
    thread: 'help-buyer',
    text: 'Is the third one covered, too, when it leaves later than the others?',
  })
}

/** Makes the orders: their ids by what they show. */
export async function pictureOrders(address: string): Promise<Readonly<Record<string, string>>> {
  const [buyer, supplier] = [caller(address, 'cmp_buyer_us'), caller(address, 'cmp_supplier_cn')]
  const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' }
  const draft = async (terms: object) => String((await buyer('/v1/orders', { ...parties, terms })).order)
  const sent = async (terms: object) => {
    const order = await draft(terms)
    return { order, hash: String((await buyer(`/v1/orders/${order}/proposal`)).hash) }
  }
  const made: Record<string, string> = { draft: await draft(yen) }
  const file = async (by: typeof buyer, order: string, name: string, text: string) =>
    (await by(`/v1/orders/${order}/files?name=${encodeURIComponent(name)}`, Buffer.from(text))).file
  await file(buyer, made.draft ?? '', 'drawing of the loom, revision 7.txt', 'drawing')
  const countered = await sent(pumps)
  const freight = { ...pumps, freight: 0, instalments: [{ kind: 'initial', amount: 4_887_000, event: 'agreement' }] }
  await supplier(`/v1/orders/${countered.order}/proposal`, { terms: { ...freight, remarks: 'Price without freight.' } })
  made.countered = countered.order
  const making = await sent(pumps)
  await funded(address, making.order, making.hash)
  await supplier(`/v1/orders/${making.order}/amendments`, { terms: { ...pumps, remarks: 'Blue paint, not grey.' } })
  await supplier(`/v1/orders/${making.order}/cancellation-offers`, { supplier_keeps: 250_000 })
  made.making = making.order
  const shipped = await sent({ ...yen, currency: 'KWD', lines: [goods('Loom', '3', '850.125', 2_550_375)] })
  await funded(address, shipped.order, shipped.hash)
  const lines = [{ line: 1, quantity: '2' }]
  const list = '装箱单 packing list with a name that is long enough to wrap twice on a phone.csv'
  const proof_sha256 = await file(supplier, shipped.order, list, 'box;pieces\n1;2\n')
  await file(buyer, shipped.order, 'instructions.txt', 'This side up.')
  const lot = { lines, carrier: 'Ocean Line', tracking_number: 'OL-4711', proof: 'carrier', proof_sha256 }
  await supplier(`/v1/orders/${shipped.order}/shipments`, lot)
  made.shipped = shipped.order
  await talk(address, shipped.order, proof_sha256)
  return made
}
