import type { Page } from 'playwright-core'
import { type People, until } from '../journeys/story.ts'

/** Presses the button of exactly this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Opens what is folded under these words. */
export const fold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click()

/**
 * Waits until the forms of a page are those of the order as it is: a robot is faster than the news, and what it sends
 * to an order of a moment ago is refused.
 */
export async function isCurrent({ staff }: People, own: string, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await until(
      async () => {
        const [{ version }, seen] = [await staff.get(own), await page.locator('[name=seen]').first().inputValue()]
        return { shown: Number(seen.split(' ')[1]), version: Number(version) }
      },
      ({ shown, version }) => shown === version,
      `${page.url()} to be as new as its order`,
    )
}
