export { inspectionsOf } from './inspection-view.store.ts'
export { inspectionsRoutes } from './inspections.routes.ts'
export { inspectionsChecks, inspectionsTables } from './inspections.store.ts'
