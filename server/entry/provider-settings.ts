import type { StripeSettings } from '../modules/payments/providers/stripe.ts'
import type { Config } from '../platform/config.ts'
import { StartError } from '../platform/start-error.ts'
import type { ProviderSettings } from './providers.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Which providers the house works with, from the environment. Live mode throws StartError `live-needs-provider`
 * without one, and `live-demo-secret` for what belongs to the sandbox.
 */
export function readProviders(env: Environment, { mode }: Pick<Config, 'mode'>): ProviderSettings {
  const named = (env.SURETY_PROVIDERS ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))
  if (mode === 'live') return liveProviders(env, named)
  const stripe = named.includes('stripe') ? { stripe: readStripe(env) } : {}
  const { SANDBOX_URL: url = '', SANDBOX_KEY: apiKey = '', SANDBOX_SECRET: secret = '' } = env
  const order = named.includes('sandbox') ? named : [...named, 'sandbox']
  return { mode, order, sandbox: { url, apiKey, secret, ...sandboxLender(env) }, ...stripe }
}

/** The sandbox's own lender, where one runs. */
function sandboxLender({ LENDER_URL: url, LENDER_KEY: apiKey = '', LENDER_SECRET: secret = '' }: Environment) {
  return url === undefined ? {} : { lender: { url, apiKey, secret } }
}

function liveProviders(env: Environment, order: readonly string[]): ProviderSettings {
  if (order.length === 0)
    throw new StartError('live-needs-provider', 'SURETY_MODE=live needs SURETY_PROVIDERS: who holds the money.')
  if (
    order.includes('sandbox') ||
    env.SANDBOX_KEY !== undefined ||
    env.SANDBOX_SECRET !== undefined ||
    env.LENDER_URL !== undefined
  )
    throw new StartError('live-demo-secret', 'SURETY_MODE=live takes no provider or secret of the sandbox.')
  if (/sandbox|demo|test|example|change-?me/i.test(env.SURETY_SECRET ?? ''))
    throw new StartError('live-demo-secret', 'SURETY_SECRET looks like an example; make one of your own.')
  const stripe = order.includes('stripe') ? readStripe(env) : undefined
  if (stripe !== undefined && !/^[sr]k_live_/.test(stripe.secretKey))
    throw new StartError('live-demo-secret', 'SURETY_MODE=live needs a live key of Stripe in STRIPE_SECRET_KEY.')
  return { mode: 'live', order, ...(stripe && { stripe }) }
}

/** What a Stripe account settles in unless the operator says otherwise: other currencies would be converted there. */
const STRIPE_CURRENCIES = 'USD'

/**
 * The account with Stripe. Who holds its money, where and on which ground is shown to everybody, so it has no default.
 * Throws StartError `setting-invalid` for what is missing.
 */
function readStripe(env: Environment): StripeSettings {
  const needed = (name: string) => {
    const value = env[name]?.trim()
    if (value === undefined || value === '') throw new StartError('setting-invalid', `${name} is needed for Stripe.`)
    return value
  }
  const words = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '')
  const licence = env.STRIPE_LICENCE?.trim()
  const custody = {
    holder: needed('STRIPE_HOLDER'),
    country: needed('STRIPE_COUNTRY'),
    ground: needed('STRIPE_GROUND'),
  }
  if (!/^[A-Z]{2}$/.test(custody.country))
    throw new StartError('setting-invalid', `STRIPE_COUNTRY is "${custody.country}"; it must be two capital letters.`)
  return {
    secretKey: needed('STRIPE_SECRET_KEY'),
    webhookSecrets: words(needed('STRIPE_WEBHOOK_SECRETS')),
    currencies: words(env.STRIPE_CURRENCIES ?? STRIPE_CURRENCIES),
    longestHold: env.STRIPE_LONGEST_HOLD?.trim() ?? 'P90D',
    custody: { ...custody, ...(licence ? { licence } : {}) },
    ...(env.STRIPE_URL === undefined ? {} : { url: env.STRIPE_URL }),
  }
}
