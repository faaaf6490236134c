import { randomBytes } from 'node:crypto'
import { demoKey } from '../../server/entry/seed.ts'
import { verificationKinds } from '../../server/modules/parties/check.rules.ts'
import type { TestServer } from './server.ts'
import { newcomer } from './sign-in.ts'
import { atPage, funded, type Person, person, terms, until } from './story.ts'

/** A company whose every text carries a word that stands nowhere else. */
export interface Bird {
  readonly company: string
  readonly secret: string
  /** The key's id, which signs entries of its orders and stands in no other answer. */
  readonly key: string
  readonly by: Person
  /** In what is the company's own: keys, people, invitations, bank accounts, drafts, ids of these. */
  readonly own: readonly string[]
  /** In its name, which its partners read, and everybody if it is a supplier. */
  readonly name: string
}

/** Two companies that trade, and the words that only they may read. */
export interface Trade {
  readonly buyer: Bird
  readonly supplier: Bird
  readonly shared: readonly string[]
  readonly ids: Readonly<Record<string, string>>
  /** Orders that were never sent. */
  readonly drafts: readonly string[]
}

const word = (of: string) => `${of}${randomBytes(6).toString('hex').replace(/\d/g, 'x')}`

/** A company with a key, a person, an open invitation and a bank account. */
async function bird(server: TestServer, kind: 'buyer' | 'supplier'): Promise<Bird> {
  const staff = person(server.url, demoKey('cmp_operator'))
  const [name, own] = [word('named'), word('secret')]
  const made = await staff.post('/v1/companies', { name: `Canary ${name}`, country: 'NL', kinds: [kind] })
  const company = String(made.company)
  const path = `/v1/companies/${company}`
  const scopes = ['viewer', kind === 'buyer' ? 'purchaser' : 'sales', 'finance', 'admin']
  const dated = { checked_at: '2026-10-01T00:00:00.000Z' }
  // What was looked at and by whom is everybody's: the badge says it.
  for (const check of kind === 'supplier' ? verificationKinds : [])
    await staff.post(`${path}/checks`, { kind: check, scope: 'all', checker: 'us', result: 'passed', ...dated })
  const { secret, api_key } = await staff.post(`${path}/api-keys`, { name: own, scopes })
  const by = person(server.url, String(secret))
  const asked = await by.post(`${path}/invitations`, { address: `${own}@canary.example`, roles: ['viewer'] })
  const userId = `usr_${own}`
  const cookie = await newcomer(server, { userId, name: own, address: `${own}@canary.example` })
  await atPage(server.url, cookie).post(`${path}/invitations/${asked.invitation}/acceptance`)
  const open = await by.post(`${path}/invitations`, { address: `open-${own}@canary.example`, roles: ['viewer'] })
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: own }
  const { bank_account } = await by.post(`${path}/bank-accounts`, account)
  const ids = [open.invitation, bank_account].map(String)
  return { company, secret: String(secret), key: String(api_key), by, own: [own, userId, ...ids], name }
}

/** Terms in which every text that may be chosen holds a word. */
const wordy = (text: string) => ({
  ...terms,
  incoterm_place: text,
  lines: terms.lines.map((line) => ({ ...line, name: `${line.name} ${text}` })),
})

/** A draft that was never sent: its author's alone. */
async function draft({ by, own: [own = ''] }: Bird, buyer: string, supplier: string): Promise<string> {
  const asked = { buyer, supplier, terms: wordy(own), source_reference: own }
  return String((await by.post('/v1/orders', asked)).order)
}

/** The supplier agrees that its invoices are drawn up; what it states of itself stands on them. */
async function letsBeDrawnUp({ by, company }: Bird, text: string): Promise<void> {
  const legal = { legal_name: text, address_lines: [text], city: text, tax_number: 'NL123456782B90' }
  await by.post(`/v1/companies/${company}/legal-details`, legal)
  const { text_hash } = await by.get(`/v1/companies/${company}/self-billing-agreements`)
  await by.post(`/v1/companies/${company}/self-billing-agreements`, { text_hash })
}

/** The invoice that was drawn up for its lot. */
async function drawnUp({ by }: Bird): Promise<string> {
  const { data } = await until(
    () => by.get('/v1/self-billed-invoices'),
    (page) => (page.data as object[]).length > 0,
    'the invoice of the lot',
  )
  return (data as readonly { invoice: string }[])[0]?.invoice ?? ''
}

/** A request for quotation that the supplier was sent, and quotes for. */
async function requested(buyer: Bird, { by, company }: Bird, text: string): Promise<string> {
  const need = { name: text, quantity: '1', unit: 'C62', currency: 'USD', incoterm_place: text }
  const { request } = await buyer.by.post('/v1/quotation-requests', need)
  const path = `/v1/quotation-requests/${request}`
  await buyer.by.post(`${path}/sending`, { suppliers: [company] })
  const { name: _, ...asked } = need
  const offer = { ...asked, unit_price: '1', lead_days: 1, incoterm: 'FOB', remarks: text }
  await by.ask('PUT', `${path}/quote`, { body: offer })
  return String(request)
}

/** A trade between two new companies: paid, partly shipped, with a draft of each that the other has not seen. */
export async function birdsTrade(server: TestServer): Promise<Trade> {
  const staff = person(server.url, demoKey('cmp_operator'))
  const [buyer, supplier] = [await bird(server, 'buyer'), await bird(server, 'supplier')]
  const text = word('shared')
  const who = { staff, buyer: buyer.by, supplier: supplier.by, stranger: staff, nobody: staff }
  const parties = { buyer: buyer.company, supplier: supplier.company }
  await letsBeDrawnUp(supplier, text)
  const own = await funded(who, wordy(text), parties)
  const shipment = { lines: [{ line: 1, quantity: '1' }], carrier: text, tracking_number: text, proof: 'carrier' }
  const { lot } = await supplier.by.post(`${own}/shipments`, shipment)
  const selfBilledId = await drawnUp(supplier)
  // Both read the one; what each asks staff is its own.
  await buyer.by.post(`${own}/messages`, { thread: 'order', text })
  await buyer.by.post(`${own}/messages`, { thread: 'help-buyer', text: buyer.own[0] })
  await supplier.by.post(`${own}/messages`, { thread: 'help-supplier', text: supplier.own[0] })
  const drafts = [
    await draft(buyer, parties.buyer, parties.supplier),
    await draft(supplier, parties.buyer, parties.supplier),
  ]
  const requestId = await requested(buyer, supplier, text)
  const { search } = await buyer.by.post('/v1/saved-searches', { name: text, query: { q: text } })
  const orderId = own.split('/').at(-1) ?? ''
  const { payments } = (await buyer.by.get(own)) as { payments?: readonly { id: string }[] }
  const paymentId = payments?.[0]?.id ?? ''
  const withDraft = (one: Bird, n: number): Bird => ({ ...one, own: [...one.own, drafts[n] ?? ''] })
  return {
    buyer: withDraft(buyer, 0),
    supplier: withDraft(supplier, 1),
    shared: [text, orderId, requestId, paymentId, selfBilledId, buyer.company, buyer.key, supplier.key],
    ids: { orderId, paymentId, lotId: String(lot), selfBilledId, requestId, searchId: String(search) },
    drafts,
  }
}
