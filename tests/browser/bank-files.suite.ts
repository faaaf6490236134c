import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { advance, agreed, type Body, hasStatus, type People, people, person, until, wire } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const supplier = '/v1/companies/cmp_supplier_de'
const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_de' }
/** Goods for about EUR 13,000: a payout of all of it needs a second person. Euro, since other suites pay in dollars. */
const euro = {
  currency: 'EUR',
  lines: [{ name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '130.00', amount: 1_300_000 }],
  freight: 0,
}

export const bankFilesSuite: Suite = (site) => {
  goesByFile(site)
  test('who is not of the operator finds neither the page nor a file', async (t) => {
    const other = await site().open(t)
    await signedIn(other.page, 'Wang Min', '/home')
    assert.equal((await other.page.goto('/finance/files'))?.status(), 404)
    assert.equal((await other.page.goto('/finance/files/bat_00000000000000000000000000000000/xml'))?.status(), 404)
  })
  longTest('bank files: no barrier, no fault, fit a phone', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(phone.page, 'Jonas Brandt', '/finance/files')
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await phone.page.getByText('Name an account that pays', { exact: true }).click()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}

/** Euro that an order has left to the supplier, and an account in Germany to take it out to. */
async function earned(who: People): Promise<void> {
  const holder = { number: 'DE89370400440532013000', country: 'DE', currency: 'EUR', name: 'Elbe Präzisionsteile' }
  const { bank_account } = await who.supplier.post(`${supplier}/bank-accounts`, { ...holder, town: 'Köln' })
  await who.staff.post(`${supplier}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P2D')
  const own = await agreed(who, euro, parties)
  const { payment } = await who.buyer.post(`${own}/payments`, { method: 'wire' })
  await wire(who, own, payment, { kind: 'whole', payerName: 'Lakeside Outfitters' })
  await hasStatus(who, own, 'in-production')
  const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Ocean', tracking_number: 'T9', proof: 'carrier' }
  const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await until(
    () => who.supplier.get(`${supplier}/payouts`),
    ({ balances }) => JSON.stringify(balances).includes('"EUR"'),
    'euro',
  )
}

/** Two people of the operator name the account that pays euro. */
async function payingAccount(finance: Page, admin: Page): Promise<void> {
  await finance.getByText('Name an account that pays', { exact: true }).click()
  const fields: readonly (readonly [string | RegExp, string])[] = [
    [/^Short name/, 'house-eur'],
    [/^IBAN/, 'NL91 ABNA 0417 1643 00'],
    ['BIC of the bank', 'ABNANL2A'],
    ['Holder', 'Surety Operations'],
    ['Town of the holder', 'Rotterdam'],
    [/^Country of the holder/, 'nl'],
  ]
  for (const [label, value] of fields) await finance.getByLabel(label, { exact: true }).first().fill(value)
  await finance.getByRole('button', { name: 'Name the account' }).click()
  await finance.getByText('You named it. A colleague').waitFor()
  await admin.reload()
  await admin.getByRole('button', { name: 'Approve the account house-eur' }).click()
  await admin.getByText('pays', { exact: true }).waitFor()
}

async function takenOut(page: Page): Promise<void> {
  await page.getByLabel('Amount').fill('12,000')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await page.getByText('A second person at Surety approves it, since').waitFor()
}

/** The bank's answer to a file: it rejects the first transfer. */
function answerTo(batch: Body, at: string): Buffer {
  const [first] = batch.payment_orders as readonly { end_to_end_id: string }[]
  const ids = { message: batch.message_id, information: 'x', first: first?.end_to_end_id, second: 'x', at }
  const text = readFileSync('tests/data/iso20022/pain.002-partly.xml', 'utf8')
  const whole = Object.entries(ids).reduce((all, [key, value]) => all.replaceAll(`{${key}}`, String(value)), text)
  return Buffer.from(whole.replace(/<TxInfAndSts>\s*<StsId>2[\s\S]*?<\/TxInfAndSts>/, ''))
}

function goesByFile(site: TheSite): void {
  test('finance approves a payout with a second person, sends a bank file and reads the status back', async (t) => {
    const who = { ...people(site()), supplier: person(site().url, demoKey('cmp_supplier_de')) }
    await earned(who)
    const [finance, admin, own] = [await site().open(t), await site().open(t), await site().open(t)]
    await signedIn(finance.page, 'Jonas Brandt', '/finance/files')
    await signedIn(admin.page, 'Pieter Zand', '/finance/files')
    await payingAccount(finance.page, admin.page)
    await signedIn(own.page, 'Mira Yilmaz', '/payouts')
    await takenOut(own.page)
    await finance.page.goto('/finance')
    await finance.page.getByRole('button', { name: /Approve EUR\s12,000.00 to Elbe/ }).click()
    await finance.page.getByText('No payout waits.').waitFor()
    await until(
      () => who.staff.get('/v1/paying-accounts'),
      ({ data }) => JSON.stringify(data).includes('"orders_waiting":1'),
      'the payout to wait for a file',
    )
    await finance.page.goto('/finance/files')
    await finance.page.getByText('1 payout waits').waitFor()
    await finance.page.getByRole('button', { name: 'Build a file from house-eur' }).click()
    await finance.page.getByText('You built it. A colleague').waitFor()
    await admin.page.reload()
    await admin.page.getByRole('button', { name: /^Release M/ }).click()
    await admin.page.getByRole('link', { name: /^Save M.*\.xml$/ }).waitFor()
    const [download] = await Promise.all([
      admin.page.waitForEvent('download'),
      admin.page.getByRole('link', { name: /^Save M/ }).click(),
    ])
    const xml = readFileSync(await download.path(), 'utf8')
    assert.match(xml, /<InstdAmt Ccy="EUR">12000.00<\/InstdAmt>.*<TwnNm>Koln<\/TwnNm>/)
    await admin.page.getByRole('button', { name: /^The bank has M/ }).click()
    await admin.page.getByText('sent', { exact: true }).waitFor()
    await statusRead(finance.page, who)
    await own.page.reload()
    const payout = own.page.locator('#payouts').getByRole('listitem').filter({ hasText: '12,000.00' })
    await payout.getByText('The account is closed. Nothing went out').waitFor()
    await payout.getByRole('link').click()
    await own.page.getByRole('link', { name: /^Order …/ }).waitFor()
    for (const each of [finance, admin, own]) noFaults(each)
  })
}

async function statusRead(page: Page, who: People): Promise<void> {
  const { data } = await who.staff.get('/v1/payment-batches')
  const { id } = (data as readonly { id: string }[])[0] ?? { id: '' }
  const batch = await who.staff.get(`/v1/payment-batches/${id}`)
  const { now } = await who.staff.get('/v1/test-clock')
  await page.goto('/finance/files')
  const file = { name: 'answer.xml', mimeType: 'application/xml', buffer: answerTo(batch, String(now)) }
  await page.getByLabel(/^Status report/).setInputFiles(file)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByText('1 rejected').waitFor()
  await page.getByRole('link', { name: 'The answer is read.' }).click()
  await page.locator('#batch').getByText('The account is closed.').waitFor()
  await page.locator('#batch').getByText('rejected', { exact: true }).first().waitFor()
}
