import { endMonth } from '../modules/credit/accrual.jobs.ts'
import { applicationDecideBy, applicationExpires } from '../modules/credit/application.rules.ts'

export { creditJobs } from '../modules/credit/index.ts'

import { beginAccrual, monthEnds } from '../modules/credit/begin-accrual.ts'
import { drawLook, drawReminder } from '../modules/credit/draw-reminder.rules.ts'
import { lineReview } from '../modules/credit/line-changes.rules.ts'
import { type PassApplicationTime, passApplicationTime } from '../modules/credit/pass-application-time.ts'
import { passDrawTime } from '../modules/credit/pass-draw-time.ts'
import { passLineTime } from '../modules/credit/pass-line-time.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow } from '../platform/store.ts'

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

const ofApplication = (row: DeadlineRow) =>
  answering(passApplicationTime, {
    ...{ companyId: row.root, applicationId: row.subject, deadline: row.name as PassApplicationTime['deadline'] },
  })

const ofDraw = (isReminder: boolean) => (row: DeadlineRow) =>
  answering(passDrawTime, { lineId: row.root, drawId: row.subject, isReminder })

/** The job that ends a month: charges of all draws, by topic. */
export const monthly = { 'credit.accruing': endMonth } as const

/** Who answers the deadlines of applications for credit, of lines, draws and months. */
export const creditDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [applicationExpires]: ofApplication,
  [applicationDecideBy]: ofApplication,
  [monthEnds]: () => answering(beginAccrual, { isDue: true }),
  [drawLook]: ofDraw(false),
  [drawReminder]: ofDraw(true),
  [lineReview]: (row) => answering(passLineTime, { lineId: row.root }),
}
