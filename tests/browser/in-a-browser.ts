import { after, before, describe } from 'node:test'
import { type Site, startSite } from './site.ts'
import type { Suite } from './suite.ts'

/** Runs suites on one product and in one browser, which `prepare` makes ready for them. */
export function inABrowser(
  what: string,
  suites: Readonly<Record<string, Suite>>,
  prepare: (site: Site) => Promise<void> = async () => undefined,
): void {
  describe(what, () => {
    let site: Site | undefined
    const closers: (() => unknown)[] = []
    before(async () => {
      site = await startSite({ after: (close) => closers.push(close) })
      await prepare(site)
    })
    after(async () => {
      for (const close of closers) await close()
    })
    for (const [name, suite] of Object.entries(suites))
      describe(name, () =>
        suite(() => {
          if (site === undefined) throw new Error('the product did not start')
          return site
        }),
      )
  })
}
