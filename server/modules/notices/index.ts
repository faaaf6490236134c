export { noticeEventsRoutes } from './notice-events.routes.ts'
export { type MailRound, mailNotices, nextReminder, remind, type Telling, tellNews } from './notices.jobs.ts'
export { noticesRoutes } from './notices.routes.ts'
export { noticesTables } from './notices.store.ts'
