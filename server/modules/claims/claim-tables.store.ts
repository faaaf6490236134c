import { escrowTables } from '../escrow/index.ts'
import { ordersTables } from '../orders/index.ts'
import { paymentsTables } from '../payments/index.ts'
import { policyTables } from '../policy/index.ts'
import { claimsTables } from './claims.store.ts'

/** Everything that a claim is read with, but for inspections. */
export const claimTables = [...ordersTables, ...escrowTables, ...paymentsTables, ...claimsTables, ...policyTables]
