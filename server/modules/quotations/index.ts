export { passRequestTime } from './end-request.ts'
export { quotationsRoutes } from './quotations.routes.ts'
export { quotationsChecks, quotationsTables } from './quotations.store.ts'
