import type { TestContext } from 'node:test'
import { startServer, type TestServer } from './server.ts'
import { type SignedIn, signedInAs } from './sign-in.ts'
import { advance, agreed, type Body, hasStatus, type People, people, until, wire } from './story.ts'

export const supplier = '/v1/companies/cmp_supplier_cn'

/** An order over USD 2,250.00 whose money is released to the supplier. */
async function released(who: People): Promise<string> {
  const lines = [{ name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '22.50', amount: 225_000 }]
  const own = await agreed(who, { lines, freight: 0 })
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  return own.split('/').at(-1) ?? ''
}

export const paying = {
  name: 'house-usd',
  currency: 'USD',
  number: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  holder: 'Surety Operations',
  town: 'Rotterdam',
  country: 'NL',
}
export const account = {
  number: '6222021234567890',
  bank_code: 'ICBKCNBJ',
  country: 'CN',
  currency: 'USD',
  name: 'Ningbo Harbour Works',
  town: 'Ningbo',
  street: 'Beilun Road 88',
}

export interface World {
  readonly server: TestServer
  readonly who: People
  readonly finance: SignedIn
  readonly admin: SignedIn
  readonly bankAccount: string
  readonly orders: readonly string[]
}

/** Two orders that are released, an account that may be used, and a bank that pays dollars by file. */
export async function world(t: TestContext, more: object = {}): Promise<World> {
  const server = await startServer(t)
  const who = people(server)
  const finance = await signedInAs(server, 'usr_operator_finance')
  const admin = await signedInAs(server, 'usr_operator_admin')
  await finance.post('/v1/paying-accounts', paying)
  await admin.post('/v1/paying-accounts/house-usd/approval')
  const { bank_account } = await who.supplier.post(`${supplier}/bank-accounts`, { ...account, ...more })
  await who.staff.post(`${supplier}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P2D')
  const orders = [await released(who), await released(who)]
  return { server, who, finance, admin, bankAccount: String(bank_account), orders }
}

export const takeOut = ({ who, bankAccount }: World, amount: number) =>
  who.supplier.post(`${supplier}/payouts`, { bank_account: bankAccount, amount, currency: 'USD' })

/** The payout once it stands so. */
export function stands({ who }: World, payout: unknown, state: string): Promise<Body> {
  const ask = () => who.supplier.get(`${supplier}/payouts/${payout}`)
  return until(ask, (found) => found.state === state, `${payout} to be ${state}`)
}

/** So many payouts wait for the bank. */
export function wait({ finance }: World, count: number): Promise<Body> {
  const waiting = (found: Body) => (found.data as { orders_waiting: number }[])[0]?.orders_waiting
  return until(
    () => finance.get('/v1/paying-accounts'),
    (found) => waiting(found) === count,
    `${count} to wait`,
  )
}

export type PaymentOrder = { readonly end_to_end_id: string; readonly pays: string; readonly uetr: string }

/** A statement of the paying account with one debit. */
export function debit(n: number, amount: number, inner: string): string {
  const sum = (amount / 100).toFixed(2)
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr/><Stmt>
<Id>OUT${n}</Id><CreDtTm>2026-03-0${n}T20:00:00Z</CreDtTm><Acct><Id><IBAN>${paying.number}</IBAN></Id><Ccy>USD</Ccy>
</Acct><Ntry><Amt Ccy="USD">${sum}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt>
<Dt>2026-03-0${n}</Dt></BookgDt><AcctSvcrRef>DEBIT${n}</AcctSvcrRef><NtryDtls>${inner}</NtryDtls></Ntry></Stmt>
</BkToCstmrStmt></Document>`
}
