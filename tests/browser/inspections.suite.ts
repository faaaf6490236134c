import assert from 'node:assert/strict'
import { pdf } from '../../server/platform/files/samples.testing.ts'
import { funded, people, terms, until } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

const quality = [{ attribute: 'wall', target: '2.0', tolerance: '0.1', unit: 'mm' }]
const checked = { lines: terms.lines.map((line) => ({ ...line, quality })), documents: [{ kind: 'packing-list' }] }
const press = ({ page }: WatchedPage, name: string) => page.getByRole('button', { name, exact: true }).click()

async function isFine(...all: readonly WatchedPage[]): Promise<void> {
  for (const each of all) {
    await noBarriers(each)
    await noSidewaysScroll(each)
    noFaults(each)
  }
}

export const inspectionsSuite: Suite = (site) => {
  books(site)
  looks(site)
}

/** From booking to the answer, by everybody who has a part in it. */
function books(site: TheSite): void {
  longTest('a buyer books, staff appoint, the firm reports, the buyer accepts', async (t) => {
    const who = people(site())
    const own = await funded(who, checked)
    const path = own.replace('/v1', '')
    const buyer = await site().open(t)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await buyer.page.getByText('Book an inspection…').click()
    await press(buyer, 'Book it')
    await buyer.page.locator('#inspection').getByText('requested').waitFor()
    const { data } = (await who.buyer.get(`${own}/inspections`)) as { data: readonly { id: string }[] }
    const one = `${own}/inspections/${data[0]?.id}`
    await who.buyer.post(`${one}/payments`, { method: 'card', token: 'card-ok' })
    await until(
      () => who.buyer.get(one),
      ({ state }) => state === 'paid',
      'the fee',
    )
    const staff = await site().open(t)
    await signedIn(staff.page, 'Marta Kowal', '/inspections')
    await staff.page
      .getByRole('link', { name: /Inspection before shipping/ })
      .last()
      .click()
    await staff.page.getByLabel('Firm').selectOption({ label: 'Straits Survey, SG' })
    await press(staff, 'Appoint')
    await staff.page.getByText('firm appointed').waitFor()
    const firm = await site().open(t)
    await signedIn(firm.page, 'Nadia Rahman', '/inspections')
    await firm.page
      .getByRole('link', { name: /Inspection before shipping/ })
      .first()
      .click()
    await press(firm, 'Name the day')
    await firm.page.getByText('visit scheduled').waitFor()
    await isFine(firm, staff)
    const file = { name: 'report.pdf', mimeType: 'application/pdf', buffer: pdf() }
    await firm.page.getByLabel('The report, then pictures').setInputFiles(file)
    await firm.page.getByLabel('How much of the goods is made and packed (%)').fill('95')
    await firm.page.getByLabel('Measured: wall').first().fill('2.0; 1.95 mm')
    await press(firm, 'File the report')
    await firm.page.getByText('report filed').waitFor()
    await buyer.page.locator('#inspection').getByRole('button', { name: 'Accept the report' }).click()
    await buyer.page.getByText('The report counts, and the firm has its fee.').waitFor()
    assert.equal(await buyer.page.locator('#inspection table tbody tr').count(), 2)
    await isFine(buyer, firm)
  })
}

/** What the buyer finds himself. */
function looks(site: TheSite): void {
  longTest('a buyer looks at goods that are there; what cannot be is refused beside what was typed', async (t) => {
    const who = people(site())
    const own = await funded(who, checked)
    const shipment = { lines: [{ line: 1, quantity: '100' }], carrier: 'Sea', tracking_number: 'T1', proof: 'carrier' }
    const { lot } = await who.supplier.post(`${own}/shipments`, shipment)
    await who.buyer.post(`${own}/shipments/${lot}/receipt`)
    const buyer = await site().open(t)
    await signedIn(buyer.page, 'Dana Whitfield', own.replace('/v1', ''))
    await buyer.page.getByRole('link', { name: 'Look at the goods' }).click()
    await buyer.page.getByLabel('Not as agreed: wall').fill('1')
    await buyer.page.getByLabel('Measured: wall').fill('2.3; 2.4; 2.0')
    await isFine(buyer)
    await press(buyer, 'Put it on the record')
    await buyer.page.getByText('What was entered cannot be').waitFor()
    assert.equal(await buyer.page.getByLabel('Measured: wall').inputValue(), '2.3; 2.4; 2.0')
    await buyer.page.getByLabel('Not as agreed: wall').fill('2')
    await press(buyer, 'Put it on the record')
    await buyer.page.locator('#inspection').getByText('What was found is on the record.').waitFor()
    await isFine(buyer)
  })
}
