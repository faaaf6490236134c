import type { RootId } from '../../kernel/use-case.ts'
import { all, one, refuse, useCase } from '../../kernel/use-case.ts'
import { creditLineType, LINE_CURRENCY } from '../credit/line.rules.ts'
import {
  askedMandate,
  consentRefused,
  endedMandate,
  type Mandate,
  type MandateMethod,
  mandateType,
} from '../credit/mandate.rules.ts'
import { mandateAskedFor, mandateOver } from '../credit/mandate-changes.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { firstAskAt } from './asking.rules.ts'
import type { AttemptInput } from './attempt.rules.ts'
import { inService, mandateProviderFor, providersRoot, providerType } from './provider.rules.ts'

export interface AllowCollecting extends Pick<AttemptInput, 'token' | 'returnUrl'> {
  readonly lineId: RootId
  readonly method: MandateMethod
  /** The version of the text that is agreed to. */
  readonly consent: string
}

/**
 * A person of the buyer lets us collect what is due, by an instrument that a provider keeps; he names it there. Until
 * it is kept, the one before goes on. Refuses `not-found`, `person-needed`, `consent-differs` { version }, and
 * `method-not-possible` { because } where no provider keeps such an instrument.
 */
export const allowCollecting = useCase({
  name: 'payments.allow-collecting',
  action: 'payments.allow-collecting',
  root: (input: AllowCollecting) => input.lineId,
  reads: (_, root) => ({
    line: one(creditLineType, root, 'line'),
    mandates: all(mandateType, root),
    providers: all(providerType, providersRoot),
  }),
  more: ({ line }) => ({ buyer: one(companyType, line?.companyId ?? '', 'company') }),
  sides: ({ line }) => (line ? [{ as: 'buyer', company: line.companyId }] : []),
  decide({ line, mandates, providers, buyer }, { lineId, method, consent, token, returnUrl }, { at, actor, newId }) {
    if (line === undefined) return refuse('not-found')
    const refused = consentRefused(actor, consent)
    if (refused !== undefined) return refused
    const need = { method, currency: LINE_CURRENCY, country: buyer?.country ?? '' }
    const provider = mandateProviderFor(inService(providers), need)
    if (typeof provider === 'string') return refuse('method-not-possible', { method, because: provider })
    const mandate: Mandate = {
      ...{ lineId, mandateId: newId('mdt'), buyerId: line.companyId, provider: provider.name, method, consent },
      ...{ person: actor.person ?? '', state: 'asked', askedAt: at },
    }
    const waiting = askedMandate(mandates)
    const over =
      waiting === undefined ? [] : mandateOver(endedMandate(waiting, 'failed', 'replaced', at), waiting, [], at)
    const told = { ...(token && { token }), ...(returnUrl && { returnUrl }), askAt: firstAskAt(at) }
    return {
      answer: { mandate: mandate.mandateId, line: lineId, state: 'asked', provider: provider.name },
      changes: [...over, ...mandateAskedFor(mandate, told)],
    }
  },
})
