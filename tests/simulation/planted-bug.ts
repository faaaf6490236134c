import type { ClaimShare } from './run.ts'

/** A bug to be planted: one text of one file replaced, and the seed of a small run that finds it. */
export interface Planted {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly put: string
  readonly orders: number
  readonly seed: string
  /** How the auditor names it when it is caught for its own reason: the invariant begins so. */
  readonly by: string
  /** Whether buyers claim in its run. */
  readonly claims: ClaimShare
}

type Bug = readonly [by: string, name: string, file: string, find: string, put: string, orders?: number, seed?: string]

/** A bug that a small run finds. */
export function bug(...[by, name, file, find, put, orders = 400, seed = '1']: Bug): Planted {
  return { by, name, file: `server/${file}`, find, put, orders, seed, claims: 'none' }
}

/** A bug that a small run in which a third of the buyers claim something finds. */
export function bugOfClaims(...told: Bug): Planted {
  return { ...bug(...told), claims: 'third' }
}

/** A bug that a small run of orders with the on-time plan finds. */
export function bugOfVouchers(...told: Bug): Planted {
  return { ...bug(...told), claims: 'late' }
}

/** A bug that a small run in which a tenth of the orders is paid later finds. */
export function bugOfCredit(...[by, name, file, find, put, orders = 300, seed = '3']: Bug): Planted {
  return { ...bug(by, name, file, find, put, orders, seed), claims: 'credit' }
}
