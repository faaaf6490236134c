export { indexedTopics, indexNews } from './directory.jobs.ts'
export { searchRoutes } from './search.routes.ts'
