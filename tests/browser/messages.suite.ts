import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { png } from '../../server/platform/files/samples.testing.ts'
import { agreed, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const box = (page: Page) => page.getByLabel('Your message')
/** The page of an agreed order. */
const order = async (site: TheSite) => (await agreed(people(site()))).replace('/v1', '')
const offer = 'Pay me directly by PayPal, or write on WhatsApp +86 138 0013 8000'

export const messagesSuite: Suite = (site) => {
  talks(site)
  brings(site)
  plain(site)
  helps(site)
}

/** What both sides say. */
function talks(site: TheSite): void {
  test('a buyer writes by keyboard, the supplier reads it at once and answers, and it shows as read', async (t) => {
    const path = await order(site)
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
    const buyer = await site().open(t)
    const supplier = await site().open(t, phone)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await signedIn(supplier.page, 'Chen Hao', path)
    await box(buyer.page).fill('When does it leave?\nThe gate closes at four.')
    await box(buyer.page).press('Control+Enter')
    const own = buyer.page.locator('li', { hasText: 'The gate closes at four.' })
    await own.waitFor()
    assert.equal(await box(buyer.page).inputValue(), '', 'what was sent is gone from the field')
    // The supplier has done nothing else: it comes by itself, and counts as read once it was on the screen.
    const theirs = supplier.page.locator('li', { hasText: 'The gate closes at four.' })
    await theirs.waitFor()
    await theirs.scrollIntoViewIfNeeded()
    await supplier.page.getByText('1 new', { exact: true }).waitFor({ state: 'detached' })
    await box(supplier.page).fill('On Monday.')
    await press(supplier.page, 'Send')
    await buyer.page.locator('li', { hasText: 'On Monday.' }).waitFor()
    await own.getByText('read', { exact: true }).waitFor()
    for (const each of [buyer, supplier]) {
      await noBarriers(each)
      await noSidewaysScroll(each)
      noFaults(each)
    }
  })

  longTest('who proposes to go elsewhere is warned while he types, may send it, and both see the mark', async (t) => {
    const path = await order(site)
    const supplier = await site().open(t)
    const buyer = await site().open(t)
    await signedIn(supplier.page, 'Chen Hao', path)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await box(supplier.page).pressSequentially(offer, { delay: 1 })
    await supplier.page.getByRole('alert').getByText('This seems to propose to pay or talk elsewhere').waitFor()
    await noBarriers(supplier)
    await press(supplier.page, 'Send all the same')
    for (const each of [supplier, buyer]) {
      const message = each.page.locator('li', { hasText: offer })
      await message.getByText('May lead away from Surety').waitFor()
      await message.getByText('Money paid elsewhere is not covered').waitFor()
      await noBarriers(each)
      noFaults(each)
    }
    assert.equal(await supplier.page.getByText('This seems to propose').count(), 0, 'the warning went with the text')
  })
}

/** Puts a picture of its own on the page as a browser does that drops or pastes it. */
const given = (kind: 'drop' | 'paste', name: string, bytes: string) => `(() => {
  const file = new File([Uint8Array.from(atob('${bytes}'), (c) => c.charCodeAt(0))], '${name}', { type: 'image/png' })
  const data = new DataTransfer()
  data.items.add(file)
  const field = document.querySelector('textarea[name="text"]')
  const event = '${kind}' === 'drop'
    ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  field.dispatchEvent(event)
})()`

/** Files of a message. */
function brings(site: TheSite): void {
  longTest('files come by dropping, pasting and the camera, into the message and the documents', async (t) => {
    const path = await order(site)
    const watched = await site().open(t, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })
    const { page } = watched
    await signedIn(page, 'Dana Whitfield', path)
    await box(page).fill('Three pictures.')
    await page.evaluate(given('drop', 'dropped.png', png(3, 3).toString('base64')))
    await page.evaluate(given('paste', 'pasted.png', png(4, 4).toString('base64')))
    const form = page.locator('form', { has: box(page) })
    const camera = { name: 'camera.png', mimeType: 'image/png', buffer: png(5, 5) }
    await form.getByLabel('Or take a photo').setInputFiles(camera)
    await press(page, 'Send')
    const message = page.locator('li', { hasText: 'Three pictures.' })
    for (const name of ['dropped.png', 'pasted.png', 'camera.png']) {
      await message.getByRole('link', { name }).waitFor()
      await page.locator('#documents').getByRole('link', { name }).waitFor()
    }
    assert.equal(await box(page).inputValue(), '')
    noFaults(watched)
  })
}

