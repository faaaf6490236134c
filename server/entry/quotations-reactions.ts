import { passRequestTime } from '../modules/quotations/index.ts'
import { quotesDue } from '../modules/quotations/request.rules.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow } from '../platform/store.ts'

/** Who answers the deadlines of requests for quotation. */
export const quotationsDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  [quotesDue]: (row) => ({ useCase: passRequestTime as unknown as AnyUseCase, input: { requestId: row.root } }),
}
