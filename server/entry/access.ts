import type { Actor, Facts, Side, Wanted } from '../kernel/use-case.ts'
import { one } from '../kernel/use-case.ts'
import { type Company, companyType } from '../modules/parties/company.rules.ts'
import { type ApiKey, apiKeyType, type Member, memberType, roles } from '../modules/parties/member.rules.ts'
import type { Access } from '../platform/judge-command.ts'

/** The one file of who may do what: for each action, the roles of each side. `machine`: clock, provider, reaction. */

const buying = ['purchaser', 'admin']
const selling = ['sales', 'admin']
const paying = ['purchaser', 'finance', 'admin']
const money = ['finance', 'admin']
const keeping = ['purchaser', 'sales', 'admin']
/** Whoever works on an order may write about it. */
const writing = { buyer: paying, supplier: ['sales', 'finance', 'admin'] }
const helping = ['support', 'mediator', 'finance', 'compliance', 'admin']
const both = { buyer: buying, supplier: selling }
/** What moves money of both: also finance may say it. */
const bothDecide = { buyer: paying, supplier: ['sales', 'finance', 'admin'] }
const mediating = ['mediator', 'admin']
/** Whoever is in a company, whatever his roles. */
const everybody = [...new Set(Object.values(roles).flat())]

interface Rights {
  readonly buyer?: readonly string[]
  readonly supplier?: readonly string[]
  readonly member?: readonly string[]
  /** The firm that is appointed to inspect an order. */
  readonly inspector?: readonly string[]
  readonly staff?: readonly string[]
  readonly machine?: true
  /** A person for himself, in whatever company or in none. */
  readonly person?: true
  /** Also while the company is suspended: what protects the other side must go on, and people may leave. */
  readonly whileSuspended?: true
  /** Also when the company is closed for good: it takes what is its own. */
  readonly whileClosed?: true
}

