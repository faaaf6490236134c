import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import { askTranslation } from './ask-translation.ts'
import { claimParams, empty } from './claims.schemas.ts'
import { serveTranslation } from './serve-translation.ts'
import { askedReply, translatedReply, translationsBody } from './translation.schemas.ts'

interface TranslationsBody {
  readonly side: 'buyer' | 'supplier'
  readonly texts: readonly { readonly text_id: string; readonly language: string; readonly text: string }[]
}

const base = { tag: 'claims', params: claimParams }
const ofClaim = (call: Call) => ({ orderId: call.params.orderId ?? '', claimId: call.params.claimId ?? '' })

/** Routes of human translations: a side asks, staff put them beside the texts. */
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
]
