import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyLanguage } from '../../web/app/language/languages.ts'
import { publicPages } from '../../web/app/public/pages.ts'
import { longTest } from '../long.ts'
import { layoutShift, noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite } from './suite.ts'

const phone = { viewport: { width: 360, height: 740 }, isMobile: true }

export const publicPagesSuite: Suite = (site) => {
  for (const { path } of publicPages)
    test(`${path}: no barrier, no fault, nothing moves`, async (t) => {
      const watched = await site().open(t)
      await watched.page.goto(path, { waitUntil: 'networkidle' })
      await noBarriers(watched)
      assert.ok((await layoutShift(watched)) < 0.1)
      noFaults(watched)
    })

  longTest('every page in every language fits a phone, and runs in its direction', async (t) => {
    for (const { prefix, tag, direction } of everyLanguage) {
      const watched = await site().open(t, phone)
      for (const { path } of publicPages) {
        await watched.page.goto(`${prefix}${path}`, { waitUntil: 'networkidle' })
        const html = watched.page.locator('html')
        assert.deepEqual([await html.getAttribute('lang'), await html.getAttribute('dir')], [tag, direction])
        await noSidewaysScroll(watched)
      }
      noFaults(watched)
    }
  })
}
