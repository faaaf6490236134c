import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import type { RedactionReason } from '../messages/message.rules.ts'
import { askTranslation } from './ask-translation.ts'
import { claimParams, empty } from './claims.schemas.ts'
import { redactClaimText } from './redact-claim-text.ts'
import { serveTranslation } from './serve-translation.ts'
import {
  askedReply,
  redactionBody,
  redactionReply,
  textParams,
  translatedReply,
  translationsBody,
} from './translation.schemas.ts'

interface TranslationsBody {
  readonly side: 'buyer' | 'supplier'
  readonly texts: readonly { readonly text_id: string; readonly language: string; readonly text: string }[]
}

const base = { tag: 'claims', params: claimParams }
const ofClaim = (call: Call) => ({ orderId: call.params.orderId ?? '', claimId: call.params.claimId ?? '' })

/** Routes of what is written in claims: a side asks for translations, staff put them beside it, or take words away. */
export const translationRoutes: readonly Route[] = [
  commandRoute(askTranslation, {
    ...base,
    path: '/v1/orders/:orderId/claims/:claimId/translation-request',
    summary: 'Ask for a human translation, once per claim: your clocks stand still meanwhile',
    reply: askedReply,
    body: empty,
    input: ofClaim,
  }),
  commandRoute(serveTranslation, {
    ...base,
    path: '/v1/orders/:orderId/claims/:claimId/translations',
    summary: 'Put a human translation beside texts of a claim, for the side that asked (staff)',
    reply: translatedReply,
    body: translationsBody,
    input(call) {
      const { side, texts } = call.body as TranslationsBody
      return { ...ofClaim(call), side, texts: texts.map(({ text_id: textId, ...rest }) => ({ textId, ...rest })) }
    },
  }),
  commandRoute(redactClaimText, {
    tag: 'claims',
    path: '/v1/orders/:orderId/claims/:claimId/texts/:textId/redaction',
    summary: 'Take the words of a text of a claim away, visibly and with a reason (staff)',
    reply: redactionReply,
    params: textParams,
    body: redactionBody,
    input: (call) => ({
      ...ofClaim(call),
      textId: call.params.textId ?? '',
      reason: (call.body as { reason: RedactionReason }).reason,
    }),
  }),
]
