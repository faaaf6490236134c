import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { jpeg, pdf, png } from '../../server/platform/files/samples.testing.ts'
import { sha256 } from '../journeys/kept-files.ts'
import { attached, drafted, funded, people } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite, TheSite } from './suite.ts'

async function signedIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**${path}`)
}

/** The page of an order that is paid and waits for its goods. */
const paid = async (site: TheSite) => (await funded(people(site()))).replace('/v1', '')
const photo = { name: 'pallets on the truck.png', mimeType: 'image/png', buffer: png(40, 30) }
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function shipFields(page: Page, tracking: string): Promise<void> {
  await page.getByLabel('Carrier').fill('Ocean Line')
  await page.getByLabel('Tracking number').fill(tracking)
}

export const filesSuite: Suite = (site) => {
  ships(site)
  comes(site)
  refuses(site)
  agrees(site)
  drafts(site)
}

/** What people send and open. */
function ships(site: TheSite): void {
  test('a supplier ships with a photo from a phone, and the buyer opens it', async (t) => {
    const path = await paid(site)
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
    const supplier = await site().open(t, phone)
    const buyer = await site().open(t)
    await signedIn(supplier.page, 'Chen Hao', path)
    await signedIn(buyer.page, 'Dana Whitfield', path)
    await shipFields(supplier.page, 'OL-1')
    const form = supplier.page.locator('form', { has: supplier.page.getByLabel('Carrier') })
    await form.getByLabel('Or take a photo').setInputFiles(photo)
    await noSidewaysScroll(supplier)
    await press(supplier.page, 'Ship')
    await supplier.page.locator('#documents').getByRole('link', { name: photo.name }).waitFor()
    // The buyer has done nothing: the file shows by itself, beside the shipment and among the documents.
    const link = buyer.page.getByRole('link', { name: photo.name })
    await link.nth(1).waitFor()
    assert.equal(await link.count(), 2)
    const coming = buyer.page.waitForEvent('download')
    await link.first().click()
    const file = await coming
    assert.equal(file.suggestedFilename(), photo.name)
    assert.equal(sha256(readFileSync(await file.path())), sha256(photo.buffer))
    const opening = buyer.page.context().waitForEvent('page')
    await buyer.page.getByRole('link', { name: 'Open the picture' }).first().click()
    const picture = await opening
    await picture.waitForLoadState()
    assert.equal(await picture.evaluate('document.images[0].naturalWidth'), 40)
    await picture.close()
    for (const each of [supplier, buyer]) {
      await noBarriers(each)
      await noSidewaysScroll(each)
      noFaults(each)
    }
  })
}

/** The other ways that files come. */
function comes(site: TheSite): void {
  longTest('without script a paper goes with the form, and is provisional until somebody confirms it', async (t) => {
    const path = await paid(site)
    const { page } = await site().open(t, { javaScriptEnabled: false })
    await signedIn(page, 'Chen Hao', path)
    await shipFields(page, '')
    const paper = { name: 'bill of lading.pdf', mimeType: 'application/pdf', buffer: pdf() }
    await page.getByLabel('Transport document or photo').setInputFiles(paper)
    await press(page, 'Ship')
    await page.getByText('A paper alone is provisional').waitFor()
    assert.equal(await page.getByRole('link', { name: paper.name }).count(), 2)
  })

  longTest('several files go one after the other, and each shows how far it is', async (t) => {
    const path = await paid(site)
    const { page, ...rest } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', path)
    const big = { name: 'big.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg(), Buffer.alloc(3_000_000, 7)]) }
    await page.getByLabel('Attach files').setInputFiles([big, photo])
    const seen = page.getByRole('progressbar').first().waitFor()
    await press(page, 'Attach')
    await seen
    for (const { name } of [big, photo]) await page.getByRole('link', { name }).waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    noFaults({ page, ...rest })
  })
}

/** Files that come while terms are written. */
function drafts(site: TheSite): void {
  longTest('drawings are attached while one writes the terms, and are part of them at once', async (t) => {
    const who = people(site())
    const own = await drafted(who)
    const { page, ...rest } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', `${own.replace('/v1', '')}/terms`)
    await page.getByLabel('Remarks').fill('as drawn')
    await page.getByText('At most 30 MB each, films 200 MB.').waitFor()
    const files = [7, 8].map((n) => ({ name: `drawing ${n}.png`, mimeType: 'image/png', buffer: png(40, 30 + n) }))
    await page.getByLabel('Attach a file to the terms').setInputFiles(files)
    for (const { name } of files) await page.getByRole('checkbox', { name, checked: true }).waitFor()
    assert.equal(await page.getByLabel('Remarks').inputValue(), 'as drawn')
    await press(page, 'Save the draft')
    await page.getByText('part of the contract').nth(1).waitFor()
    const { terms } = (await who.buyer.get(own)) as { terms: { content: { attachments: { sha256: string }[] } } }
    const signed = terms.content.attachments.map((each) => each.sha256)
    assert.deepEqual(
      signed,
      files.map(({ buffer }) => sha256(buffer)),
    )
    const liar = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') }
    await page.getByRole('link', { name: 'Change the draft' }).click()
    await page.getByLabel('Attach a file to the terms').setInputFiles(liar)
    await page.getByRole('alert').getByText('What is in the file is not what its name says').waitFor()
    noFaults({ page, ...rest, faults: rest.faults.filter((fault) => !fault.includes('422') && !fault.includes('415')) })
  })
}

/** What is not taken is said beside its field, and what was typed stays. */
function refuses(site: TheSite): void {
  for (const javaScriptEnabled of [true, false])
    longTest(
      `a page that calls itself a photo is refused ${javaScriptEnabled ? 'with' : 'without'} script`,
      async (t) => {
        const path = await paid(site)
        const { page } = await site().open(t, { javaScriptEnabled })
        await signedIn(page, 'Chen Hao', path)
        await shipFields(page, 'OL-2')
        const liar = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') }
        const field = page.getByLabel('Transport document or photo')
        await field.setInputFiles(liar)
        await press(page, 'Ship')
        await page.locator('.error', { hasText: 'What is in the file is not what its name says' }).waitFor()
        assert.equal(await field.getAttribute('aria-invalid'), 'true')
        assert.equal(await page.getByText('No files yet').count(), 1)
        assert.equal(await page.getByLabel('Tracking number').inputValue(), 'OL-2')
        assert.equal(await page.getByLabel('Carrier').inputValue(), 'Ocean Line')
      },
    )

  longTest('nothing chosen is said, too', async (t) => {
    const path = await paid(site)
    const { page } = await site().open(t)
    await signedIn(page, 'Chen Hao', path)
    await press(page, 'Attach')
    await page.locator('.error', { hasText: 'Choose a file first' }).waitFor()
  })
}

/** Files of the contract. */
function agrees(site: TheSite): void {
  longTest('a drawing becomes part of the contract by its hash', async (t) => {
    const who = people(site())
    const own = await drafted(who)
    const drawing = { name: 'drawing 7.pdf', type: 'application/pdf', bytes: pdf() }
    await attached(who.buyer, own, drawing)
    const { page, ...rest } = await site().open(t)
    await signedIn(page, 'Dana Whitfield', own.replace('/v1', ''))
    await page.getByRole('link', { name: 'Change the draft' }).click()
    await page.getByLabel(drawing.name).check()
    await press(page, 'Save the draft')
    await page.getByText('part of the contract').waitFor()
    const { terms } = (await who.buyer.get(own)) as { terms: { content: { attachments: unknown } } }
    assert.deepEqual(terms.content.attachments, [{ name: drawing.name, sha256: sha256(drawing.bytes) }])
    noFaults({ page, ...rest })
  })
}
