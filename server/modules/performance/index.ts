export { noteAnswer } from './note-answer.ts'
export { noteResult } from './note-result.ts'
export { performanceTables } from './performance.store.ts'
export { performanceChecks } from './performance-checks.store.ts'
