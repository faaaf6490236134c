import type { Page } from 'playwright-core'
import { demoPeople } from '../../server/entry/seed-people.ts'
import { sameSite } from '../journeys/sign-in.ts'

export const password = 'a long enough one'

/** Signs a person of the sandbox in, as its page of sign-in does, and goes to a page. */
export async function signedIn(page: Page, name: string, path: string): Promise<void> {
  const person = demoPeople.find((each) => each.name === name)?.userId
  const answer = await page.request.post('/v1/sandbox/sign-in', { data: { person }, headers: sameSite })
  if (!answer.ok()) throw new Error(`${name} cannot sign in: ${answer.status()}`)
  await page.goto(path)
}

/** A new person signs up and confirms the address; answers it. The password is `password`. */
export async function signedUp(page: Page, name: string): Promise<string> {
  const address = `${crypto.randomUUID().slice(0, 8)}@people.example`
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByRole('link', { name: /Show the mail/ }).click()
  await page.getByRole('link', { name: /verify-email/ }).click()
  await page.waitForURL('**/home')
  return address
}
