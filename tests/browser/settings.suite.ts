import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { longTest } from '../long.ts'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import { password, signedUp } from './people.ts'
import type { Suite, TheSite } from './suite.ts'

export const settingsSuite: Suite = (site) => {
  person(site)
  factor(site)
  sessions(site)
  looks(site)
}

/** Bytes of a text in base 32 (RFC 4648). */
function base32(text: string): Buffer {
  const bits = [...text].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** The code that an authenticator app shows now (RFC 6238: six digits, 30 seconds, SHA-1). */
function codeOf(secret: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', base32(secret)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function signIn(page: Page, address: string, secret = password): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

function person(site: TheSite): void {
  longTest('name, language and password are changed; a wrong password is said at its field', async (t) => {
    const { page } = await site().open(t)
    const address = await signedUp(page, 'Toni Marsh')
    await page.goto('/settings')
    await page.getByLabel('Your name').fill('Toni Marsh-Lund')
    await page.getByLabel(/Language of the app/).selectOption('es')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor()
    assert.equal(await page.getByLabel('Su nombre').inputValue(), 'Toni Marsh-Lund')
    await page.getByLabel(/Idioma de la/).selectOption('en')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    const change = async (now: string, next: string) => {
      await page.getByLabel('Password now').fill(now)
      await page.getByLabel('New password').fill(next)
      await page.getByRole('button', { name: 'Change the password' }).click()
    }
    await change('not this one', 'another long one')
    await page.getByText('This is not your password.').waitFor()
    assert.equal(await page.getByLabel('Password now').getAttribute('aria-invalid'), 'true')
    await change(password, 'another long one')
    await page.getByText('Your password is changed.').waitFor()
    const again = await site().open(t)
    await signIn(again.page, address, 'another long one')
    await again.page.waitForURL('**/home')
  })
}

function factor(site: TheSite): void {
  test('the second factor is set up, asked for, stood in for by a backup code, and turned off', async (t) => {
    const { page } = await site().open(t)
    const address = await signedUp(page, 'Ines Falk')
    await page.goto('/settings')
    await page.getByLabel('Your password').fill(password)
    await page.getByRole('button', { name: 'Set up the second factor' }).click()
    await page.getByRole('img', { name: /QR code/ }).waitFor()
    const uri = await page.locator('input[name="uri"]').inputValue()
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    const codes = (await page.locator('input[name="codes"]').inputValue()).split(' ')
    await page.getByLabel(/The code that the app shows/).fill('000000')
    await page.getByRole('button', { name: 'Turn the second factor on' }).click()
    await page.getByText('This code is not valid now').waitFor()
    assert.equal(await page.locator('input[name="uri"]').inputValue(), uri)
    await page.getByLabel(/The code that the app shows/).fill(codeOf(secret))
    await page.getByRole('button', { name: 'Turn the second factor on' }).click()
    await page.getByText('The second factor is on from now on.').waitFor()
    await page.reload()
    assert.equal(await page.getByText(codes[0] ?? '').count(), 0)
    const other = await site().open(t)
    await signIn(other.page, address)
    await other.page.getByLabel(/Code of your authenticator/).fill(codes[0] ?? '')
    await other.page.getByRole('button', { name: 'Go on' }).click()
    await other.page.waitForURL('**/home')
    await page.getByText('Turn the second factor off').first().click()
    const off = page.locator('form', { has: page.getByRole('button', { name: 'Turn the second factor off' }) })
    await off.getByLabel('Your password').fill(password)
    await off.getByRole('button').click()
    await page.getByText('The second factor is off.').waitFor()
  })
}

function sessions(site: TheSite): void {
  longTest('another device is signed out, then every one', async (t) => {
    const [here, there] = [await site().open(t), await site().open(t)]
    const address = await signedUp(here.page, 'Olaf Reyes')
    await signIn(there.page, address)
    await there.page.waitForURL('**/home')
    await here.page.goto('/settings')
    await here.page.getByRole('button', { name: /^Sign out Chrome on Linux, signed in/ }).click()
    await here.page.getByText('That device is signed out.').waitFor()
    await there.page.goto('/settings')
    assert.match(there.page.url(), /\/sign-in\?back=/)
    await here.page.getByRole('button', { name: 'Sign out everywhere, here too' }).click()
    await here.page.waitForURL('**/sign-in')
    await here.page.goto('/home')
    assert.match(here.page.url(), /\/sign-in\?back=/)
    noFaults(here)
  })

  test("no session's token is on the page", async (t) => {
    const { page } = await site().open(t)
    await signedUp(page, 'Vera Stone')
    await page.goto('/settings')
    const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'))
    const token = decodeURIComponent(cookie?.value ?? '').split('.')[0] ?? ''
    assert.ok(token.length > 10)
    assert.ok(!(await page.content()).includes(token))
  })
}

function looks(site: TheSite): void {
  longTest('the settings: no barrier, no fault, fit a phone, work without script', async (t) => {
    const phone = await site().open(t, { viewport: { width: 360, height: 740 } })
    await signedUp(phone.page, 'Kim Bardot')
    await phone.page.goto('/settings')
    await noBarriers(phone)
    const plain = await site().open(t, { javaScriptEnabled: false })
    await plain.page.context().addCookies(await phone.page.context().cookies())
    await plain.page.goto('/settings')
    await plain.page.getByLabel('Your password').fill(password)
    await plain.page.getByRole('button', { name: 'Set up the second factor' }).click()
    await plain.page.getByRole('img', { name: /QR code/ }).waitFor()
    await phone.page.getByLabel('Your password').fill(password)
    await phone.page.getByRole('button', { name: 'Set up the second factor' }).click()
    await phone.page.getByRole('img', { name: /QR code/ }).waitFor()
    await noBarriers(phone)
    await noSidewaysScroll(phone)
    noFaults(phone)
  })
}
