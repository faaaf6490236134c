export { inspectionsRoutes } from './inspections.routes.ts'
export { inspectionsChecks, inspectionsTables } from './inspections.store.ts'