/** Without script. */
function plain(site: TheSite): void {
  longTest('without script one is warned once, sends all the same, and finds it again by its words', async (t) => {
    const path = await order(site)
    const { page } = await site().open(t, { javaScriptEnabled: false })
    await signedIn(page, 'Chen Hao', path)
    await box(page).fill(offer)
    const files = page.locator('form', { has: box(page) }).getByLabel('Files', { exact: true })
    await files.setInputFiles({ name: 'price.png', mimeType: 'image/png', buffer: png(6, 6) })
    await press(page, 'Send')
    await page.getByRole('alert').getByText('This seems to propose to pay or talk elsewhere').waitFor()
    assert.equal(await box(page).inputValue(), offer)
    assert.equal(await page.getByText('May lead away').count(), 0, 'nothing was sent')
    await press(page, 'Send all the same')
    const message = page.locator('li', { hasText: offer })
    await message.getByText('May lead away from Surety').waitFor()
    await message.getByRole('link', { name: 'price.png' }).waitFor()
    await page.getByText('Search messages').click()
    await page.getByLabel('Words on this order').fill('directly')
    await press(page, 'Search')
    await page.locator('details[open] li', { hasText: offer }).waitFor()
    await press(page, 'Send')
    await page.getByText('Write something, or choose a file.').waitFor()
  })
}

/** One side with staff. */
function helps(site: TheSite): void {
  longTest('a buyer asks staff; the queue shows it by its clock, a person takes it and answers', async (t) => {
    const path = await order(site)
    const buyer = await site().open(t)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await buyer.page.getByRole('link', { name: 'Help from our staff' }).click()
    await box(buyer.page).fill(`What if it leaves late? ${path}`)
    await press(buyer.page, 'Send')
    await buyer.page.getByText('Answer by').waitFor()
    const staff = await site().open(t)
    await signedIn(staff.page, 'Noor Visser', '/messages')
    await noBarriers(staff)
    const line = staff.page.locator('#requests li', { has: staff.page.locator(`a[href^="${path}?"]`) })
    await line.getByRole('button', { name: 'I answer this' }).click()
    await staff.page.waitForURL(`**${path}?thread=help-buyer**`)
    await box(staff.page).fill('Then you may cancel, and all of it goes back.')
    await press(staff.page, 'Send')
    await buyer.page.locator('li', { hasText: 'Then you may cancel' }).waitFor()
    await buyer.page.getByText('Answer by').waitFor({ state: 'detached' })
    const supplier = await site().open(t)
    await signedIn(supplier.page, 'Chen Hao', `${path}?thread=help-buyer`)
    await supplier.page.getByText('Nothing was written here yet.').waitFor()
    for (const each of [buyer, staff, supplier]) {
      await noBarriers(each)
      noFaults(each)
    }
  })

  longTest('a translation stands beside its original; what staff remove is seen to be removed', async (t) => {
    const who = people(site())
    const own = await agreed(who)
    await who.supplier.post(`${own}/messages`, { thread: 'order', text: '护照 E4471823' })
    const [buyer, staff] = [await site().open(t), await site().open(t)]
    await signedIn(buyer.page, 'Dana Whitfield', own.replace('/v1', ''))
    await buyer.page.getByText('Add a translation').click()
    await buyer.page.getByLabel('Translation', { exact: true }).fill('Passport E4471823')
    await press(buyer.page, 'Put it beside the message')
    await buyer.page.getByText('Translated by a person (en)').waitFor()
    assert.equal(await buyer.page.getByText('护照 E4471823').count(), 1)
    await signedIn(staff.page, 'Marta Kowal', own.replace('/v1', ''))
    await staff.page.getByText('Remove the words').click()
    await staff.page.getByLabel('Because').selectOption('personal-data')
    await press(staff.page, 'Remove them')
    for (const each of [buyer, staff]) {
      await each.page.getByText('Removed by staff: it held personal data').waitFor()
      await each.page.getByText('E4471823').waitFor({ state: 'detached' })
      noFaults(each)
    }
  })
}
