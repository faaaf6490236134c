import { formatMoney, money } from '../../kernel/money.ts'
import type { Sheet, SheetBlock } from '../../kernel/sheet.ts'
import { type AdverseNotice, type NoticedAction, showsReasons } from './adverse-notice.rules.ts'
import { creditReasons, isCreditReason } from './credit-reason.rules.ts'

/**
 * The words of a notice of adverse action on business credit, as data. English, as its law is. Sources: 12 CFR 1002.9
 * and Appendix C, forms C-7 (statement of reasons) and C-8 (right to ask for one); Appendix A for the agency.
 */
interface NoticeTemplate {
  readonly opening: Readonly<Record<NoticedAction, string>>
  readonly reasons: string
  readonly rightToAsk: string
  readonly equalCredit: string
  readonly agency: string
  /** What the law of a state adds, by its code. */
  readonly states: Readonly<Record<string, string>>
}

const first: NoticeTemplate = {
  opening: {
    declined:
      'Thank you for applying to us for credit. We have given your request careful consideration, and regret that we ' +
      'are unable to extend credit to you at this time.',
    'counter-offer':
      'Thank you for applying to us for credit. We are unable to offer you credit in the amount that you requested. ' +
      'We offer you a line of credit with a limit of {limit}. If you do not wish to use it, you need do nothing.',
    lowered: 'We have reduced the limit of your line of credit to {limit}.',
    suspended: 'We have suspended your line of credit: it takes no new draws.',
    closed: 'We have closed your line of credit: it takes no new draws.',
    'draw-declined':
      'Thank you for asking us to finance {limit} of an order. We have given your request careful consideration, and ' +
      'regret that we are unable to extend this credit to you at this time.',
    'draw-reduced':
      'Thank you for asking us to finance an order. We are unable to extend the credit that you requested. We offer ' +
      'you {limit} for this order instead. If you do not wish to use it, you need do nothing.',
  },
  reasons: 'The principal reason or reasons for this decision:',
  rightToAsk:
    'You have the right to a written statement of the specific reasons for this decision. To obtain the statement, ' +
    'write to {creditor}, or ask for it on the page of this notice, within 60 days from the date you are notified of ' +
    'this decision. We will send you a written statement of reasons within 30 days of receiving your request.',
  equalCredit:
    'NOTICE: The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit ' +
    'applicants on the basis of race, color, religion, national origin, sex, marital status, age (provided the ' +
    'applicant has the capacity to enter into a binding contract); because all or part of the applicant’s income ' +
    'derives from any public assistance program; or because the applicant has in good faith exercised any right ' +
    'under the Consumer Credit Protection Act. The Federal agency that administers compliance with this law ' +
    'concerning this creditor is {agency}.',
  agency: 'the Federal Trade Commission, Equal Credit Opportunity, Washington, DC 20580',
  states: {
    OH:
      'The Ohio laws against discrimination require that all creditors make credit equally available to all credit ' +
      'worthy customers, and that credit reporting agencies maintain separate credit histories on each individual ' +
      'upon request. The Ohio civil rights commission administers compliance with this law.',
  },
}

const templates: Readonly<Record<string, NoticeTemplate>> = { '2026-12': first }

/** A notice as paragraphs, as page and document show it. */
export interface NoticeWords {
  readonly opening: string
  /** Before the reasons; absent where none are told. */
  readonly reasonsHead?: string
  readonly reasons: readonly string[]
  readonly rightToAsk?: string
  readonly law: readonly string[]
}

/** What a company is told when it applies: that it may ask why (form C-8), and the notice of the Act. */
export function applicantRights(creditor: string): readonly string[] {
  return [
    'If your application for business credit is denied, you have the right to a written statement of the specific ' +
      `reasons for the denial. To obtain the statement, write to ${creditor} within 60 days from the date you are ` +
      'notified of our decision. We will send you a written statement of reasons for the denial within 30 days of ' +
      'receiving your request.',
    first.equalCredit.replace('{agency}', first.agency),
  ]
}

/** The words of a notice, by the template that it was given under: no more than it has to say. */
export function noticeWords(notice: AdverseNotice): NoticeWords {
  const template = templates[notice.template] ?? first
  const { creditor, reasons, action, limit, region } = notice
  const limitText = formatMoney(money(limit, 'USD'), 'en')
  const named = `${creditor.name}, ${creditor.addressLines.join(', ')}`
  const told = showsReasons(notice)
  const ofState = template.states[region]
  return {
    opening: template.opening[action].replace('{limit}', limitText),
    ...(told ? { reasonsHead: template.reasons } : {}),
    reasons: told ? reasons.filter(isCreditReason).map((code) => creditReasons[code]) : [],
    ...(told ? {} : { rightToAsk: template.rightToAsk.replace('{creditor}', named) }),
    law: [template.equalCredit.replace('{agency}', template.agency), ...(ofState === undefined ? [] : [ofState])],
  }
}

/** A notice as a document to print. `applicant`: the company's name and address. */
export function noticeSheet(notice: AdverseNotice, applicant: readonly string[]): Sheet {
  const { creditor, at, noticeId } = notice
  const words = noticeWords(notice)
  const text = (paragraph: string): SheetBlock => ({ block: 'text', text: paragraph })
  return {
    language: 'en',
    title: `Notice of action taken ${noticeId}`,
    author: creditor.name,
    issuedAt: at,
    heading: { kind: 'Notice of action taken', name: noticeId, aside: [at.slice(0, 10)] },
    blocks: [
      {
        block: 'columns',
        columns: [
          { heading: 'Creditor', lines: [creditor.name, ...creditor.addressLines] },
          { heading: 'Applicant', lines: applicant },
        ],
      },
      text(words.opening),
      ...(words.reasonsHead === undefined ? [] : [text(words.reasonsHead)]),
      ...words.reasons.map((reason): SheetBlock => ({ block: 'text', text: `– ${reason}`, tone: 'strong' })),
      ...(words.rightToAsk === undefined ? [] : [text(words.rightToAsk)]),
      ...words.law.map((paragraph): SheetBlock => ({ block: 'text', text: paragraph, tone: 'quiet' })),
    ],
    foot: creditor.name,
    pageWords: 'Page {page} of {pages}',
  }
}
