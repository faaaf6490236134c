import { demoKey } from '../../server/entry/seed.ts'
import { demoPeople } from '../../server/entry/seed-people.ts'
import { nameKey } from '../../server/platform/postgres-commit.ts'
import type { Thing } from './matrix-rows.ts'
import type { TestServer } from './server.ts'
import { demoSignIn, newcomer, sameSite, signedInAs } from './sign-in.ts'
import { attached, funded, type Person, person, until } from './story.ts'

/** Somebody who asks, and what the matrix has to know of him. */
export interface Caller {
  readonly called: string
  readonly kind: 'user' | 'key' | 'nobody'
  readonly company?: string
  readonly person?: string
  readonly roles: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

const persons = ['cmp_buyer_us', 'cmp_supplier_cn', 'cmp_buyer_nl', 'cmp_operator']

/** One person for each role of buyer, supplier, a third company and the operator. */
async function peopleOf(server: TestServer): Promise<readonly Caller[]> {
  const known = demoPeople.filter(({ company }) => persons.includes(company))
  return Promise.all(
    known.map(async ({ userId, company, role }): Promise<Caller> => {
      const headers = { cookie: await demoSignIn(server, userId), ...sameSite }
      return { called: userId, kind: 'user', company, person: userId, roles: [role], headers }
    }),
  )
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** A program of a company with one scope. */
async function programOf({ url }: TestServer, company: string, scope: string): Promise<Caller> {
  const body = { name: `only ${scope}`, scopes: [scope] }
  const { secret } = await person(url, demoKey(company)).post(`/v1/companies/${company}/api-keys`, body)
  const headers = bearer(String(secret))
  return { called: `key of ${company} for ${scope}`, kind: 'key', company, roles: [scope], headers }
}

/** A key that was shut out: nobody's. */
async function shutOut({ url }: TestServer): Promise<Caller> {
  const admin = person(url, demoKey('cmp_buyer_us'))
  const path = '/v1/companies/cmp_buyer_us/api-keys'
  const { api_key, secret } = await admin.post(path, { name: 'old', scopes: ['admin'] })
  await admin.post(`${path}/${api_key}/revocation`)
  return { called: 'a revoked key', kind: 'nobody', roles: [], headers: bearer(String(secret)) }
}

/** A person in no company. */
async function loner(server: TestServer): Promise<Caller> {
  const [userId, address] = ['usr_loner', 'loner@matrix.example']
  const cookie = await newcomer(server, { userId, name: 'Lone Traveller', address })
  return { called: 'in no company', kind: 'user', person: userId, roles: [], headers: { cookie, ...sameSite } }
}

/** Everybody who asks. */
export async function callersOf(server: TestServer): Promise<readonly Caller[]> {
  const programs = [
    ['cmp_buyer_us', 'viewer'],
    ['cmp_buyer_us', 'purchaser'],
    ['cmp_supplier_cn', 'finance'],
    ['cmp_operator', 'support'],
  ] as const
  return [
    ...(await peopleOf(server)),
    ...(await Promise.all(programs.map(([company, scope]) => programOf(server, company, scope)))),
    await loner(server),
    await shutOut(server),
    { called: 'nobody', kind: 'nobody', roles: [], headers: {} },
    { called: 'a key of nobody', kind: 'nobody', roles: [], headers: bearer('sk_of_nobody_at_all') },
    { called: 'a cookie of nobody', kind: 'nobody', roles: [], headers: { cookie: 'surety.session_token=x.y' } },
  ]
}

interface Moved {
  readonly id: string
  readonly transfer: string
}

/** An endpoint of a company that is sent nothing. */
async function endpointOf(by: Person, company: string): Promise<string> {
  const path = `/v1/companies/${company}/webhook-endpoints`
  const { endpoint } = await by.post(path, { url: 'https://receiver.example/hook' })
  await by.post(`${path}/${endpoint}/disablement`)
  return String(endpoint)
}

/** A message on an order. */
async function written(by: Person, own: string, called: string) {
  const { message, thread } = await by.post(`${own}/messages`, { thread: 'order', text: `hello ${called}` })
  return { messageId: String(message), threadId: String(thread) }
}

/** An inspection that is booked, and that nobody is appointed to. */
async function inspectionOf(by: Person, order: string): Promise<string> {
  const { earliest } = await by.get(`${order}/inspection-services`)
  const { inspection } = await by.post(`${order}/inspections`, { kind: 'inspection', on: earliest })
  return String(inspection)
}

/** A request for quotation that the supplier was sent. */
async function requestOf({ buyer }: { readonly buyer: Person }, supplier: string): Promise<string> {
  const need = { name: 'Matrix', quantity: '1', unit: 'C62', currency: 'USD' }
  const { request } = await buyer.post('/v1/quotation-requests', need)
  await buyer.post(`/v1/quotation-requests/${request}/sending`, { suppliers: [supplier] })
  return String(request)
}

/** What a buyer asked for: an inspection of the order, a quote of the supplier, and a search that it keeps. */
async function askedOf(who: { readonly buyer: Person }, own: string, supplier: string) {
  const { search } = await who.buyer.post('/v1/saved-searches', { name: 'Matrix', query: { q: 'matrix' } })
  const requestId = await requestOf(who, supplier)
  return { inspectionId: await inspectionOf(who.buyer, own), requestId, searchId: String(search) }
}

/** An order and its review, by their ids. */
function namesOf(own: string) {
  const orderId = own.split('/').at(-1) ?? ''
  return { orderId, reviewId: orderId.replace('ord_', 'rev_') }
}

/** A trade between two companies: its order is paid, something is shipped, and each company has asked somebody in. */
async function trade(server: TestServer, called: string, buyer: string, supplier: string): Promise<Thing> {
  const { url } = server
  const who = {
    staff: person(url, demoKey('cmp_operator')),
    buyer: person(url, demoKey(buyer)),
    supplier: person(url, demoKey(supplier)),
    stranger: person(url, demoKey('cmp_supplier_vn')),
    nobody: person(url, 'sk_of_nobody_at_all'),
  }
  const own = await funded(who, {}, { buyer, supplier })
  const shipment = { lines: [{ line: 1, quantity: '1' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  const { file } = await attached(who.supplier, own, { name: 'list.txt', type: 'text/plain', bytes: called })
  const { payments } = (await who.buyer.get(own)) as { payments?: readonly { id: string }[] }
  // What the payment moved; both sides know it by the same id.
  const moved = await until(
    async () => (await who.buyer.get(`/v1/companies/${buyer}/movements`)).data as readonly Moved[],
    (all) => all.length > 0,
    'the payment among the movements',
  )
  const asking = { address: `${called}@matrix.example`, roles: ['viewer'] }
  const { invitation } = await who.buyer.post(`/v1/companies/${buyer}/invitations`, asking)
  const { data } = await until(
    () => who.buyer.get(`/v1/invoices?order=${own.split('/').at(-1)}`),
    (page) => (page.data as object[]).length > 0,
    'the invoice of the fee',
  )
  const events = (await who.buyer.get('/v1/events')).data as readonly { id: string }[]
  const ids = {
    invoiceId: (data as readonly { invoice: string }[])[0]?.invoice ?? '',
    eventId: events[0]?.id ?? '',
    endpointId: await endpointOf(who.buyer, buyer),
    ...namesOf(own),
    ...(await askedOf(who, own, supplier)),
    lotId: String(lot),
    sha256: String(file),
    ...(await written(who.buyer, own, called)),
    paymentId: payments?.[0]?.id ?? '',
    companyId: buyer,
    userId: `usr_${buyer.replace('cmp_', '')}_admin`,
    invitationId: String(invitation),
    section: 'payments',
    version: '1',
    movementId: moved[0]?.id ?? '',
    transferId: moved[0]?.transfer ?? '',
    owner: buyer,
    currency: 'USD',
  }
  return { called, buyer, supplier, company: buyer, ids, isMissing: false }
}

/** Money out as it stands in the tables: a payout of each company, and a batch that was released. */
const moneyOut = `with a as (insert into payouts.bank_accounts
    (root_id, id, number, country, currency, name, state, author, created_at, usable_from)
    select root_id, 'bka_matrix', '12345678', 'US', 'USD', 'M', 'proposed', 'usr_x', now(), now() + interval '49 hours'
    from unnest($1::text[]) as root_id returning root_id),
  b as (insert into payouts.paying_accounts
    (root_id, id, currency, scheme, number, bic, holder, town, country, state, author, created_at)
    values ('cmp_operator', 'house', 'USD', 'cross-border', '1', 'TESTNL2A', 'M', 'Delft', 'NL', 'closed', 'x', now())),
  c as (insert into payouts.payment_batches (root_id, id, bank, currency, scheme, state, orders, sum, execution_date,
      file_hash, built_by, built_at, released_by, released_at, accepted, rejected, settled, returned, reports)
    values ('batchId_x', 'batch', 'house', 'USD', 'cross-border', 'released', '[]', 1, '2026-12-01',
      repeat('0', 64), 'usr_x', now(), 'usr_y', now(), 0, 0, 0, 0, '[]'))
  insert into payouts.payouts (root_id, id, bank_account_id, provider, amount, currency, state, requester, requested_at)
  select root_id, 'payoutId_x', 'bka_matrix', 'sandbox', 1, 'USD', 'requested', 'usr_x', now() from a`

/** A line, a draw that went back and a notice of each company, as they stand in the tables. */
const credit = `with a as (insert into credit.lines (root_id, id, company_id, state, currency, "limit", lender,
      review_at, is_review_due, opened_at, application_id, changes)
    select 'crl_' || name, 'line', 'cmp_' || name, 'open', 'USD', 1, 'own', now(), false, now(), 'cra_x', 1
    from unnest($1::text[]) as name),
  b as (insert into platform.names (id, space, name, root_id)
    select id, 'credit-notice', 'can_' || name, 'cmp_' || name
    from unnest($1::text[], $2::bytea[]) as u(name, id)),
  c as (insert into platform.roots (id, version, seq, hash, at)
    select 'crl_' || name, 1, 0, decode(repeat('00', 32), 'hex'), now() from unnest($1::text[]) as name),
  -- What an executor keeps of the company is of the version before.
  d as (update platform.roots set version = version + 1
    where id in (select 'cmp_' || name from unnest($1::text[]) as name)),
  e as (insert into credit.draws (root_id, id, buyer_id, order_id, payment_id, currency, amount, lender, is_funded,
      terms, state, reserved_at, facts, charged_interest, charged_late, used, owed_interest, owed_late)
    select 'crl_' || name, 'drw_' || name, 'cmp_' || name, 'ord_x', 'pay_x', 'USD', 1, 'own', true,
      '{"code": "net-30", "repays": "once", "days": 30, "monthlyBps": 0, "dayCount": "30e/360", "most": 1,
        "depositBps": 0, "lateBps": 150, "lateDayCount": "actual/365", "graceDays": 5}', 'back', now(), 1, 0, 0, 0, 0, 0
    from unnest($1::text[]) as name),
  f as (insert into credit.mandates (root_id, id, buyer_id, provider, method, state, consent, person, asked_at,
      reference, label, active_at)
    select 'crl_' || name, 'mdt_' || name, 'cmp_' || name, 'sandbox', 'card', 'active', '2026-12', 'usr_x', now(),
      'none', 'visa •• 0000', now() from unnest($1::text[]) as name)
  insert into credit.adverse_notices (root_id, id, company_id, action, template, region, reasons, is_told, "limit",
    creditor, at)
  select 'cmp_' || name, 'can_' || name, 'cmp_' || name, 'declined', '2026-12', 'TX', '["balance-low"]', true, 0,
    '{"name": "M", "addressLines": []}', now() from unnest($1::text[]) as name`

/** Pay Later of the buyers: each has begun to apply, also where nobody else may. */
async function creditOf(server: TestServer, buyers: readonly string[]) {
  const staff = person(server.url, demoKey('cmp_operator'))
  const admin = await signedInAs(server, 'usr_operator_admin')
  const second = await signedInAs(server, 'usr_operator_compliance')
  await admin.post('/v1/policies/credit-lines/versions', { values: { creditCountries: ['US', 'NL'] }, reason: 'try' })
  await second.post('/v1/policies/credit-lines/versions/1/approval')
  const check = { kind: 'registration', scope: 'all', checker: 'us', result: 'passed' }
  const checked_at = String((await staff.get('/v1/policies/credit-lines')).as_of)
  const begun = buyers.map(async (buyer) => {
    await staff.post(`/v1/companies/${buyer}/checks`, { ...check, checked_at })
    const { application } = await person(server.url, demoKey(buyer)).post('/v1/credit-applications', {})
    return [buyer, String(application)] as const
  })
  const applications = new Map(await Promise.all(begun))
  const names = buyers.map((buyer) => buyer.replace('cmp_', ''))
  const ids = names.map((name) => nameKey('credit-notice', `can_${name}`))
  await server.pool.query(credit, [names, ids])
  return (thing: Thing): Thing => {
    const name = thing.buyer.replace('cmp_', '')
    const kept = { mandateId: `mdt_${name}`, due: '2030-01-01' }
    const own = { lineId: `crl_${name}`, drawId: `drw_${name}`, noticeId: `can_${name}`, ...kept }
    const applicationId = applications.get(thing.buyer) ?? ''
    return { ...thing, ids: { ...thing.ids, ...own, applicationId } }
  }
}

/** What is asked about: two trades between four companies, one of them also from its supplier's side, and nothing. */
export async function thingsOf(server: TestServer): Promise<readonly Thing[]> {
  const admin = await signedInAs(server, 'usr_operator_admin')
  await admin.post('/v1/policies/payments/versions', { values: {}, reason: 'one to look at' })
  const one = await trade(server, 'one', 'cmp_buyer_us', 'cmp_supplier_cn')
  const companies = [one.buyer, one.supplier, 'cmp_buyer_nl', 'cmp_supplier_de']
  await server.pool.query(moneyOut, [companies])
  const other = await trade(server, 'other', 'cmp_buyer_nl', 'cmp_supplier_de')
  const endpointId = await endpointOf(person(server.url, demoKey(one.supplier)), one.supplier)
  const ofSupplier = { companyId: one.supplier, userId: 'usr_supplier_cn_admin', invitationId: 'inv_none', endpointId }
  const supplier = { ...one.ids, ...ofSupplier }
  const nothing = { orderId: 'ord_01930000000070008000000000000000', companyId: 'cmp_missing', userId: 'usr_missing' }
  const ids = {
    ...nothing,
    lotId: 'lot_x',
    inspectionId: 'ins_x',
    requestId: 'rfq_x',
    searchId: 'ssr_x',
    sha256: 'a'.repeat(64),
    paymentId: 'pay_x',
    invoiceId: 'ivc_x',
    invitationId: 'inv_x',
    batchId: 'bat_x',
    payoutId: 'pyt_x',
    owner: 'cmp_missing',
    currency: 'USD',
    applicationId: 'cra_x',
    lineId: 'crl_x',
    drawId: 'drw_x',
    noticeId: 'can_x',
    mandateId: 'mdt_x',
    due: '2030-01-01',
  }
  const withCredit = await creditOf(server, [one.buyer, other.buyer])
  const missing = { buyer: 'cmp_missing', supplier: 'cmp_missing_too', company: 'cmp_missing' }
  return [
    withCredit(one),
    withCredit({ ...one, called: 'one, of the supplier', company: one.supplier, ids: supplier }),
    withCredit(other),
    { ...missing, called: 'missing', ids, isMissing: true },
  ]
}