export const access: Readonly<Record<string, Rights>> = {
  'catalogue.write': { member: selling },
  'catalogue.withdraw': { member: selling, whileSuspended: true },
  'catalogue.import': { machine: true },
  'catalogue.take-down': { staff: ['support', 'compliance', 'admin'] },
  'orders.draft-order': { ...both, staff: ['admin'] },
  'orders.write-terms': both,
  'orders.propose-terms': both,
  'orders.accept-terms': both,
  'orders.cancel-order': { ...both, whileSuspended: true },
  'orders.offer-cancellation': { ...both, whileSuspended: true },
  'orders.answer-cancellation': { ...both, machine: true, whileSuspended: true },
  'orders.attach-file': { ...both, whileSuspended: true },
  'orders.start-payment': { buyer: paying },
  'orders.use-voucher': { buyer: paying },
  'orders.give-voucher': { machine: true },
  'payments.expire-voucher': { machine: true },
  'orders.mark-goods-ready': { supplier: selling, whileSuspended: true },
  'orders.ship-lot': { supplier: selling, whileSuspended: true },
  'orders.confirm-receipt': { buyer: buying, whileSuspended: true },
  'orders.report-not-here': { buyer: buying, whileSuspended: true },
  'orders.extend-receipt': { ...both, whileSuspended: true },
  'orders.release-early': { buyer: money },
  'orders.waive-balance': { supplier: money },
  'orders.record-carrier-event': { staff: ['support', 'mediator', 'admin'], machine: true },
  'orders.pass-time': { machine: true },
  'orders.allocate-wire': { staff: money, machine: true },
  'orders.name-refund-account': { buyer: money, whileSuspended: true },
  'orders.write-statement': { supplier: [...selling, 'finance'], staff: money, whileSuspended: true },
  'orders.accept-shortfall': { supplier: selling },
  'orders.draw-up-invoice': { machine: true },
  'orders.answer-self-billed': { supplier: money, machine: true, whileSuspended: true },
  'orders.propose-amendment': both,
  'orders.answer-amendment': { ...both, machine: true },
  'orders.save-view': { member: everybody, whileSuspended: true },
  'orders.remove-view': { member: everybody, whileSuspended: true },
  'messages.write-message': { ...writing, staff: helping, whileSuspended: true },
  'messages.translate-message': { ...writing, staff: helping, machine: true, whileSuspended: true },
  'messages.mark-read': { member: everybody, whileSuspended: true },
  'messages.take-request': { staff: ['support', 'mediator', 'admin'] },
  'messages.note-overdue': { machine: true },
  'messages.redact-message': { staff: ['mediator', 'compliance', 'admin'] },
  'claims.file-claim': { buyer: buying, whileSuspended: true },
  'claims.open-default': { supplier: ['sales', 'finance', 'admin'], whileSuspended: true },
  'claims.accept-claim': { ...bothDecide, whileSuspended: true },
  'claims.contest-claim': { ...both, whileSuspended: true },
  'claims.offer-settlement': { ...bothDecide, whileSuspended: true },
  'claims.answer-offer': { ...bothDecide, whileSuspended: true },
  'claims.escalate-claim': { ...both, whileSuspended: true },
  'claims.add-evidence': { ...both, staff: mediating, whileSuspended: true },
  'claims.close-evidence': { ...both, whileSuspended: true },
  'claims.ask-translation': { ...both, whileSuspended: true },
  'claims.serve-translation': { staff: ['support', 'mediator', 'admin'] },
  'claims.redact-claim-text': { staff: ['mediator', 'compliance', 'admin'] },
  'claims.order-inspection': { ...both, staff: mediating, whileSuspended: true },
  'claims.withdraw-claim': { buyer: buying, supplier: selling, whileSuspended: true },
  'claims.mediate': { staff: mediating },
  'claims.answer-proposal': { ...bothDecide, whileSuspended: true },
  'claims.appeal-claim': { ...both, whileSuspended: true },
  'claims.answer-return': { ...both, whileSuspended: true },
  'claims.ship-return': { ...both, whileSuspended: true },
  'claims.record-return-delivery': { staff: ['support', 'mediator', 'admin'], machine: true },
  'claims.confirm-remedy': { ...both, whileSuspended: true },
  'claims.pass-claim-time': { machine: true },
  'claims.note-refund': { machine: true },
  'claims.note-inspection': { machine: true },
  'claims.join-chargeback': { machine: true },
  'claims.resume-claims': { machine: true },
  'claims.advance-guarantee': { staff: money },
  'escrow.move-own-funds': { staff: money },
  'claims.give-points': { machine: true },
  'inspections.book': both,
  'inspections.pay-fee': { buyer: paying },
  'inspections.advance-fee': { supplier: money },
  'inspections.appoint-firm': { staff: ['support', 'mediator', 'admin'] },
  'inspections.inspect': { inspector: ['inspector', 'admin'] },
  'inspections.answer-report': both,
  'inspections.settle-contest': { staff: ['mediator', 'admin'] },
  'inspections.waive-inspection': { buyer: money },
  'inspections.record-inspection': { buyer: buying, whileSuspended: true },
  'inspections.pass-time': { machine: true },
  'reconciliation.sweep-balances': { machine: true },
  'reconciliation.receive-wire': { machine: true },
  'reconciliation.remind-wire': { machine: true },
  'reconciliation.return-wire': { staff: money },
  'reconciliation.settle-wire-return': { staff: money, machine: true },
  'reconciliation.split-wire': { staff: money },
  'reconciliation.pay-debt': { staff: money },
  'reconciliation.write-off-debt': { staff: money },
  'reconciliation.reverse-wire': { machine: true },
  'reconciliation.import-statement': { machine: true },
  'reconciliation.receive-bank-file': { staff: money, machine: true },
  'reconciliation.record-bank-file': { machine: true },
  'reconciliation.open-client-account': { staff: money },
  'reconciliation.work-on-case': { staff: money },
  'reconciliation.open-payment-case': { machine: true },
  'reconciliation.note-safeguarding': { machine: true },
  'reconciliation.take-lines': { machine: true },
  'reconciliation.ask-report': { staff: money, machine: true },
  'reconciliation.record-deal': { staff: money },
  'reconciliation.close-positions': { staff: money },
  'payments.settle-payment': { machine: true },
  'payments.settle-chargeback': { machine: true },
  'payment.try-again': { buyer: paying },
  'payment.record': { machine: true },
  'provider-event.receive': { machine: true },
  'providers.record': { machine: true },
  'refund.send': { machine: true },
  'refund.settle': { machine: true },
  'payout.request': { supplier: money, whileClosed: true },
  'payout.approve': { staff: money },
  'payout.cancel': { supplier: money, staff: money, whileClosed: true },
  'payout.send': { machine: true },
  'payout.settle': { machine: true },
  'payment-order.queue': { machine: true },
  'payment-order.settle': { machine: true },
  'payment-order.complete': { staff: money },
  'payment-order.approve': { staff: money },
  'payment-batch.build': { staff: money },
  'payment-batch.status': { staff: money, machine: true },
  'paying-account.name': { staff: money },
  'unclaimed.watch': { machine: true },
  'unclaimed.decide': { staff: money },
  'screening.record': { staff: ['compliance', 'admin'], machine: true },
  'screening.decide': { staff: ['compliance', 'admin'] },
  'bank-account.close': { supplier: money, buyer: money, staff: [...money, 'compliance'], whileSuspended: true },
  'bank-account.check-name': { staff: [...money, 'compliance'], machine: true },
  'bank-account.add': { supplier: money, buyer: money, whileClosed: true },
  'bank-account.approve': { supplier: money, staff: money },
  'parties.register-company': { staff: ['compliance', 'admin'], machine: true },
  'parties.create-api-key': { member: ['admin'], staff: ['admin'], machine: true },
  'parties.revoke-api-key': { member: ['admin'], staff: ['admin'], whileSuspended: true },
  'parties.found-company': { person: true },
  'parties.found-operator': { machine: true },
  'parties.invite-member': { member: ['admin'] },
  'parties.answer-invitation': { person: true, whileSuspended: true },
  'parties.end-invitation': { member: ['admin'], machine: true, whileSuspended: true },
  'parties.change-roles': { member: ['admin'], whileSuspended: true },
  'parties.remove-member': { member: ['admin'], person: true, whileSuspended: true },
  'parties.set-closed-days': { member: ['sales', 'purchaser', 'admin'], staff: ['support', 'admin'], machine: true },
  'parties.state-legal-details': { member: ['finance', 'admin'], staff: ['compliance', 'admin'], machine: true },
  'parties.revoke-check': { staff: ['compliance', 'admin'] },
  'parties.pass-check-time': { machine: true },
  'vetting.save-application': { member: ['sales', 'admin'], whileSuspended: true },
  'vetting.review-application': { staff: ['compliance', 'admin'] },
  'vetting.ask-screening': { staff: ['compliance', 'admin'], machine: true },
  'vetting.record-looked': { machine: true },
  'parties.appeal-suspension': { member: ['admin'], whileSuspended: true },
  'parties.hear-suspension': { staff: ['compliance', 'admin'] },
  'parties.end-account-check': { machine: true },
  'parties.suspend-company': { staff: ['compliance', 'admin'] },
  'parties.reinstate-company': { staff: ['compliance', 'admin'] },
  'parties.take-back-point': { staff: ['compliance', 'admin'] },
  'parties.record-check': { staff: ['compliance', 'admin'], machine: true },
  'reviews.write-review': { buyer: buying },
  'reviews.answer-review': { supplier: selling, whileSuspended: true },
  'reviews.report-post': { member: everybody, whileSuspended: true },
  'reviews.moderate-post': { staff: ['support', 'mediator', 'compliance', 'admin'] },
  'reviews.redact-post': { staff: ['mediator', 'compliance', 'admin'] },
  'reviews.object-hiding': { ...both, whileSuspended: true },
  'reviews.judge-review': { machine: true },
  'reviews.remind-review': { machine: true },
  'reviews.edit-stories': { staff: ['support', 'admin'] },
  'reviews.answer-consent': { member: ['admin'], whileSuspended: true },
  'quotations.write-request': { member: buying },
  'quotations.rewrite-request': { buyer: buying },
  'quotations.send-request': { buyer: buying },
  'quotations.close-request': { buyer: buying, whileSuspended: true },
  'quotations.withdraw-request': { buyer: buying, whileSuspended: true },
  'quotations.choose-quote': { buyer: buying },
  'quotations.give-quote': { supplier: selling },
  'quotations.withdraw-quote': { supplier: selling, whileSuspended: true },
  'quotations.decline-request': { supplier: selling, whileSuspended: true },
  'quotations.pass-request-time': { machine: true },
  'directory.save-search': { member: keeping, whileSuspended: true },
  'directory.change-search': { member: keeping, whileSuspended: true },
  'directory.remove-search': { member: keeping, whileSuspended: true },
  'directory.ask-for-news': { machine: true },
  'directory.tell-found': { machine: true },
  'notices.mark-read': { member: everybody, whileSuspended: true },
  'notices.choose-mails': { member: everybody, whileSuspended: true },
  'transaction-center.save-view': { member: everybody, whileSuspended: true },
  'transaction-center.remove-view': { member: everybody, whileSuspended: true },
  'transaction-center.map-accounts': { member: money, whileSuspended: true },
  'transaction-center.schedule-export': { member: money, whileSuspended: true },
  'transaction-center.end-schedule': { member: money, whileSuspended: true },
  'transaction-center.make-export': { machine: true },
  'notices.stop-mails': { machine: true },
  'notices.keep-endpoint': { member: ['admin'], whileSuspended: true },
  'notices.write-feed': { machine: true },
  'notices.resume-delivery': { machine: true },
  'notices.note-attempt': { machine: true },
  'notices.mark-endpoint': { machine: true },
  'performance.note-result': { machine: true },
  'performance.note-answer': { machine: true },
  'performance.count-result': { machine: true },
  'performance.roll-window': { machine: true },
  'performance.compute-limit': { machine: true },
  'performance.lift-limit': { staff: ['finance', 'compliance', 'admin'] },
  'invoices.issue': { machine: true },
  'invoices.agree-self-billing': { member: money },
  'invoices.end-self-billing': { member: money, whileSuspended: true },
  'rates.record': { machine: true, staff: money },
  'tax-code.record': { machine: true, staff: money },
  'policy.propose': { staff: money },
  'policy.approve': { staff: ['compliance', 'admin'] },
}

