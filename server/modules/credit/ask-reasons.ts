import { entry, one, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import { adverseNoticeType, noticeSpace, showsReasons } from './adverse-notice.rules.ts'

export interface AskReasons {
  readonly noticeId: string
}

/**
 * A company asks for the reasons that its notice does not name, in time; from then on they stand in it. Asked again, or
 * told already, nothing changes. Refuses `not-found`, `reasons-time-over` { until }.
 */
export const askReasons = useCase({
  name: 'credit.ask-reasons',
  action: 'credit.ask-reasons',
  root: (input: AskReasons) => owner(noticeSpace, input.noticeId),
  reads: ({ noticeId }, root) => ({ notice: one(adverseNoticeType, root, noticeId) }),
  sides: ({ notice }) => (notice === undefined ? [] : [{ as: 'buyer', company: notice.companyId }]),
  decide({ notice }, { noticeId }, { at }) {
    if (notice === undefined) return refuse('not-found')
    const answer = { notice: noticeId }
    if (showsReasons(notice)) return { answer, changes: [] }
    const { askBy = at, rootId } = notice
    if (at > askBy) return refuse('reasons-time-over', { until: askBy })
    return {
      answer,
      changes: [
        put(adverseNoticeType, { ...notice, askedAt: at }),
        entry(rootId, 'credit-notice.reasons-asked', { notice: noticeId }),
      ],
    }
  },
})
