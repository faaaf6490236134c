import type { Change, Instant, Json, RecordType, Refusal, RootId, Side } from '../../kernel/use-case.ts'
import { event, one, put, refuse, written } from '../../kernel/use-case.ts'
import type { Need } from './need.rules.ts'

export const requestStates = ['draft', 'open', 'closed', 'ordered', 'cancelled', 'expired'] as const
export type RequestState = (typeof requestStates)[number]

/** A buyer's request for quotation: what is needed, and where it stands. */
export interface QuotationRequest {
  readonly requestId: RootId
  readonly buyerId: RootId
  readonly state: RequestState
  readonly need: Need
  readonly person: string
  readonly madeAt: Instant
  readonly sentAt?: Instant
  /** Until then suppliers quote. */
  readonly answerBy?: Instant
  readonly endedAt?: Instant
  /** The draft that the chosen quote became. */
  readonly orderId?: RootId
  readonly chosen?: RootId
}

export const requestType: RecordType<QuotationRequest> = {
  name: 'quotations.requests',
  root: (request) => request.requestId,
  id: () => 'request',
}

export const invitationStates = ['invited', 'declined', 'quoted'] as const
export type InvitationState = (typeof invitationStates)[number]

/** One supplier who was asked. Nobody but the buyer knows of another. */
export interface QuotationInvitation {
  readonly requestId: RootId
  readonly supplierId: RootId
  readonly state: InvitationState
  readonly invitedAt: Instant
  readonly answeredAt?: Instant
  /** Why it does not quote. */
  readonly reason?: string
}

export const quotationInvitationType: RecordType<QuotationInvitation> = {
  name: 'quotations.invitations',
  root: (invitation) => invitation.requestId,
  id: (invitation) => invitation.supplierId,
}

/**
 * How many requests of a buyer wait for quotes: a root of its own, so that two that are sent at once are both counted,
 * and no agreement of the company waits for it.
 */
export interface RequestDesk {
  readonly deskId: RootId
  readonly buyerId: RootId
  readonly open: number
}

export const requestDeskType: RecordType<RequestDesk> = {
  name: 'quotations.desks',
  root: (desk) => desk.deskId,
  id: () => 'desk',
}

export function deskOf(buyerId: RootId): RootId {
  return `rfd_${buyerId.slice(buyerId.indexOf('_') + 1)}`
}

/** The desk of a request's buyer, to be written. */
export function deskReads(request: Pick<QuotationRequest, 'buyerId'> | undefined) {
  return { desk: written(one(requestDeskType, deskOf(request?.buyerId ?? ''), 'desk')) }
}

/** The deadline after which nobody quotes any more. */
export const quotesDue = 'quotation.quotes-due'

/** In which states of the request a step can be taken; whatever is not here is `wrong-state`. */
const steps = {
  write: ['draft'],
  send: ['draft'],
  withdraw: ['draft', 'open', 'closed'],
  close: ['open'],
  choose: ['open', 'closed'],
  decline: ['open'],
  quote: ['open'],
  'withdraw-quote': ['open'],
  'end-time': ['open'],
} as const satisfies Record<string, readonly RequestState[]>
export type RequestStep = keyof typeof steps
export const requestSteps = Object.keys(steps) as readonly RequestStep[]

/** And in which states of the supplier's own invitation. */
const ownSteps = {
  decline: ['invited'],
  quote: ['invited', 'declined', 'quoted'],
  'withdraw-quote': ['quoted'],
} as const satisfies Record<string, readonly InvitationState[]>
export type OwnStep = keyof typeof ownSteps
export const supplierSteps = Object.keys(ownSteps) as readonly OwnStep[]

/** Refuses `wrong-state` { state }. */
export function checkRequestStep(step: RequestStep, state: RequestState): Refusal | undefined {
  return (steps[step] as readonly RequestState[]).includes(state) ? undefined : refuse('wrong-state', { state })
}

/** Whether an invited supplier can take a step. Refuses `wrong-state` { state }. */
export function checkOwnStep(step: OwnStep, request: RequestState, own: InvitationState): Refusal | undefined {
  const refused = checkRequestStep(step, request)
  if (refused !== undefined) return refused
  return (ownSteps[step] as readonly InvitationState[]).includes(own)
    ? undefined
    : refuse('wrong-state', { state: own })
}

/** Whether suppliers may still speak. Refuses `quote-time-over` { until }. */
export function checkQuoteTime(
  { answerBy = '' }: Pick<QuotationRequest, 'answerBy'>,
  at: Instant,
): Refusal | undefined {
  return at > answerBy ? refuse('quote-time-over', { until: answerBy }) : undefined
}

/** The companies whose request it is: its buyer, and whoever was asked. */
export function sidesOfRequest(
  request: QuotationRequest | undefined,
  invitations: readonly (QuotationInvitation | undefined)[],
): readonly Side[] {
  if (request === undefined) return []
  const asked = invitations.flatMap((each) => (each === undefined ? [] : [each.supplierId]))
  return [{ as: 'buyer', company: request.buyerId }, ...asked.map((company) => ({ as: 'supplier', company }))]
}

/** News of a request for one company. Nothing in it tells a supplier of another. */
export function news(
  { requestId, need }: Pick<QuotationRequest, 'requestId' | 'need'>,
  topic: string,
  company: RootId,
  more: { readonly [name: string]: Json } = {},
): Change {
  return event(requestId, topic, { company, request: requestId, goods: need.name, ...more })
}

/** One request fewer, or more, waits for quotes. */
export function countOpen(desk: RequestDesk | undefined, buyerId: RootId, by: 1 | -1): Change {
  return put(requestDeskType, { deskId: deskOf(buyerId), buyerId, open: (desk?.open ?? 0) + by })
}
