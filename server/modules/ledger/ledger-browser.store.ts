import { balancesOf, clearedAfter, clearedBy } from './clearing.store.ts'
import {
  accountPostings,
  accountsFrom,
  clearingAges,
  fxPositions,
  safeguarding,
  trialBalance,
} from './trial-balance.store.ts'

/** What the operator's finance people read of the whole ledger. */
export const ledgerBrowser = {
  accountPostings,
  accountsFrom,
  balancesOf,
  clearedAfter,
  clearedBy,
  clearingAges,
  fxPositions,
  safeguarding,
  trialBalance,
} as const
