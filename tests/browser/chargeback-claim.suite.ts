import assert from 'node:assert/strict'
import { advance, type Body, type People, people, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { claimed, deskOf, type Received, received } from './claim-story.ts'
import { fold } from './clicks.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

export const chargebackClaimSuite: Suite = (site) => {
  longTest('a chargeback joins a claim in mediation: all three see it and its end, won or lost', async (t) => {
    const who = people(site())
    const [won, lost] = [await mediated(who), await mediated(who)]
    const phone = { viewport: { width: 360, height: 740 } }
    const [buyer, supplier, desk] = [await site().open(t), await site().open(t, phone), await site().open(t)]
    await signedIn(buyer.page, 'Dana Whitfield', won.path)
    await signedIn(supplier.page, 'Chen Hao', won.path)
    await signedIn(desk.page, 'Marta Kowal', won.desk)
    const all = [buyer, supplier, desk] as const
    await isWon(site, who, won, all)
    for (const [{ page }, path] of [
      [buyer, lost.path],
      [supplier, lost.path],
      [desk, lost.desk],
    ] as const)
      await page.goto(path)
    await isLost(site, who, lost, all)
    for (const each of all) noFaults(each)
  })
}

interface Mediated extends Received {
  readonly claim: string
  readonly desk: string
}

/** A claim on twenty pumps that lies before a mediator, whose file is closed: both have said all. */
async function mediated(who: People): Promise<Mediated> {
  const order = await received(who)
  const claim = await claimed(who, order, '20')
  await advance(who, 'P4D')
  await who.buyer.post(`${claim}/escalation`)
  await who.staff.post(`${claim}/mediator`)
  await who.staff.post(`${claim}/evidence-round`)
  for (const side of [who.buyer, who.supplier]) await side.post(`${claim}/last-word`)
  return { ...order, claim, desk: deskOf(claim) }
}

/** The provider tells what the card's bank does about the payment of an order. */
async function bank(site: TheSite, { buyer }: People, own: string, state: string): Promise<void> {
  const { url, apiKey } = site().server.provider
  const { payments } = (await buyer.get(own)) as unknown as { payments: readonly { id: string }[] }
  const key = encodeURIComponent(`${own.split('/').at(-1)}.${payments[0]?.id}-1`)
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify({ state }) }
  assert.equal((await fetch(`${url}/test/chargebacks/${key}`, init)).status, 200)
}

type Three = readonly [WatchedPage, WatchedPage, WatchedPage]
const joined = ({ page }: WatchedPage) =>
  page.locator('main').getByText(/The card’s bank took this money back while the claim was open/)

async function opens(site: TheSite, who: People, { own }: Mediated, all: Three): Promise<void> {
  await bank(site, who, own, 'opened')
  for (const each of all) {
    await joined(each).waitFor()
    await each.page.getByText('The bank takes evidence until').first().waitFor()
  }
}

/** Decided for the buyer by a program: what the claim comes to is paid after the time to appeal. */
async function decides(who: People, { own, claim }: Mediated): Promise<void> {
  const { data } = (await who.staff.get(`${own}/claims`)) as { data: readonly { evidence: readonly Body[] }[] }
  const found = { finding: 'supplier', fee_bearer: 'supplier', reasons: 'The crack is a fault of the casting.' }
  const evidence = data[0]?.evidence.map(({ id }) => id)
  const parts = [{ line: 1, amount: 60_000 }]
  await who.staff.post(`${claim}/decision`, { ...found, parts, clauses: ['terms/1/lines'], evidence })
  for (const side of [who.buyer, who.supplier]) await side.post(`${claim}/appeal/waiver`)
  await until(
    () => who.buyer.get(`${own}/claims`),
    (page) => (page.data as readonly Body[])[0]?.state === 'closed',
    'the end of the claim',
  )
}

/** The bank gives the money back: the claim goes on as if nothing had been. */
async function isWon(site: TheSite, who: People, order: Mediated, all: Three): Promise<void> {
  const [buyer, supplier, desk] = all
  await opens(site, who, order, all)
  await noBarriers(desk)
  await noSidewaysScroll(supplier)
  await bank(site, who, order.own, 'won')
  for (const { page } of all) await page.getByText(/^The bank gave the money back. What this claim comes to/).waitFor()
  await decides(who, order)
  for (const { page } of [buyer, supplier]) await page.getByText(/The buyer got\s+USD.600\.00/).waitFor()
  await buyer.page.locator('#money-back').getByText('settled', { exact: true }).waitFor()
}

/** The bank leaves the money with the buyer: nothing is paid twice. */
async function isLost(site: TheSite, who: People, order: Mediated, all: Three): Promise<void> {
  const [buyer, supplier] = all
  await opens(site, who, order, all)
  await bank(site, who, order.own, 'lost')
  for (const { page } of all) await page.getByText(/^The bank left this money with the buyer. It counts/).waitFor()
  await decides(who, order)
  for (const { page } of [buyer, supplier]) {
    await page.getByText(/Of it the card’s bank gave\s+USD.600\.00/).waitFor()
    await page.locator('#money-back').getByText('lost', { exact: true }).waitFor()
    assert.equal(await page.locator('#money-back').getByText('settled', { exact: true }).count(), 0)
  }
  await fold(buyer.page, 'Read the whole claim')
  await buyer.page.getByText(/^The bank left this money with the buyer. It counts/).waitFor()
}
