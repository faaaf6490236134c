import assert from 'node:assert/strict'
import { test } from 'node:test'
import { png } from '../../server/platform/files/samples.testing.ts'
import { people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { claimed, received } from './claim-story.ts'
import { fold, press } from './clicks.ts'
import { signedIn } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

const photo = { name: 'flange.png', mimeType: 'image/png', buffer: png(50, 30) }

export const claimsSuite: Suite = (site) => {
  settles(site)
  withoutScript(site)
  asks(site)
  translates(site)
}

/** Who cannot read the claim. */
function translates(site: TheSite): void {
  longTest('a person translates the claim for its supplier, whose clock stands still meanwhile', async (t) => {
    const who = people(site())
    const order = await received(who)
    const claim = await claimed(who, order)
    const supplier = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedIn(supplier.page, 'Chen Hao', order.path)
    await press(supplier.page, 'Ask for a translation by a person')
    await supplier.page.getByText('A person translates the claim for you.').waitFor()
    const desk = await site().open(t)
    await signedIn(desk.page, 'Pieter Zand', claim.replace('/v1/orders/', '/claims/').replace('/claims/clm', '/clm'))
    await desk.page.getByLabel('Language of the translation').selectOption('zh')
    await desk.page.getByRole('textbox', { name: /what happened/ }).fill('法兰附近的外壳开裂。')
    await noBarriers(desk)
    await press(desk.page, 'Put the translations beside the texts')
    await supplier.page.getByText('法兰附近的外壳开裂。').waitFor()
    await supplier.page.getByText('What counts is the original.').waitFor()
    await noBarriers(supplier)
    await noSidewaysScroll(supplier)
    noFaults(supplier)
    noFaults(desk)
  })
}

/** What two sides agree by themselves. */
function settles(site: TheSite): void {
  test('a part of the money back is offered, countered and agreed, each side seeing the other at once', async (t) => {
    const who = people(site())
    const order = await received(who)
    await claimed(who, order)
    const supplier = await site().open(t, { viewport: { width: 360, height: 740 } })
    const buyer = await site().open(t)
    await signedIn(supplier.page, 'Chen Hao', order.path)
    await signedIn(buyer.page, 'Dana Whitfield', order.path)
    await supplier.page.getByText('The housings are cracked').waitFor()
    await supplier.page.getByText('Suggested; it binds nobody.').waitFor()
    await noSidewaysScroll(supplier)
    await fold(supplier.page, 'Offer to settle')
    await supplier.page.getByLabel(/^The buyer gets for Pumps/).fill('900')
    await supplier.page.getByLabel('Words to it').fill('Six of ten.')
    await press(supplier.page, 'Make the offer')
    // More than what is asked is refused beside its field, and what was typed stays.
    await supplier.page.locator('.error', { hasText: 'at most' }).waitFor()
    assert.equal(await supplier.page.getByLabel('Words to it').inputValue(), 'Six of ten.')
    await supplier.page.getByLabel(/^The buyer gets for Pumps/).fill('200.50')
    await press(supplier.page, 'Make the offer')
    await buyer.page.getByText('Six of ten.').waitFor()
    await noBarriers(buyer)
    await fold(buyer.page, 'Answer with another offer')
    await buyer.page.getByLabel(/^The buyer gets for Pumps/).fill('300')
    await press(buyer.page, 'Make the offer')
    await press(supplier.page, 'Accept the offer')
    for (const { page } of [buyer, supplier]) {
      await page.getByText('Settled by both sides.').waitFor()
      await page.getByText(/The buyer got\s+USD.300\.00/).waitFor()
    }
    noFaults(buyer)
    noFaults({ ...supplier, faults: supplier.faults.filter((fault) => !fault.includes('422')) })
  })
}

/** The same page for a browser without script. */
function withoutScript(site: TheSite): void {
  longTest('without script evidence comes with its form and ticks the checklist off', async (t) => {
    const who = people(site())
    const order = await received(who)
    await claimed(who, order)
    const { page } = await site().open(t, { javaScriptEnabled: false })
    await signedIn(page, 'Chen Hao', order.path)
    const form = page.locator('form', { has: page.locator('[name=step][value=claim-evidence]') })
    await fold(page, 'Add evidence')
    await press(page, 'Add the evidence')
    await page.locator('.error', { hasText: 'Write a few words' }).waitFor()
    await form.getByLabel('What it is').selectOption('comparison')
    await form.getByLabel('Photos, papers, tables').setInputFiles(photo)
    await form.getByLabel('What it shows').fill('As the sample.')
    await press(page, 'Add the evidence')
    const claims = page.locator('#claims')
    await claims.getByRole('link', { name: photo.name }).waitFor()
    await claims.getByText('As the sample.').waitFor()
    assert.equal(
      await claims.locator('li', { hasText: 'The goods beside what was agreed' }).first().innerText(),
      'there\nThe goods beside what was agreed',
    )
    await fold(page, 'Contest it')
    await page.getByLabel('Why it is not so').fill('They left whole.')
    await press(page, 'Contest the claim')
    await page.getByText('They left whole.').waitFor()
  })
}

/** The wizard: from the order to the claim. */
function asks(site: TheSite): void {
  for (const javaScriptEnabled of [true, false])
    longTest(
      `a claim is made step by step ${javaScriptEnabled ? 'with' : 'without'} script, photo and all`,
      async (t) => {
        const order = await received(people(site()))
        const buyer = await site().open(t, { javaScriptEnabled, viewport: { width: 360, height: 740 } })
        const { page } = buyer
        await signedIn(page, 'Dana Whitfield', order.path)
        await page.getByRole('link', { name: 'Something is not as agreed? Claim it' }).click()
        await page.getByLabel(/^Pumps, 100/).check()
        await press(page, 'Go on')
        await page.getByLabel('quality not as agreed').check()
        await press(page, 'Go on')
        await page.getByLabel('a part of the money back').check()
        await page.getByLabel('How much of it').fill('101')
        await page.getByLabel('What happened').fill('Cracked near the flange.')
        await page.getByLabel('Photos, papers, tables').setInputFiles(photo)
        await page.getByLabel('What it is').selectOption('photos-of-defect')
        await press(page, 'Look at it before it is sent')
        // More than there is stands beside its field, and neither words nor photo are lost.
        await page.locator('.error', { hasText: 'At most 100 are there' }).waitFor()
        await page.getByText('1 are with this claim already').waitFor()
        assert.equal(await page.getByLabel('What happened').inputValue(), 'Cracked near the flange.')
        await page.getByLabel('How much of it').fill('10')
        await press(page, 'Look at it before it is sent')
        await page.getByText(/up to\s+USD.509\.37/).waitFor()
        if (javaScriptEnabled) {
          await noBarriers(buyer)
          await noSidewaysScroll(buyer)
        }
        await press(page, 'Send the claim')
        await page.waitForURL('**/orders/ord_*#clm_*')
        const claims = page.locator('#claims')
        await claims.getByText('Cracked near the flange.').waitFor()
        await claims.getByRole('link', { name: photo.name }).waitFor()
      },
    )
}
