import { demoKey } from '../server/entry/seed.ts'
import { statementOf } from '../tests/journeys/statements.ts'
import {
  advance,
  agreed,
  drafted,
  funded,
  hasStatus,
  type People,
  type Person,
  payByCard,
  people,
  person,
  until,
  wire,
} from '../tests/journeys/story.ts'

/**
 * What pages show when there is much of everything: an order in each status, long names, large amounts, currencies of
 * other digits, money that waits for people. Made over the API of a fresh sandbox, whose clock moves on by 40 days.
 */

const supplierMoney = '/v1/companies/cmp_supplier_cn'
const longName =
  'Vereinigte Schraubenfabriken und Präzisionsdrehteile Obersulm-Weinsberg Verwaltungsgesellschaft mbH & Co. KG'
const idOf = (own: string) => own.split('/').at(-1) ?? ''
const goods = (name: string, unit_price: string, amount: number, quantity = '1') => ({
  name,
  quantity,
  unit: 'C62',
  unit_price,
  amount,
})

type Made = Record<string, string>
type World = People & { readonly url: string; readonly german: Person }

/** What ended long ago, and money that went out or came back. */
async function past(who: People, made: Made): Promise<void> {
  const proposed = await drafted(who)
  await who.buyer.post(`${proposed}/proposal`)
  made.expired = idOf(proposed)
  const late = await funded(who, { coverage: 'on-time', ship_by: { kind: 'days', days: 20, after: 'initial' } })
  const charged = await agreed(who)
  await payByCard(who, charged, 'card-charged-back')
  await hasStatus(who, charged, 'in-production')
  const done = await earned(who, 'completed')
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD' }
  const named = { ...account, name: 'Ningbo Harbour Works', town: 'Ningbo' }
  const { bank_account } = await who.supplier.post(`${supplierMoney}/bank-accounts`, named)
  await who.staff.post(`${supplierMoney}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P2D')
  const { payout } = await takesOut(who, bank_account, 120_000)
  await advance(who, 'P12D')
  await advance(who, 'P26D')
  Object.assign(made, { late: idOf(late), charged: idOf(charged), completed: idOf(done), payout: String(payout) })
  await takesOut(who, bank_account, 1_100_000)
}

const takesOut = (who: People, bank_account: unknown, amount: number) =>
  who.supplier.post(`${supplierMoney}/payouts`, { bank_account, amount, currency: 'USD' })

/** An order of about USD 54,000 whose goods were received, or that is completed later. */
async function earned(who: People, name: string): Promise<string> {
  const line = goods(`Pumps, ${name}`, '539.99', 5_399_900, '100')
  const own = await agreed(who, { lines: [line], freight: 0 })
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Ocean Line', tracking_number: 'OL-4712' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { ...shipment, proof: 'carrier' })
  const { now } = await who.staff.get('/v1/test-clock')
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at: now })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  return own
}

const deposit = {
  lines: [goods('Pumps', '50.00', 500_000, '100')],
  freight: 0,
  instalments: [
    { kind: 'initial', amount: 150_000, event: 'agreement' },
    { kind: 'balance', amount: 350_000, event: 'goods-ready' },
  ],
}

/** An order in each status that lasts. */
async function present(who: People, made: Made): Promise<void> {
  made.received = idOf(await earned(who, 'received'))
  made.agreed = idOf(await agreed(who, { lines: [goods('Pumps', '50.00', 500_000, '100')], freight: 0 }))
  const cancelled = await agreed(who)
  await who.buyer.post(`${cancelled}/cancellation`)
  made.cancelled = idOf(cancelled)
  const waiting = await agreed(who, deposit)
  await payByCard(who, waiting, 'card-ok')
  await hasStatus(who, waiting, 'in-production')
  await who.supplier.post(`${waiting}/readiness`)
  made.waiting = idOf(await hasStatus(who, waiting, 'awaiting-balance').then(() => waiting))
  const wired = await agreed(who)
  const { payment } = await who.buyer.post(`${wired}/payments`, { method: 'wire' })
  made.wired = idOf(wired)
  const short = await agreed(who, deposit)
  const { payment: part } = await who.buyer.post(`${short}/payments`, { method: 'wire' })
  await wire(who, short, part, { kind: 'short', payerName: 'Lakeside Outfitters' })
  made.short = idOf(short)
  made.payment = String(payment)
  const shipped = await funded(who)
  const lines = [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' }))
  const lot = { lines, carrier: 'Ocean Line', tracking_number: 'OL-4713', proof: 'carrier' }
  await who.supplier.post(`${shipped}/shipments`, lot)
  made.shippedWhole = idOf(shipped)
  const big = goods('Rolling mill, complete', '999999999999.99', 99_999_999_999_999)
  made.big = idOf(await agreed(who, { currency: 'IDR', lines: [big], freight: 0 }))
}

/** Sixty lines and twelve versions. */
async function many(who: People, made: Made): Promise<void> {
  const lines = Array.from({ length: 60 }, (_, n) => ({
    ...goods(`Bolt M${n + 4}, hot-dip galvanised, DIN 933`, '1.25', 125_00, '100'),
    quality: [{ attribute: 'Zinc layer', target: '45', unit: 'µm', tolerance: '± 10', test: 'ISO 1461' }],
  }))
  const own = await drafted(who, { lines })
  await who.buyer.post(`${own}/proposal`)
  for (let n = 0; n < 11; n += 1) {
    const by = n % 2 === 0 ? who.supplier : who.buyer
    const terms = { currency: 'USD', zone: 'Asia/Shanghai', lines, freight: 10_000 + n * 137, mode: 'sea' }
    const more = { incoterm: 'FOB', incoterm_place: 'Ningbo', remarks: `Offer ${n + 2}`, ship_by: shipBy(30 + n) }
    await by.post(`${own}/proposal`, { terms: { ...terms, ...more } })
  }
  made.many = idOf(own)
}

const shipBy = (days: number) => ({ kind: 'days', days, after: 'initial' })

/** An order whose companies and goods have names as long as they come. */
async function long(who: World, founder: Person, made: Made): Promise<void> {
  const body = { name: longName, country: 'DE', kinds: ['buyer'], zone: 'Europe/Berlin' }
  const { company } = await founder.post('/v1/me/companies', body)
  const key = { name: 'Enterprise resource planning, Obersulm and Weinsberg', scopes: ['purchaser', 'finance'] }
  const { secret } = await founder.post(`/v1/companies/${company}/api-keys`, key)
  const buyer = person(who.url, String(secret))
  const name =
    'Sechskantschraube mit Schaft und metrischem Regelgewinde, feuerverzinkt, Festigkeitsklasse 10.9, DIN 931'
  const lines = [{ ...goods(name, '123456.78', 1_234_567_800, '100'), description: `${name}. `.repeat(3) }]
  const own = await agreed({ ...who, buyer }, { lines }, { buyer: String(company), supplier: 'cmp_supplier_cn' })
  made.long = idOf(own)
}

/** What waits for people of the operator. */
async function forStaff(who: World, made: Made): Promise<void> {
  const parked = { amount: 12_345_678, currency: 'USD', text: 'thank you', payerName: 'Total Stranger Ltd' }
  await who.staff.post('/v1/sandbox/wires', { ...parked, nonce: crypto.randomUUID() })
  const account = { number: 'DE89370400440532013000', country: 'DE', currency: 'EUR', town: 'Köln' }
  await who.german.post('/v1/companies/cmp_supplier_de/bank-accounts', { ...account, name: 'Elbe Präzisionsteile' })
  const text = statementOf([
    { amount: 12_345, text: 'INVOICE', payer: 'Lakeside Outfitters and Daughters Holding Company of Chicago' },
    { amount: 1_250, text: 'Fee', side: 'DBIT', code: 'NCHG' },
    { amount: 777, text: 'what is this', side: 'DBIT' },
  ])
  const sent = { body: Buffer.from(text), headers: { 'content-type': 'application/octet-stream' } }
  await who.staff.ask('POST', '/v1/bank-files?name=day.xml', sent)
  const { data } = await until(
    () => who.staff.get('/v1/bank-statements'),
    (found) => (found.data as readonly { state: string }[]).some(({ state }) => state === 'read'),
    'the statement to be read',
  )
  made.statement = (data as readonly { id: string }[])[0]?.id ?? ''
}

/** An order whose supplier has its invoices drawn up: a lot of it has left. Made last: it counts from then on. */
async function selfBilled(who: People, made: Made): Promise<void> {
  const place = { address_lines: ['1 Zhongshan East Road'], city: 'Ningbo', tax_number: '91110000600037341L' }
  await who.supplier.post(`${supplierMoney}/legal-details`, { ...place, legal_name: 'Ningbo Harbour Works Co., Ltd.' })
  const { text_hash } = await who.supplier.get(`${supplierMoney}/self-billing-agreements`)
  await who.supplier.post(`${supplierMoney}/self-billing-agreements`, { text_hash })
  const own = await funded(who)
  const lot = { lines: [{ line: 1, quantity: '40' }], carrier: 'Ocean Line', tracking_number: 'OL-4714' }
  await who.supplier.post(`${own}/shipments`, { ...lot, proof: 'carrier' })
  const path = `/v1/self-billed-invoices?order=${idOf(own)}`
  made.selfBilled = await until(
    () => firstOf(who.supplier, path, 'invoice'),
    (found) => found !== '',
    'the invoice',
  )
}

const firstOf = async (by: Person, path: string, key: string) =>
  ((await by.get(path)).data as readonly Record<string, string>[])[0]?.[key] ?? ''

/** Makes it; answers ids by what they show. `founder` is somebody who is signed in and brings a company. */
export async function pictureWorld(url: string, founder: Person): Promise<Readonly<Made>> {
  const who: World = { ...people({ url }), url, german: person(url, demoKey('cmp_supplier_de')) }
  const made: Made = {}
  await past(who, made)
  await present(who, made)
  await many(who, made)
  await long(who, founder, made)
  await forStaff(who, made)
  await selfBilled(who, made)
  const invited = { address: 'a.person.with.a.very.long.name@purchasing.example', roles: ['viewer', 'sales'] }
  await who.supplier.post(`${supplierMoney}/invitations`, invited)
  const hook = { url: 'https://shop.example/surety', description: 'The shop' }
  made.endpoint = String((await who.supplier.post(`${supplierMoney}/webhook-endpoints`, hook)).endpoint)
  made.invoice = await firstOf(who.supplier, '/v1/invoices', 'invoice')
  made.movement = await firstOf(who.supplier, `${supplierMoney}/movements?family=release`, 'id')
  return made
}
