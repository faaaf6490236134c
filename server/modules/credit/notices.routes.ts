import { print } from '../../platform/printer.ts'
import { reply, text } from '../../platform/reply.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { commandRoute, queryRoute } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import type { AdverseNotice } from './adverse-notice.rules.ts'
import { isStaff, readsCredit } from './applications.routes.ts'
import { askReasons } from './ask-reasons.ts'
import * as schemas from './credit.schemas.ts'
import { findNotice, noticeHead, payLaterView } from './line-view.store.ts'
import { noticeSheet, noticeWords } from './notice-template.rules.ts'

const tag = 'credit'
const path = '/v1/credit-notices/:noticeId'
const params = schemas.noticeParams

async function seenNotice(call: Call, { pool }: Services): Promise<AdverseNotice | undefined> {
  const notice = await findNotice(pool, call.params.noticeId ?? '')
  const isSeen = isStaff(call) ? readsCredit(call) : notice?.companyId === call.actor.company
  return isSeen ? notice : undefined
}

function noticeView(notice: AdverseNotice) {
  const { opening, reasonsHead, reasons, rightToAsk, law } = noticeWords(notice)
  const { creditor, companyId } = notice
  return {
    ...{ ...noticeHead(notice), company: companyId, creditor: [creditor.name, ...creditor.addressLines] },
    ...{ opening, reasons_head: reasonsHead ?? null, reasons: [...reasons], right_to_ask: rightToAsk ?? null },
    law: [...law],
  }
}

/** Where a company stands with Pay Later, and the notices that it was given. */
export const creditNoticesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/pay-later',
    summary: 'Where your company stands with Pay Later: whether it may apply, what it began, its line and notices',
    tag,
    reply: schemas.payLaterReply,
    async read(call, { pool, now }) {
      const { company } = call.actor
      return company === undefined || isStaff(call) ? undefined : payLaterView(pool, company, now())
    },
  }),
  queryRoute({
    path,
    summary: 'A notice of action taken on your credit',
    tag,
    params,
    reply: schemas.noticeReply,
    async read(call, services) {
      const notice = await seenNotice(call, services)
      return notice && noticeView(notice)
    },
  }),
  queryRoute({
    path: `${path}.pdf`,
    summary: 'A notice of action taken as PDF',
    tag,
    params,
    gives: 'application/pdf',
    async read(call, services) {
      const notice = await seenNotice(call, services)
      if (notice === undefined) return undefined
      const names = await companyNames(services.pool, [notice.companyId])
      const sheet = noticeSheet(notice, [names.get(notice.companyId) ?? notice.companyId])
      return { file: await print(sheet), name: `${notice.noticeId}.pdf` }
    },
  }),
  commandRoute(askReasons, {
    path: `${path}/reasons-request`,
    summary: 'Ask for the reasons that a notice does not name, in time',
    tag,
    params,
    body: schemas.emptyBody,
    reply: reply({ notice: text }),
    input: ({ params: { noticeId = '' } }) => ({ noticeId }),
  }),
]
