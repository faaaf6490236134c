import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { pdf } from '../../server/platform/files/samples.testing.ts'
import { advance, attached, type People, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { claimed, deskOf, type Received, received } from './claim-story.ts'
import { fold, isCurrent, press } from './clicks.ts'
import { reports, wordsAreTaken } from './mediation-steps.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

/** Pumps of 90.00: seventy of them are more than one mediator decides alone. */
const dear = {
  lines: [
    { name: 'Pumps', quantity: '100', unit: 'C62', unit_price: '90.00', amount: 900_000 },
    { name: 'Valves', quantity: '10', unit: 'C62', unit_price: '33.33', amount: 33_330 },
  ],
}
const bill = { name: 'bill of lading.pdf', mimeType: 'application/pdf', buffer: pdf() }

export const mediationSuite: Suite = (site) => {
  decidedByFour(site)
  contested(site)
}

interface Hearing {
  readonly who: People
  readonly order: Received
  /** `/claims/ord_…/clm_…` */
  readonly desk: string
  readonly buyer: WatchedPage
  readonly supplier: WatchedPage
  readonly first: WatchedPage
  readonly second: WatchedPage
  readonly third: WatchedPage
  readonly fourth: WatchedPage
}

/** All of mediation, by four mediators: goods looked at, a decision of two, its appeal, and the way back. */
function decidedByFour(site: TheSite): void {
  longTest('inspected, decided by two, appealed, heard by another, sent back, refunded', async (t) => {
    const who = people(site())
    const order = await received(who, dear)
    const claim = await claimed(who, order, '70', { remedy: 'return-and-refund' })
    const desk = deskOf(claim)
    const opened = await Promise.all(Array.from({ length: 6 }, () => site().open(t)))
    const [buyer, supplier, first, second, third, fourth] = opened as unknown as Six
    await signedIn(buyer.page, 'Dana Whitfield', order.path)
    await signedIn(supplier.page, 'Chen Hao', order.path)
    const all = { who, order, desk, buyer, supplier, first, second, third, fourth }
    await isContested(all)
    await signedIn(first.page, 'Marta Kowal', '/claims/open')
    await noBarriers(first)
    await first.page.locator(`a[href="${desk}"]`).click()
    await signedIn(second.page, 'Pieter Zand', '/claims/open')
    await signedIn(third.page, 'Inés Duarte', desk)
    await signedIn(fourth.page, 'Henrik Solberg', desk)
    await wordsAreTaken(who, order.own, first, [first, buyer, supplier])
    await isLookedAt(site, all)
    await isDecidedByTwo(all)
    await isHeardByAnother(all)
    await goesBack(all)
    const atProvider = `elsewhere: ${site().server.provider.url}/`
    for (const { page, faults } of opened)
      noFaults({ page, faults: faults.filter((fault) => !fault.startsWith(atProvider)) })
  })
}

type Six = readonly [WatchedPage, WatchedPage, WatchedPage, WatchedPage, WatchedPage, WatchedPage]

/** The sides do not agree, and the supplier asks for a mediator. */
async function isContested({ who, order: { own }, supplier: { page } }: Hearing): Promise<void> {
  await fold(page, 'Contest it')
  await page.getByLabel('Why it is not so').fill('They left whole.')
  await press(page, 'Contest the claim')
  await page.getByText('They left whole.').waitFor()
  await advance(who, 'P4D')
  await page.reload()
  await isCurrent(who, own, page)
  await fold(page, 'Ask for a mediator')
  await press(page, 'Ask for a mediator')
  await page.locator('#claims').getByText('with a mediator', { exact: true }).waitFor()
}

/** The mediator orders it, the buyer pays it on the order's page, and what the firm found is evidence by itself. */
async function isLookedAt(site: TheSite, { who, order: { own }, buyer, supplier, first }: Hearing): Promise<void> {
  const { page } = first
  await press(page, 'Take this claim')
  await page.getByText('This claim is yours.').waitFor()
  await press(page, 'Open the round')
  await page.getByText('Both sides bring their evidence. When').waitFor()
  await fold(page, 'Have the goods looked at')
  const { earliest } = await who.buyer.get(`${own}/inspection-services`)
  await page.getByLabel('The goods can be looked at from').fill(String(earliest))
  await press(page, 'Order the inspection')
  await page.getByText(/To be paid first by the buyer/).waitFor()
  await isCurrent(who, own, buyer.page)
  const paying = buyer.page.locator('#inspection')
  await paying.getByRole('button', { name: 'Pay the fee by card' }).click()
  await paying.getByRole('link', { name: 'Go on at the provider' }).click()
  await buyer.page.getByRole('button', { name: /4242/ }).click()
  await buyer.page.waitForURL('**/orders/ord_*')
  await paying.getByText('paid', { exact: true }).waitFor()
  await reports(site, who, own)
  // The desk is as live as the pages of the parties.
  await page.getByText('Pumps: 50%').waitFor()
  await buyer.page.locator('#claims').getByRole('link', { name: 'report.pdf' }).waitFor()
  for (const side of [buyer, supplier]) {
    await isCurrent(who, own, side.page)
    await press(side.page, 'I have said all')
    await side.page.getByRole('button', { name: 'I have said all' }).waitFor({ state: 'detached' })
  }
  await supplier.page.getByText('The file is closed. The mediator decides on it.').waitFor()
}

/** Above the limit of one person the decision waits: neither side reads it until a second person agrees. */
async function isDecidedByTwo({ who, order: { own }, first, second, buyer, supplier, desk }: Hearing): Promise<void> {
  await isCurrent(who, own, first.page)
  await decides(first.page, { amount: '6000', why: 'Half of what was looked at leaks.', evidence: /an inspection/ })
  await first.page.getByText('Your decision waits for a second person, because of its amount.').waitFor()
  await supplier.page.reload()
  await supplier.page.getByText('The file is closed. The mediator decides on it.').waitFor()
  await second.page.reload()
  const row = second.page.getByRole('row').filter({ has: second.page.locator(`a[href="${desk}"]`) })
  await row.getByText('waits for a second person').waitFor()
  await row.getByRole('link').click()
  await second.page.getByText('A decision waits for you as the second person.').waitFor()
  await noBarriers(second)
  await approves(second)
  for (const { page } of [buyer, supplier]) await page.getByText('Half of what was looked at leaks.').waitFor()
  // What it stands on leads to the contract.
  await supplier.page
    .locator('#claims')
    .getByRole('link', { name: /Line 1: Pumps/ })
    .click()
  assert.ok(await supplier.page.locator('#clause-lines-1').isVisible())
  await isCurrent(who, own, buyer.page)
  await fold(buyer.page, 'Give up the appeal')
  await press(buyer.page, 'Give up my appeal')
  await supplier.page.getByText('Gave the appeal up: the buyer.').waitFor()
  await isCurrent(who, own, supplier.page)
}

interface Said {
  readonly amount: string
  readonly why: string
  readonly evidence: RegExp
}

async function approves({ page }: WatchedPage): Promise<void> {
  await page.getByText('A decision waits for you as the second person.').waitFor()
  await press(page, 'Approve the decision')
  await page.getByRole('button', { name: 'Approve the decision' }).waitFor({ state: 'detached' })
}

async function decides(page: Page, { amount, why, evidence }: Said): Promise<void> {
  const editor = page.locator('#decision')
  await editor.getByLabel(/^The buyer gets for Pumps/).fill(amount)
  await editor.getByLabel('The supplier did not keep what was agreed.').check()
  await editor.getByLabel('The goods go back first').check()
  await editor.getByLabel(/^The supplier pays for the way back at most/).fill('120')
  // What the terms say nothing of is no clause that one could cite.
  assert.equal(await editor.getByText(/terms\/\d/).count(), 0)
  await editor.getByText(/^The rest,\s/).waitFor()
  await editor.getByLabel('Why').fill(why)
  await press(page, 'Decide this')
  // It cites nothing, so it is not sent.
  await editor.locator('.error', { hasText: 'Cite at least one clause' }).waitFor()
  await editor.getByLabel(/^Line 1: Pumps/).check()
  await editor.getByLabel(evidence).first().check()
  await press(page, 'Decide this')
  await page.locator('#file').getByText(why).waitFor()
}

/** The supplier brings what is new; who wrote or approved the first decision cannot hear it, nor approve the last. */
async function isHeardByAnother({
  who,
  order: { own },
  first,
  second,
  third,
  fourth,
  buyer,
  supplier,
}: Hearing): Promise<void> {
  await fold(supplier.page, 'Appeal')
  await supplier.page.getByLabel('What the decision did not know').fill('The carrier noted ten dropped boxes.')
  await press(supplier.page, 'Appeal')
  await supplier.page.locator('#claims').getByText('appealed', { exact: true }).waitFor()
  for (const { page } of [first, second])
    await page.getByText('You decided this claim. Another mediator hears the appeal.').waitFor()
  await isCurrent(who, own, third.page)
  await press(third.page, 'Take this claim')
  await third.page.getByText('This claim is yours.').waitFor()
  await decides(third.page, { amount: '4500', why: 'Ten boxes fell on the way.', evidence: /Photos of the defect/ })
  for (const { page } of [first, second]) {
    await page.getByText('Ten boxes fell on the way.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Approve the decision' }).count(), 0)
  }
  await approves(fourth)
  for (const { page } of [buyer, supplier]) {
    await page.getByText('Decision on the appeal: the last word').waitFor()
    await page.getByText('Ten boxes fell on the way.').waitFor()
    await isCurrent(who, own, page)
  }
}

