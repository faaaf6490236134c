import { test } from 'node:test'
import { noBarriers, noFaults, noSidewaysScroll } from './check-page.ts'
import type { Suite } from './suite.ts'

export const designSuite: Suite = (site) => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every part in ${colorScheme}: no barrier, no fault, fits a phone`, async (t) => {
      const wide = await site().open(t, { colorScheme })
      await wide.page.goto('/design', { waitUntil: 'networkidle' })
      await noBarriers(wide)
      noFaults(wide)
      const phone = await site().open(t, { colorScheme, viewport: { width: 360, height: 740 }, isMobile: true })
      await phone.page.goto('/design', { waitUntil: 'networkidle' })
      await noSidewaysScroll(phone)
      noFaults(phone)
    })
}
