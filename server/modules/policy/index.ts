export { approvePolicy } from './approve-policy.ts'
export { policyChecks, policyTables } from './policy.store.ts'
export { proposePolicyOf } from './propose-policy.ts'
