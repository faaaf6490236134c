import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { amountText } from '../kernel/money.ts'
import type { UblOrderDraft } from '../modules/orders/ubl-order.rules.ts'
import { verificationKinds } from '../modules/parties/check.rules.ts'
import { demoKey } from './seed.ts'

/** One order to be played. */
export interface Story {
  readonly file: string
  readonly draft: UblOrderDraft
}

type Json = Record<string, unknown>
interface Amount {
  readonly amount: number
  readonly currency: string
}

/** A caller of the API with one key; every write has a key of its own. */
function caller(baseUrl: string, key: string) {
  let n = 0
  async function call(method: string, path: string, body?: unknown, contentType = 'application/json'): Promise<Json> {
    const headers: Record<string, string> = { authorization: `Bearer ${key}` }
    if (method === 'POST') headers['idempotency-key'] = `demo-${n++}`
    if (body !== undefined) headers['content-type'] = contentType
    const sent = body === undefined || contentType !== 'application/json' ? body : JSON.stringify(body)
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      ...(sent === undefined ? {} : { body: sent as string }),
    })
    const said = (await answer.json()) as Json
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(said)}`)
    return said
  }
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown = {}) => call('POST', path, body),
    send: (path: string, xml: Buffer) => call('POST', path, xml, 'application/xml'),
  }
}

type Caller = ReturnType<typeof caller>

const POLL_MS = 50
const POLLS_MOST = 1200

/** Asks again and again until the answer is as wanted; a minute is more than anything here takes. */
async function until(ask: () => Promise<Json>, isThere: (answer: Json) => boolean, what: string): Promise<Json> {
  for (let n = 0; n < POLLS_MOST; n += 1) {
    const answer = await ask()
    if (isThere(answer)) return answer
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(`waited in vain for ${what}`)
}

/** The clock of the sandbox moves on, and everything that falls due on the way happens. */
async function advance(staff: Caller, duration: string): Promise<void> {
  await staff.post('/v1/test-clock', { advance: duration })
  await until(
    () => staff.get('/v1/test-clock'),
    ({ target }) => target === null,
    'the clock',
  )
}

interface Party {
  readonly id: string
  readonly call: Caller
}

/** A company made for the run, with a key of its own. */
async function party(baseUrl: string, staff: Caller, kind: 'buyer' | 'supplier', name: string, country: string) {
  const { company } = await staff.post('/v1/companies', { name: name.slice(0, 200), country, kinds: [kind] })
  const scopes = kind === 'buyer' ? ['purchaser', 'finance', 'admin'] : ['sales', 'finance', 'admin']
  const { secret } = await staff.post(`/v1/companies/${company}/api-keys`, { name: 'demo', scopes })
  return { id: String(company), call: caller(baseUrl, String(secret)) } satisfies Party
}

async function verified(staff: Caller, supplier: Party, now: string): Promise<void> {
  for (const kind of verificationKinds)
    await staff.post(`/v1/companies/${supplier.id}/checks`, {
      kind,
      scope: 'demo',
      checker: 'demo',
      result: 'passed',
      checked_at: now,
    })
}

interface Played {
  readonly story: Story
  readonly order: string
  readonly supplier: Party
  readonly buyer: Party
  readonly account: string
  readonly held: Amount
}

/** Plays all orders: import, agree, pay by wire, ship, receive; the claim window passes; everything is paid out. */
export async function playOrders(baseUrl: string, stories: readonly Story[]) {
  const staff = caller(baseUrl, demoKey('cmp_operator'))
  const played: Played[] = []
  for (const story of stories) played.push(await received(baseUrl, staff, story))
  await advance(staff, 'P32D')
  const rows = []
  for (const each of played) rows.push(await paidOut(staff, each))
  return rows
}

async function received(baseUrl: string, staff: Caller, story: Story): Promise<Played> {
  const { draft, file } = story
  const buyer = await party(baseUrl, staff, 'buyer', draft.buyer.name, draft.buyer.country ?? 'NL')
  const supplier = await party(baseUrl, staff, 'supplier', draft.supplier.name, draft.supplier.country ?? 'NL')
  const { now } = (await staff.get('/v1/test-clock')) as { now: string }
  await verified(staff, supplier, now)
  const account = await bankAccount(staff, supplier, draft.currency)
  const path = `/v1/orders/imports?buyer=${buyer.id}&supplier=${supplier.id}`
  const { order, hash } = await buyer.call.send(path, readFileSync(file))
  const own = `/v1/orders/${order}`
  await buyer.call.post(`${own}/proposal`)
  await supplier.call.post(`${own}/acceptance`, { hash })
  const { payment } = await buyer.call.post(`${own}/payments`, { method: 'wire' })
  await wireArrives(baseUrl, String(order), String(payment), draft.buyer.name.slice(0, 200).trim())
  const isFunded = ({ status }: Json) => status === 'in-production'
  const seen = await until(() => buyer.call.get(own), isFunded, `the wire of ${basename(file)}`)
  const terms = seen.terms as { content: { lines: { line: number; quantity: string }[] } }
  const lines = terms.content.lines.map(({ line, quantity }) => ({ line, quantity }))
  const shipment = { lines, carrier: 'Demo Carrier', tracking_number: 'DEMO-1', proof: 'carrier' }
  const { lot } = await supplier.call.post(`${own}/shipments`, shipment)
  await buyer.call.post(`${own}/shipments/${lot}/receipt`)
  const held = (seen.hold as { paid: Amount }).paid
  return { story, order: String(order), supplier, buyer, account, held }
}

/** The sandbox's provider takes the payment over a moment later: until then it does not know it. */
async function wireArrives(baseUrl: string, order: string, payment: string, payerName: string): Promise<void> {
  const headers = { authorization: `Bearer ${demoKey('cmp_operator')}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ order, payment, kind: 'whole', payerName })
  const ask = async () => {
    const { status } = await fetch(`${baseUrl}/v1/sandbox/wires`, { method: 'POST', headers, body })
    return { status }
  }
  await until(ask, ({ status }) => status === 202, `the provider to know ${payment}`)
}

