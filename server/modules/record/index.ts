export { badgeRoutes } from './badge.routes.ts'
export { recordRoutes } from './record.routes.ts'
export { noteKey, recordChecks } from './tree.store.ts'
export { type DailyHeads, dailyHeads } from './tree-heads.jobs.ts'