/** The goods go back to where the supplier says, and only then the money. */
async function goesBack({ who, order: { own }, buyer, supplier }: Hearing): Promise<void> {
  await supplier.page.getByLabel('Where the goods go back to').fill('Dock 4, Ningbo')
  await press(supplier.page, 'Name this address')
  await buyer.page.getByText('To: Dock 4, Ningbo').waitFor()
  await isCurrent(who, own, buyer.page)
  const back = buyer.page.locator('#claims')
  await back.getByLabel('Carrier').fill('Lake Line')
  await back.getByLabel('Tracking number').fill('LL-77')
  await back.getByLabel(/^What you ask for the way back/).fill('120.01')
  await back.getByLabel('Transport document or photo, and the bill for the way').setInputFiles(bill)
  await noBarriers(buyer)
  await press(buyer.page, 'The goods are on their way back')
  await back.locator('.error', { hasText: 'USD' }).waitFor()
  await back.getByLabel(/^What you ask for the way back/).fill('120')
  await press(buyer.page, 'The goods are on their way back')
  await supplier.page.getByText('Lake Line').first().waitFor()
  await isCurrent(who, own, supplier.page)
  await press(supplier.page, 'Everything came back')
  for (const { page } of [buyer, supplier]) {
    await page.getByText('Ended by a decision.').waitFor()
    await page.getByText(/The buyer got\s+USD.4,500\.00/).waitFor()
    const refunds = page.locator('#money-back article').filter({ hasText: 'trace number' })
    await refunds.first().getByText('settled', { exact: true }).waitFor()
  }
}

