import type { Page } from 'playwright-core'

export const password = 'a long enough one'

/** Signs a person of the sandbox in and goes to a page. */
export async function signedIn(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL(`**${path}`)
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