function reads(actor: Actor): Wanted {
  const { kind, company, person } = actor
  if (company === undefined || person === undefined) return {}
  const rights = kind === 'key' ? one(apiKeyType, company, person) : one(memberType, company, person)
  return { rights, company: one(companyType, company, 'company') }
}

/** The roles that the actor has now, read under lock: what was taken away counts at once. */
function rolesNow(facts: Facts<Wanted>): readonly string[] {
  const found = facts.rights as Member | ApiKey | undefined
  if (found === undefined || found.state !== 'active') return []
  return 'roles' in found ? found.roles : found.scopes
}

function judge(actor: Actor, action: string, sides: readonly Side[], facts: Facts<Wanted>) {
  const rights = access[action]
  if (rights === undefined) return 'not-allowed'
  if (actor.kind === 'clock' || actor.kind === 'provider' || actor.kind === 'reaction')
    return rights.machine ? 'yes' : 'not-allowed'
  const company = facts.company as Company | undefined
  const isStopped = isHalted(company, rights)
  // A person in no company is stopped by none; who is in one founds no other while it is.
  if (rights.person && actor.kind === 'user' && sides.some((side) => isSelf(side, actor)))
    return isStopped && actor.company !== undefined ? 'not-allowed' : 'yes'
  const own = sides.filter((side) => side.as !== 'person' && side.company === actor.company)
  if (own.length === 0) return 'not-found'
  if (isStopped) return 'not-allowed'
  const roles = rolesNow(facts)
  return own.some((side) => mayAs(rights, side.as, roles)) ? 'yes' : 'not-allowed'
}

function isHalted(company: Company | undefined, { whileSuspended, whileClosed }: Rights): boolean {
  if (company?.state === 'active' || whileSuspended) return false
  return company?.state !== 'closed' || whileClosed !== true
}

function isSelf(side: Side, actor: Actor): boolean {
  return side.as === 'person' && actor.person !== undefined && side.company === actor.person
}

function mayAs(rights: Rights, side: string, roles: readonly string[]): boolean {
  const allowed = rights[side as 'buyer' | 'supplier' | 'member' | 'inspector' | 'staff']
  return allowed?.some((role) => roles.includes(role)) ?? false
}

/** What the executor asks before each command. */
export const executorAccess: Access = { reads, judge }

/** Whether roles on a side would allow an action, for the `actions` that the API shows. */
export function mayDo(action: string, side: string, roles: readonly string[]): boolean {
  const rights = access[action]
  return rights !== undefined && mayAs(rights, side, roles)
}