interface Returned {
  readonly goods_return: { readonly delivered_at: string }
}

/** What came back is not what was sent: a mediator compares both ends. */
function contested(site: TheSite): void {
  longTest('what came back is contested, and a mediator ends it on what both ends show', async (t) => {
    const who = people(site())
    const order = await received(who)
    const claim = await claimed(who, order, '10', { remedy: 'return-and-refund' })
    await who.supplier.post(`${claim}/acceptance`)
    await who.supplier.post(`${claim}/return/address`, { address: 'Dock 4' })
    const { file } = await attached(who.buyer, order.own, { name: 'bill.pdf', type: 'application/pdf', bytes: pdf() })
    await who.buyer.post(`${claim}/return/shipment`, { carrier: 'Lake Line', proof_sha256: file })
    const [supplier, desk] = [await site().open(t), await site().open(t)]
    await signedIn(supplier.page, 'Chen Hao', order.path)
    await signedIn(desk.page, 'Marta Kowal', deskOf(claim))
    await advance(who, 'P1D')
    await desk.page.reload()
    const { now } = await who.staff.get('/v1/test-clock')
    await desk.page.getByLabel('Delivered on').fill(String(now).slice(0, 10))
    await press(desk.page, 'Record the delivery')
    await supplier.page.getByText('Look at what came back').waitFor()
    const { data } = (await who.buyer.get(`${order.own}/claims`)) as unknown as { data: readonly Returned[] }
    // On the day that was typed, by the clock of the sandbox: it is not the machine's.
    assert.equal(data[0]?.goods_return.delivered_at.slice(0, 10), String(now).slice(0, 10))
    await isCurrent(who, order.own, supplier.page)
    await supplier.page.getByLabel('What is wrong with what came back').fill('Three of ten are not ours.')
    await press(supplier.page, 'Contest it')
    await supplier.page.getByText('A mediator compares what was sent back with what arrived.').waitFor()
    await isCurrent(who, order.own, desk.page)
    await press(desk.page, 'Take this claim')
    await desk.page.getByText('Three of ten are not ours.').first().waitFor()
    const editor = desk.page.locator('#decision')
    await editor.getByLabel(/^The buyer gets for Pumps/).fill('350')
    await editor.getByLabel('The supplier did not keep what was agreed.').check()
    await editor.getByLabel(/^Line 1: Pumps/).check()
    await editor.getByLabel(/^Evidence: Photos of the defect/).check()
    await editor.getByLabel('Why').fill('Seven of ten came back.')
    await press(desk.page, 'Decide this')
    await supplier.page.getByText('Ended by a decision.').waitFor()
    await supplier.page.getByText(/The buyer got\s+USD.350\.00/).waitFor()
    for (const each of [supplier, desk]) noFaults(each)
  })
}
