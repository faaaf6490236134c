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
  clearingAges,
  fxPositions,
  safeguarding,
  trialBalance,
} as const
