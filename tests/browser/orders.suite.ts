import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { demoKey } from '../../server/entry/seed.ts'
import { person, terms } from '../journeys/story.ts'
import { longTest } from '../long.ts'
import { noBarriers, noFaults } from './check-page.ts'
import { signedIn } from './people.ts'
import type { TheSite } from './suite.ts'

/** The list of orders: searched, filtered, kept, and walked through by keys. */
export function ordersSuite(site: TheSite): void {
  bySearch(site)
  byKeys(site)
  looks(site)
}

/** Two orders whose goods have a word of this test's own. */
async function twoOrders(site: TheSite): Promise<string> {
  const word = `mark${crypto.randomUUID().slice(0, 8)}`
  const buyer = person(site().url, demoKey('cmp_buyer_nl'))
  for (const supplier of ['cmp_supplier_cn', 'cmp_supplier_de']) {
    const lines = [{ ...terms.lines[0], name: `${word} pumps` }]
    await buyer.post('/v1/orders', { buyer: 'cmp_buyer_nl', supplier, terms: { ...terms, lines } })
  }
  return word
}

const rows = (page: Page) => page.locator('[data-list-row]')

function bySearch(site: TheSite): void {
  for (const javaScriptEnabled of [true, false])
    longTest(`a list is searched, narrowed and kept, script ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
      const word = await twoOrders(site)
      const { page } = await site().open(t, { javaScriptEnabled })
      await signedIn(page, 'Ids Postma', '/orders')
      await page.getByLabel('Search').fill(word.toUpperCase())
      await page.getByRole('button', { name: 'Show' }).click()
      await page.waitForURL(/q=MARK/)
      assert.equal(await rows(page).count(), 2)
      await page.getByText('Filters', { exact: true }).click()
      await page.getByLabel('Total from').fill('much')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.getByText('Choose its currency').waitFor()
      assert.equal(await page.getByLabel('Total from').inputValue(), 'much')
      await page.getByLabel('Total from').fill('')
      await page.locator('select[name=partner]').selectOption('cmp_supplier_de')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.getByText('1 filter', { exact: true }).waitFor()
      assert.equal(await rows(page).count(), 1)
      await page.getByText('Keep this list under a name').click()
      await page.getByLabel('Name').fill(word)
      await page.getByRole('button', { name: 'Keep it' }).click()
      const kept = page.getByRole('navigation', { name: 'Kept lists' })
      await kept.getByRole('link', { name: 'All orders' }).click()
      await page.waitForURL('**/orders')
      await kept.getByRole('link', { name: word }).click()
      await page.waitForURL(/partner=cmp_supplier_de/)
      assert.equal(await rows(page).count(), 1)
      await page.getByRole('button', { name: /any more/ }).click()
      await page.waitForURL('**/orders')
      await kept.getByRole('link', { name: word }).waitFor({ state: 'detached' })
    })

  longTest('what fits nothing says what to do', async (t) => {
    const { page } = await site().open(t)
    await signedIn(page, 'Ids Postma', '/orders?q=nothing-like-it')
    await page.getByRole('heading', { name: 'No order fits' }).waitFor()
    await page.getByRole('link', { name: 'Show all orders' }).click()
    await page.waitForURL('**/orders')
  })
}

function byKeys(site: TheSite): void {
  longTest('keys move, open, search and explain; in a field they are letters; they can be switched off', async (t) => {
    const word = await twoOrders(site)
    const { page } = await site().open(t)
    await signedIn(page, 'Ids Postma', `/orders?q=${word}`)
    await page.getByRole('button', { name: 'Shortcuts' }).waitFor()
    const focused = () => rows(page).evaluateAll((all) => all.findIndex((each) => each.matches(':focus')))
    for (const [key, at] of [
      ...([['j', 0] as const, ['j', 1] as const, ['j', 1] as const, ['k', 0] as const] as const),
      ...([['ArrowDown', 1] as const, ['ArrowUp', 0] as const] as const),
    ] as const) {
      await page.keyboard.press(key)
      assert.equal(await focused(), at, key)
    }
    await page.keyboard.press('/')
    await page.keyboard.type(' jk?/')
    assert.equal(await page.getByLabel('Search').inputValue(), `${word} jk?/`)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Shortcuts of this list' })
    await help.getByText('to the next order').waitFor()
    await page.keyboard.press('j')
    assert.equal(await focused(), -1)
    await help.getByLabel(/Single letters/).uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    assert.equal(await focused(), -1)
    await page.getByRole('button', { name: 'Shortcuts' }).click()
    await help.getByLabel(/Single letters/).check()
    await help.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/orders\/ord_/)
  })
}

function looks(site: TheSite): void {
  longTest('filters, kept lists, the help and the switches: no barrier, no fault', async (t) => {
    const word = await twoOrders(site)
    const person = await site().open(t)
    const { page } = person
    await signedIn(page, 'Ids Postma', `/orders?q=${word}&side=buyer`)
    await page.getByRole('button', { name: 'Shortcuts' }).waitFor()
    await noBarriers(person)
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await noBarriers(person)
    await page.goto('/sandbox')
    await page.getByRole('button', { name: 'Reset the sandbox' }).waitFor()
    await noBarriers(person)
    noFaults(person)
  })
}
