import type { Site } from './site.ts'

/** The running product, asked for inside a test. */
export type TheSite = () => Site

/** What a suite adds to the one run: tests by name. */
export type Suite = (site: TheSite) => void
