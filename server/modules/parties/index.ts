export { createApiKey } from './create-api-key.ts'
export { findApiKey, partiesTables } from './parties.store.ts'
export { recordCheck } from './record-check.ts'
export { registerCompany } from './register-company.ts'
