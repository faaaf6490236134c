import type { Instant, Json, RootId } from '../../kernel/use-case.ts'
import { LINE_CURRENCY } from '../credit/line.rules.ts'
import { provesUnsent } from './asking.rules.ts'
import type { MethodCode } from './method.rules.ts'
import type { Outside, OutsideHandler } from './payments.jobs.ts'
import { report } from './payments.jobs.ts'
import type { ProviderMandate } from './providers/provider.ts'
import { recordMandate } from './record-mandate.ts'

/** The body of `mandate.asked`. */
interface AskedNews {
  readonly line: RootId
  readonly mandate: string
  readonly key: string
  readonly provider: string
  readonly method: MethodCode
  readonly token?: string
  readonly returnUrl?: string
}

/** The body of `mandate.asking`. */
interface AskingNews {
  readonly key: string
  readonly provider: string
  readonly sent_at: Instant
}

const body = <B>(event: { readonly body: Json }) => event.body as unknown as B

/** On `mandate.asked`: the provider is asked to keep an instrument; what it says at once comes in as its news. */
const createAtProvider: OutsideHandler = async (event, outside) => {
  const { line: lineId, mandate: mandateId, key, provider, method, token, returnUrl } = body<AskedNews>(event)
  if (!provesUnsent(event.at, outside.now())) return
  const request = {
    ...{ method, currency: LINE_CURRENCY },
    ...(token === undefined ? {} : { token }),
    ...(returnUrl === undefined ? {} : { returnUrl }),
  }
  const answer = (await outside.provider(provider).mandates?.create(key, request)) ?? 'missing'
  if (answer === 'unknown' || answer === 'missing') return
  const page = answer.nextAction?.url
  if (page !== undefined) await outside.submit('answered', recordMandate, { lineId, mandateId, page })
  await tell(outside, provider, answer)
}

/** On `mandate.asking`: what the provider knows by key. A call that never arrived came to nothing. */
const askProvider: OutsideHandler = async (event, outside) => {
  const { key, provider, sent_at: sentAt } = body<AskingNews>(event)
  const answer = (await outside.provider(provider).mandates?.get(key, sentAt)) ?? 'missing'
  if (answer === 'unknown') return
  if (answer !== 'missing') return tell(outside, provider, answer)
  if (!provesUnsent(sentAt, outside.now())) return
  const never = { key, reference: `missing:${key}`, state: 'failed', reason: 'not-reached' } as const
  await tell(outside, provider, { ...never, happenedAt: outside.now() })
}

/** On `mandate.dropped`: the provider lets go of what it keeps. Without an answer it is told again. */
const letGo: OutsideHandler = async (event, outside) => {
  const { provider, reference } = body<{ readonly provider: string; readonly reference: string }>(event)
  const answer = await outside.provider(provider).mandates?.end(reference)
  if (answer === 'unknown') throw new Error(`${provider} did not say whether it let go of ${reference}`)
}

/** Hands an answer in by the door of webhooks; a step of the payer is no news. */
async function tell(outside: Outside, provider: string, mandate: ProviderMandate): Promise<void> {
  if (mandate.state === 'needs-action') return
  await report(outside, provider, { id: `answer:${mandate.key}:${mandate.state}`, type: 'mandate', mandate })
}

/** The handlers of mandates in the lane that calls outside, by topic. */
export const mandateJobs: Readonly<Record<string, OutsideHandler>> = {
  'mandate.asked': createAtProvider,
  'mandate.asking': askProvider,
  'mandate.dropped': letGo,
}
