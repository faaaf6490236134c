import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { funded, hasStatus, person } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { WatchedPage } from './site.ts'
import type { Suite, TheSite } from './suite.ts'

const parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_de' }

/** An order that was paid and that its supplier cancelled. */
async function ended(url: string): Promise<string> {
  const who = {
    staff: person(url, demoKey('cmp_operator')),
    buyer: person(url, demoKey(parties.buyer)),
    supplier: person(url, demoKey(parties.supplier)),
    stranger: person(url, demoKey('cmp_buyer_nl')),
    nobody: person(url, 'sk_of_nobody_at_all'),
  }
  const own = await funded(who, {}, parties)
  await who.supplier.post(`${own}/cancellation`)
  await hasStatus(who, own, 'cancelled')
  return own.replace('/v1', '')
}

async function fits(watched: WatchedPage): Promise<void> {
  await watched.page.setViewportSize({ width: 360, height: 740 })
  await noBarriers(watched)
  await noSidewaysScroll(watched)
  await watched.page.setViewportSize({ width: 1280, height: 900 })
}

async function writes(page: Page, words: string): Promise<void> {
  const part = page.locator('#review')
  await part.getByLabel('Goods as described').selectOption('4')
  await part.getByLabel('Service and communication').selectOption('5')
  await part.getByLabel('Shipment on time').selectOption('1')
  await part.getByLabel('How was it?').fill(words)
  await part.getByRole('button', { name: 'Write a review' }).click()
}

export const reviewsSuite: Suite = (site) => {
  longTest('a review is written and answered, hidden, objected to and shown again', async (t) => {
    const [buyer, supplier, one, two] = await Promise.all([1, 2, 3, 4].map(() => site().open(t)))
    if (!buyer || !supplier || !one || !two) throw new Error('four pages')
    const order = await ended(site().url)
    const words = `Money back at once ${crypto.randomUUID().slice(0, 6)}.`
    await signedIn(buyer.page, 'Jordan Pike', order)
    await fits(buyer)
    await writes(buyer.page, words)
    await buyer.page.locator('#review').getByText(words).first().waitFor()
    await signedIn(supplier.page, 'Uwe Lorenz', order)
    await supplier.page.locator('#review').getByLabel('Your answer').fill('We had no steel.')
    await supplier.page.getByRole('button', { name: 'Answer the review' }).click()
    await supplier.page.getByText('We had no steel.').first().waitFor()
    await shownOn(buyer, words)
    await supplier.page.goto('/reviews', { waitUntil: 'networkidle' })
    await fits(supplier)
    const row = supplier.page.locator('li').filter({ hasText: words })
    await row.getByText('Report it').click()
    await row.getByRole('button', { name: 'Report', exact: true }).click()
    await row.getByText('Staff look at it.').waitFor()
    await hiddenAndHeard({ buyer, one, two }, { order, words })
    await shownOn(buyer, words)
    for (const watched of [buyer, supplier, one, two]) noFaults(watched)
  })

  storiesPages(site)
}

async function shownOn({ page }: WatchedPage, words: string): Promise<void> {
  await page.goto(`/badge/${parties.supplier}`, { waitUntil: 'networkidle' })
  await page.getByText(words).waitFor()
  await page.getByText('We had no steel.').first().waitFor()
}

interface People {
  readonly buyer: WatchedPage
  readonly one: WatchedPage
  readonly two: WatchedPage
}

async function hiddenAndHeard({ buyer, one, two }: People, about: { readonly order: string; readonly words: string }) {
  await signedIn(one.page, 'Marta Kowal', '/reviews')
  await fits(one)
  const reported = one.page.locator('li').filter({ hasText: about.words })
  await reported.getByLabel('Because').selectOption('not-about-the-order')
  await reported.getByRole('button', { name: 'Hide it' }).click()
  await reported.waitFor({ state: 'detached' })
  await buyer.page.goto(about.order, { waitUntil: 'networkidle' })
  const part = buyer.page.locator('#review')
  await part.getByText('Hidden by the platform because it is not about the order.').waitFor()
  await part.getByText('Object to hiding').first().click()
  await part.getByLabel('Why it should be seen').fill('It is about the money of this order.')
  await part.getByRole('button', { name: 'Object to hiding' }).click()
  await part.getByText('What was said against hiding it').waitFor()
  await one.page.reload({ waitUntil: 'networkidle' })
  await one.page.getByText('You hid it. A colleague hears the objection.').first().waitFor()
  await signedIn(two.page, 'Pieter Zand', '/reviews')
  const objected = two.page.locator('li').filter({ hasText: about.words })
  await objected.getByLabel('Why').fill('So it is.')
  await objected.getByRole('button', { name: 'Show it again' }).click()
  await objected.waitFor({ state: 'detached' })
}

function storiesPages(site: TheSite): void {
  longTest(
    'without a story the page says how one comes about; the desk says what is wrong beside the form',
    async (t) => {
      const [anybody, staff] = [await site().open(t), await site().open(t)]
      for (const [path, word] of [
        ['/stories', 'No story stands here yet'],
        ['/es/stories', 'Todavía no hay ninguna historia'],
        ['/zh/stories', '这里还没有故事'],
      ] as const) {
        await anybody.page.goto(path, { waitUntil: 'networkidle' })
        await anybody.page.getByText(word).waitFor()
        await fits(anybody)
      }
      await signedIn(staff.page, 'Pieter Zand', '/story-desk')
      await fits(staff)
      const form = staff.page.locator('#new')
      await form.getByLabel('Completed orders').fill('ord_none')
      await form.getByLabel('Title').first().fill('Pumps in time')
      await form.getByLabel('Text').first().fill('They came a week early.')
      await form.getByRole('button', { name: 'Save it and ask' }).click()
      await form.getByText('A story is about completed orders.').waitFor()
      noFaults(anybody)
      noFaults(staff)
    },
  )
}
