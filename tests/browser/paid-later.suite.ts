import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Page } from 'playwright-core'
import { capitalPaidIn, houseOf, lineOpened } from '../journeys/credit-story.ts'
import { advance, agreed, type Body, hasStatus, payByCard, terms, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { fits, noFaults } from './check-page.ts'
import { claimed } from './claim-story.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

const BUYER = 'Dana Whitfield'
const FINANCE = 'Jonas Brandt'
const ADMIN = 'Pieter Zand'

type House = Awaited<ReturnType<typeof houseOf>>
let ready: Promise<House> | undefined

/** A buyer with a line, and an operator with money of its own to lend: made by the first test that asks. */
function lender(site: TheSite): Promise<House> {
  const make = async () => {
    const found = await houseOf(site().server)
    await lineOpened(found, 4_000_000)
    await capitalPaidIn(found)
    return found
  }
  ready ??= make()
  return ready
}

interface Later {
  /** `/v1/orders/ord_…` */
  readonly own: string
  readonly draw: string
}

/** Takes a plan on the pay page; the cost box is read before. */
async function drawnOn({ page }: WatchedPage, own: string, plan: string): Promise<void> {
  await page.goto(`${own.replace('/v1', '')}/pay`)
  await page.getByRole('heading', { name: 'Pay later' }).waitFor()
  await page.locator('summary', { hasText: plan }).click()
  await page.getByText('Estimated annual rate (APR)').locator('visible=true').waitFor()
  await page
    .getByRole('button', { name: /^Pay .* later$/ })
    .locator('visible=true')
    .click()
  await page.getByText('is paid by Pay Later').waitFor()
}

/** An agreed order that the buyer pays by a plan. */
async function later(house: House, buyer: WatchedPage, plan: string, more: object = {}): Promise<Later> {
  const own = await agreed(house.who, more)
  await drawnOn(buyer, own, plan)
  const { draw } = (await house.buyer.get(own)) as unknown as { draw: { draw: string } }
  return { own, draw: draw.draw }
}

async function shipped({ who, buyer }: House, { own, draw }: Later): Promise<string> {
  await hasStatus(who, own, 'in-production')
  const lines = terms.lines.map(({ quantity }, n) => ({ line: n + 1, quantity }))
  const parcel = { lines, carrier: 'Ocean Line', tracking_number: 'OL-9001', proof: 'carrier' }
  const lot = String((await who.supplier.post(`${own}/shipments`, parcel)).lot)
  await until(
    () => buyer.get(`/v1/credit-draws/${draw}`),
    ({ state }) => state === 'shipped',
    'the draw to have its dates',
  )
  return lot
}

const owedOf = async ({ buyer }: House, { draw }: Later) => {
  const seen = (await buyer.get(`/v1/credit-draws/${draw}`)) as { account: { owed: { total: Body } } }
  return Number(seen.account.owed.total.amount)
}

/** The buyer reads on the draw's page what to write, and sends all that is owed. */
async function repaid(house: House, { page }: WatchedPage, later: Later): Promise<void> {
  await page.goto(`/pay-later/draws/${later.draw}`)
  const reference = await page.locator('#repay').getByText(/^RF\d/).innerText()
  const payerName = String((await house.buyer.get(later.own)).buyer_name)
  const wire = { amount: await owedOf(house, later), currency: 'USD', text: `Inv 7 ${reference}`, payerName }
  await house.who.staff.post('/v1/sandbox/wires', wire)
  await until(
    () => owedOf(house, later),
    (left) => left === 0,
    'the debt to be repaid',
  )
  await page.reload()
  await page.locator('header').getByText('repaid').waitFor()
}

/** The buyer promises on the draw's page to pay a part within the week. */
async function promised({ who }: House, { page }: WatchedPage): Promise<void> {
  const { now } = await who.staff.get('/v1/test-clock')
  const day = new Date(Date.parse(String(now)) + 5 * 86_400_000).toISOString().slice(0, 10)
  const form = page.locator('#promise')
  await form.getByLabel(/^Amount in USD/).fill('100.00')
  await form.getByLabel('Paid by').fill(day)
  await form.getByRole('button', { name: 'Promise it' }).click()
  await form.getByText('promised', { exact: true }).waitFor()
}

/** The buyer pays all that is owed by card, at the provider's own page, and comes back. */
async function repaidByCard(seen: WatchedPage, { draw }: Later): Promise<void> {
  const { page } = seen
  await page.goto(`/pay-later/draws/${draw}`)
  await page
    .locator('#repay-now')
    .getByRole('button', { name: /^Pay .*: Card$/ })
    .click()
  await page.getByRole('link', { name: /at the provider$/ }).click()
  await page.getByRole('button', { name: /ending 4242/ }).click()
  await page.locator('#repay-now').getByText('came by Card').waitFor()
  await page.locator('header').getByText('repaid').waitFor()
  await fits(seen)
}

const noticed = (page: Page, words: RegExp) => page.goto('/notices').then(() => page.getByText(words).first().waitFor())

export const paidLaterSuite: Suite = (site) => {
  test('a draw with a deposit, shipped, reminded, repaid by a wire that finds its way', (t) => inTime(site, t))
  test('collected by itself: allowed, told, one left out, ended', (t) => collected(site, t))
  longTest('late: a charge, nothing new until it is paid, then again', (t) => late(site, t))
  longTest('a claim holds a part back; its refund pays the debt first', (t) => refunded(site, t))
  longTest('never paid: written off by two, and what comes later is recovered', (t) => writtenOff(site, t))
}

async function inTime(site: TheSite, t: TestContext): Promise<void> {
  const house = await lender(site)
  const buyer = await site().open(t)
  await signedIn(buyer.page, BUYER, '/pay-later')
  const own = await later(house, buyer, '30 days after shipment')
  await fits(buyer)
  await payByCard(house.who, own.own, 'card-ok')
  await shipped(house, own)
  await buyer.page.goto(own.own.replace('/v1', ''))
  await buyer.page.getByRole('link', { name: 'What you owe for it, and when' }).click()
  await buyer.page.getByRole('heading', { name: 'How to repay' }).waitFor()
  await fits(buyer)
  await advance(house.who, 'P28D')
  await noticed(buyer.page, /falls due on/)
  await repaid(house, buyer, own)
  await fits(buyer)
  noFaults(buyer)
}

/** The buyer allows a card on the page of Pay Later, at the provider, and reads on a draw's page what is collected. */
async function collected(site: TheSite, t: TestContext): Promise<void> {
  const house = await lender(site)
  const buyer = await site().open(t)
  const { page } = buyer
  await signedIn(page, BUYER, '/pay-later')
  const own = await later(house, buyer, '1 monthly payment')
  await shipped(house, own)
  await page.goto('/pay-later')
  const part = page.locator('#collecting')
  await part.getByLabel('I agree to this.').check()
  await fits(buyer)
  await part.getByRole('button', { name: 'Allow it: Card' }).click()
  await part.getByRole('link', { name: 'Name the card at the provider' }).click()
  await page.getByRole('button', { name: /ending 4242/ }).click()
  await part.getByText('visa •• 4242').waitFor()
  await fits(buyer)
  await advance(house.who, 'P26D')
  await noticed(page, /will be collected from visa •• 4242/)
  await page.goto(`/pay-later/draws/${own.draw}`)
  await page
    .locator('#collections')
    .getByText(/we collect .* from visa •• 4242/)
    .waitFor()
  await fits(buyer)
  await page.locator('#collections').getByRole('button', { name: 'Not this time' }).click()
  await page.locator('#collections').getByText('left out', { exact: true }).waitFor()
  await page.goto('/pay-later')
  await part.getByRole('button', { name: 'End automatic payment' }).click()
  await part.getByText('Your company ended it.').waitFor()
  await repaidByCard(buyer, own)
  const atProvider = `elsewhere: ${site().server.provider.url}/`
  noFaults({ page, faults: buyer.faults.filter((fault) => !fault.startsWith(atProvider)) })
}

async function late(site: TheSite, t: TestContext): Promise<void> {
  const house = await lender(site)
  const buyer = await site().open(t)
  await signedIn(buyer.page, BUYER, '/pay-later')
  const own = await later(house, buyer, '1 monthly payment')
  await shipped(house, own)
  const before = await owedOf(house, own)
  await advance(house.who, 'P50D')
  assert.ok((await owedOf(house, own)) > before, 'no late charge')
  await buyer.page.goto(`/pay-later/draws/${own.draw}`)
  await buyer.page.locator('header').getByText('overdue').waitFor()
  await promised(house, buyer)
  await fits(buyer)
  const next = await agreed(house.who)
  const offers = async (words: string) => {
    await buyer.page.goto(`${next.replace('/v1', '')}/pay`)
    await buyer.page.getByText(words).first().waitFor()
  }
  await offers('Something is overdue on your credit line')
  await fits(buyer)
  await repaidByCard(buyer, own)
  await offers('1 monthly payment')
  // The provider's own page, where the card is chosen.
  const atProvider = `elsewhere: ${site().server.provider.url}/`
  noFaults({ page: buyer.page, faults: buyer.faults.filter((fault) => !fault.startsWith(atProvider)) })
}

async function refunded(site: TheSite, t: TestContext): Promise<void> {
  const house = await lender(site)
  const { who } = house
  const buyer = await site().open(t)
  await signedIn(buyer.page, BUYER, '/pay-later')
  const own = await later(house, buyer, '3 monthly payments', {
    release_plan: [{ step: 'window-over', share_bps: 10_000 }],
  })
  const lot = await shipped(house, own)
  const { now } = await who.staff.get('/v1/test-clock')
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own.own}/shipments/${lot}/carrier-events`, { kind, happened_at: now })
  await who.buyer.post(`${own.own}/shipments/${lot}/receipt`)
  const owed = await owedOf(house, own)
  const claim = await claimed(who, { own: own.own, path: own.own.replace('/v1', ''), lot })
  await until(
    () => house.buyer.get(`/v1/credit-draws/${own.draw}`),
    (seen) => Number(((seen as { account: { paused: Body } }).account.paused as Body).amount) > 0,
    'the claim to hold a part back',
  )
  await buyer.page.goto(`/pay-later/draws/${own.draw}`)
  await buyer.page.getByText('Held back by a claim').first().waitFor()
  await fits(buyer)
  await who.supplier.post(`${claim}/acceptance`)
  await until(
    () => owedOf(house, own),
    (left) => left < owed,
    'the refund to pay the debt',
  )
  await buyer.page.reload()
  await buyer.page.getByText('A refund of the order repaid it').first().waitFor()
  await fits(buyer)
  noFaults(buyer)
}

async function writtenOff(site: TheSite, t: TestContext): Promise<void> {
  const house = await lender(site)
  const [buyer, one, two] = [await site().open(t), await site().open(t), await site().open(t)]
  await signedIn(buyer.page, BUYER, '/pay-later')
  const own = await later(house, buyer, '1 monthly payment')
  await shipped(house, own)
  await advance(house.who, 'P120D')
  await signedIn(one.page, FINANCE, '/credit-portfolio')
  await fits(one)
  await one.page.goto(`/credit-draws/${own.draw}`)
  await one.page.getByLabel('Why').fill('Nobody answers.')
  await one.page.getByRole('button', { name: 'Ask to write it off' }).click()
  await one.page.getByText('a colleague has to agree').waitFor()
  await signedIn(two.page, ADMIN, `/credit-draws/${own.draw}`)
  await two.page.getByRole('button', { name: 'Agree: write it off' }).click()
  await two.page.getByText('It was written off by two persons.').waitFor()
  const { who, buyer: company } = house
  const { text } = await company.get(`/v1/credit-draws/${own.draw}/repayment-instructions`)
  const payerName = String((await company.get(own.own)).buyer_name)
  await who.staff.post('/v1/sandbox/wires', { amount: 100_000, currency: 'USD', text: `late ${text}`, payerName })
  const recovered = async () => {
    const { account } = (await company.get(`/v1/credit-draws/${own.draw}`)) as { account: { recovered: Body | null } }
    return Number(account.recovered?.amount ?? 0)
  }
  await until(recovered, (sum) => sum === 100_000, 'what came later')
  await two.page.reload()
  await two.page.getByText('Recovered of it').waitFor()
  await fits(two)
  assert.deepEqual(await site().server.broken(), [])
  for (const each of [buyer, one, two]) noFaults(each)
}