/** An account that a second person approves; it cools off while the claim window passes. */
async function bankAccount(staff: Caller, supplier: Party, currency: string): Promise<string> {
  const path = `/v1/companies/${supplier.id}/bank-accounts`
  const account = { number: 'NL91ABNA0417164300', country: 'NL', currency, name: 'Demo account' }
  const { bank_account } = await supplier.call.post(path, account)
  await staff.post(`${path}/${bank_account}/approval`)
  return String(bank_account)
}

async function paidOut(staff: Caller, { story, order, supplier, buyer, account, held }: Played) {
  const company = `/v1/companies/${supplier.id}/payouts`
  const { balances } = (await supplier.call.get(company)) as { balances: { account: string; balance: Amount }[] }
  const { balance } = balances.find((each) => each.account.startsWith('liabilities:payable:')) ?? { balance: held }
  const { payout } = await supplier.call.post(company, { bank_account: account, ...balance })
  const payouts = async () => {
    const all = (await supplier.call.get(company)) as { payouts: { id: string; state: string; amount: Amount }[] }
    return (all.payouts.find((each) => each.id === payout) ?? {}) as Json
  }
  if ((await payouts()).state === 'requested') await staff.post(`${company}/${payout}/approval`)
  const sent = await until(payouts, ({ state }) => state === 'sent' || state === 'settled', 'the payout to be sent')
  if (sent.state !== 'settled') await advance(staff, 'P3D')
  const done = await until(payouts, ({ state }) => state === 'settled', 'the payout')
  const seen = await buyer.call.get(`/v1/orders/${order}`)
  const { released } = seen.hold as { released: Amount }
  const { hash, content } = seen.terms as { hash: string; content: { lines: unknown[] } }
  const paid = (done.amount as Amount).amount
  const shown = (minor: number) => amountText({ amount: BigInt(minor), currency: held.currency })
  return {
    document: `${story.draft.documentId} (${basename(story.file)})`,
    lines: String(content.lines.length),
    currency: held.currency,
    total: shown((seen.total as Amount).amount),
    fees: shown(released.amount - paid),
    held: shown(held.amount),
    released: shown(released.amount),
    'paid out': shown(paid),
    status: String(seen.status),
    hash: hash.slice(0, 16),
  }
}
