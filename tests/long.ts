import { test } from 'node:test'

/** The long run (`npm run test:long`), which has a night, not minutes. */
export const isLong = process.env.SURETY_LONG === '1'

/**
 * A test of the long run only: each page in all its looks, each lesser way of a story. The first way of every story is
 * a `test`.
 */
export const longTest: typeof test = isLong ? test : ((() => undefined) as unknown as typeof test)
