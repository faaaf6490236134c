import type { RootId } from '../../kernel/use-case.ts'
import { entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { checkLineStep, creditLineType } from './line.rules.ts'

export interface PassLineTime {
  readonly lineId: RootId
}

/** The day of a line's review has come: it waits for staff and goes on. Refuses `not-found`, `wrong-state`. */
export const passLineTime = useCase({
  name: 'credit.pass-line-time',
  action: 'credit.pass-time',
  root: (input: PassLineTime) => input.lineId,
  reads: (_, root) => ({ line: one(creditLineType, root, 'line') }),
  sides: () => [],
  decide({ line }) {
    if (line === undefined) return refuse('not-found')
    const refused = checkLineStep('keep', line)
    if (refused !== undefined) return refused
    const { lineId, companyId } = line
    return {
      answer: { line: lineId },
      changes: [
        put(creditLineType, { ...line, isReviewDue: true }),
        entry(lineId, 'credit-line.review-due', {}),
        event(lineId, 'credit-line.review-due', { company: companyId, line: lineId }),
      ],
    }
  },
})
